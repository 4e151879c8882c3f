import CNcurses
public import TendScreen

/// The user's terminal, drawn by ncurses.
///
/// Curses draws and this type reads: own decoding gives the same keys under every TERM, whole pastes,
/// and an Escape key that never stalls the loop. One may exist at a time, on one thread.
public final class CursesTerminal: Terminal {
  /// Columns and rows of the screen.
  public private(set) var size: Size
  /// How many colours it shows.
  public let depth: ColorDepth
  /// Which characters it shows.
  public let glyphs: GlyphSet
  /// Standard input; -1 once the line is gone.
  public private(set) var inputDescriptor: Int32 = 0
  /// Readable when a signal came.
  public let signalDescriptor: Int32
  /// Something the user should know about the set-up, in one line.
  public let warning: String?

  var canvas: CursesCanvas
  var shown: CellBuffer?
  var isCursorVisible = true
  var needsRepaint = false
  var mayBeUnfinished = false
  var isEntered = true
  var isClosed = false

  private let options: CursesOptions
  private var decoder = InputDecoder()
  private var queue: [InputEvent] = []
  private var hasHungUp = false

  /// Takes the terminal over: alternate screen, raw keys, bracketed paste.
  ///
  /// - Parameter options: The caller reads environment and configuration.
  /// - Throws: `TerminalError` when there is no terminal that can be drawn on; nothing has then been
  ///   written or changed.
  public init(options: CursesOptions = CursesOptions()) throws(TerminalError) {
    let type = options.terminalType ?? ""
    guard cn_has_terminal() else { throw TerminalError(.notATerminal, subject: type) }
    let isUTF8 = cn_use_utf8_locale()
    cn_forget_fixed_size()
    signalDescriptor = cn_signals_install()
    do {
      warning = try CursesTerminal.open(type)
    } catch {
      cn_signals_remove()
      throw error
    }
    self.options = options
    depth = CursesTerminal.startColors(options)
    glyphs = options.forceASCII ?? !isUTF8 ? .ascii : .unicode
    canvas = CursesCanvas(depth: depth)
    size = Size(columns: Int(cn_columns()), rows: Int(cn_rows()))
    raw()
    noecho()
    nonl()
    idlok(cn_window(), true)
    cn_settle_charset()
    write(CursesTerminal.pasteOn)
  }

  /// Answers what happened next; nil when nothing is pending.
  public func nextEvent() -> InputEvent? {
    noteSignals()
    if !queue.isEmpty { return queue.removeFirst() }
    guard isEntered, !isClosed, !hasHungUp else { return nil }
    if let event = decoder.next() ?? readEvent() { return event }
    if !queue.isEmpty { return queue.removeFirst() }
    finishUpdate()
    return nil
  }

  /// Puts text on the clipboard of the machine that the user sits at.
  ///
  /// Inside tmux it goes both ways, plain and passed through: which of them tmux lets by is a matter
  /// of its configuration.
  public func copyToClipboard(_ text: String) {
    write(ClipboardSequence.sequence(for: text, insideTmux: false))
    if options.isInsideTmux { write(ClipboardSequence.sequence(for: text, insideTmux: true)) }
  }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cn_write($0.baseAddress, $0.count) }
    }
  }

  func enqueue(_ event: InputEvent) {
    queue.append(event)
  }

  func adoptSize() {
    guard cn_adopt_size() else { return }
    size = Size(columns: Int(cn_columns()), rows: Int(cn_rows()))
    needsRepaint = true
    enqueue(.resized(size))
  }

  private func readEvent() -> InputEvent? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    // What an earlier read left unfinished is settled by the delay as well.
    var wait = escapeWait
    while true {
      let count = cn_read(&buffer, buffer.count, wait)
      if count < 0 {
        hangUp()
        return nil
      }
      if count == 0 { return wait == 0 ? nil : decoder.flush() }
      decoder.feed(buffer[..<Int(count)])
      if let event = decoder.next() { return event }
      wait = escapeWait
    }
  }

  private var escapeWait: Int32 {
    decoder.isWaiting ? Int32(options.escapeDelayMilliseconds) : 0
  }

  /// Says once that the line is gone, and never makes a poll return for it again.
  func hangUp() {
    guard !hasHungUp else { return }
    hasHungUp = true
    inputDescriptor = -1
    enqueue(.hungUp)
  }

  private func noteSignals() {
    let signals = cn_signals_take()
    guard signals != 0, !isClosed, !hasHungUp else { return }
    let ends = signals & Int32(CN_END) != 0
    if ends || (isEntered && signals & Int32(CN_INTERRUPT) != 0) { hangUp() }
    // A lost line brings SIGCONT as well, which is then no return to the foreground.
    guard isEntered, !hasHungUp else { return }
    if signals & Int32(CN_STOP) != 0 {
      stop()
    } else if signals & Int32(CN_CONTINUED) != 0 {
      // Stopped past the handler (kill -STOP): the shell has set its own modes meanwhile.
      retake()
      enqueue(.resumed)
    }
    if signals & Int32(CN_RESIZED) != 0 { adoptSize() }
  }
}
