/// A terminal without a screen: events are fed, frames are kept.
public final class HeadlessTerminal: Terminal {
  /// Columns and rows; an event `.resized` changes them when it is read.
  public private(set) var size: Size
  /// How many colours it pretends to show.
  public let depth: ColorDepth
  /// Which characters it pretends to show.
  public let glyphs: GlyphSet
  /// Always -1.
  public let inputDescriptor: Int32 = -1
  /// Always -1.
  public let signalDescriptor: Int32 = -1

  /// The last frame presented; blank before the first.
  public private(set) var screen: CellBuffer
  /// Frames presented so far.
  public private(set) var frames = 0
  /// Frames asked to be drawn in full so far.
  public private(set) var repaints = 0
  /// How often the job was stopped.
  public private(set) var stops = 0
  /// Whether the terminal is with this program, not handed over or closed.
  public private(set) var isEntered = true
  /// Texts put on the clipboard, oldest first.
  public private(set) var copied: [String] = []

  private var events: [InputEvent] = []
  private var nextIndex = 0

  /// Makes a terminal of a given size and ability.
  public init(
    size: Size = Size(columns: 80, rows: 24),
    depth: ColorDepth = .indexed256,
    glyphs: GlyphSet = .unicode
  ) {
    self.size = size
    self.depth = depth
    self.glyphs = glyphs
    screen = CellBuffer(size: size)
  }

  /// Queues an event for `nextEvent()`.
  public func feed(_ event: InputEvent) {
    events.append(event)
  }

  /// Answers the oldest event fed and not yet read.
  public func nextEvent() -> InputEvent? {
    guard nextIndex < events.count else {
      events.removeAll(keepingCapacity: true)
      nextIndex = 0
      return nil
    }
    let event = events[nextIndex]
    nextIndex += 1
    if case .resized(let newSize) = event { size = newSize }
    return event
  }

  /// Keeps the frame and counts it.
  public func present(_ buffer: CellBuffer) {
    screen = buffer
    frames += 1
  }

  /// Counts the wish.
  public func repaint() {
    repaints += 1
  }

  /// Notes that another program has the terminal.
  public func leave() {
    isEntered = false
  }

  /// Notes that the terminal is back.
  public func enter() {
    isEntered = true
  }

  /// Counts the stop and feeds `.resumed`, as if continued at once.
  public func stop() {
    stops += 1
    feed(.resumed)
  }

  /// Notes that the terminal was given back.
  public func close() {
    isEntered = false
  }

  /// Keeps the text.
  public func copyToClipboard(_ text: String) {
    copied.append(text)
  }
}
