/// A screen with a keyboard.
///
/// It belongs to one thread. Reading never waits: the caller polls the descriptors, then drains
/// `nextEvent()` until it answers nil, then presents one frame.
public protocol Terminal: AnyObject {
  /// Columns and rows of the screen.
  var size: Size { get }
  /// How many colours it shows.
  var depth: ColorDepth { get }
  /// Which characters it shows.
  var glyphs: GlyphSet { get }
  /// Becomes readable when keys arrive; -1 when there is none, or the line is gone.
  var inputDescriptor: Int32 { get }
  /// Becomes readable when a signal (resize, stop, hang-up) has to be looked at; -1 when there is
  /// none. Poll it together with `inputDescriptor`; `nextEvent()` empties it.
  var signalDescriptor: Int32 { get }

  /// Answers what happened next; nil when nothing is pending. Never waits, but for the moment that
  /// tells the Escape key from the start of a sequence.
  func nextEvent() -> InputEvent?
  /// Shows a frame by drawing what differs from the one before.
  func present(_ buffer: CellBuffer)
  /// Makes the next frame be drawn in full, whatever the screen is believed to show.
  func repaint()
  /// Hands the terminal to another program, in the state in which it was found.
  func leave()
  /// Takes the terminal back after `leave()`; the next frame is drawn in full.
  func enter()
  /// Stops the whole job, as Ctrl-Z does, and returns when it is continued.
  func stop()
  /// Gives the terminal back for good.
  func close()
  /// Puts text on the clipboard of the machine that the user sits at.
  func copyToClipboard(_ text: String)
}
