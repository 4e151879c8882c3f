public import TendInterface
public import TendModel
public import TendRuntime
public import TendScreen
public import TendStore

/// Drives the whole program without a screen: keys go in, lines come out.
///
/// The store is a real one in memory, the clock stands still at 2026-03-02 and every key is followed
/// until nothing is under way, so that a story reads the same in every run.
public final class Driver {
  /// What the store holds at the beginning.
  public enum Content: Sendable {
    /// Nothing, as at the first start.
    case empty
    /// The sample data, kept as if it were the user's own.
    case sample
    /// So many made-up contacts in two networks.
    case contacts(Int)
  }

  /// No files of a user, and an editor that changes nothing.
  public static let environment = Environment(["HOME": "/nonexistent", "EDITOR": "true"])

  /// The screen and keyboard.
  public let terminal: HeadlessTerminal
  /// Tells the program what time it is.
  public let clock: ManualClock
  /// The store with which the program began.
  public let store: Store

  private let mailbox: Mailbox
  private let runner: EffectRunner
  private let loop: EventLoop

  /// A program that has just shown its first frame.
  ///
  /// - Parameters:
  ///   - content: What its store holds.
  ///   - size: The size of the screen.
  ///   - environment: Names home folder and editor.
  /// - Throws: `StoreError` or `Failure` when the store or the loop cannot be made.
  public convenience init(
    _ content: Content,
    size: Size = Size(columns: 80, rows: 24),
    environment: Environment = Driver.environment
  ) throws {
    let clock = ManualClock()
    let seconds = clock.clock
    let bits = CountingBits()
    let store = try Store(
      inMemory: "tester",
      seed: { bits.next() },
      now: { seconds.epochSeconds }
    )
    switch content {
    case .empty: break
    case .sample: _ = try store.apply(.load(SampleData.document(today: ManualClock.day)))
    case .contacts(let count):
      _ = try store.apply(.load(GeneratedStore.document(contacts: count)))
    }
    try self.init(store: store, clock: clock, size: size, environment: environment)
  }

  /// A program on a store that is open.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - clock: Tells what time it is.
  ///   - size: The size of the screen.
  ///   - environment: Names home folder and editor.
  ///   - seed: Where uids come from; two programs on one store need two.
  /// - Throws: `Failure` when the loop cannot be made.
  public init(
    store: Store,
    clock: ManualClock = ManualClock(),
    size: Size = Size(columns: 80, rows: 24),
    environment: Environment = Driver.environment,
    seed: UInt64 = 1
  ) throws {
    self.store = store
    self.clock = clock
    terminal = HeadlessTerminal(size: size)
    mailbox = try Mailbox()
    let now = clock.clock
    runner = EffectRunner(
      store: store,
      terminal: terminal,
      mailbox: mailbox,
      clock: now,
      environment: environment,
      openSample: { day throws(Failure) in
        try SampleStore.open(on: day, environment: environment, clock: now)
      }
    )
    let paths = Paths(environment)
    let appearance = Appearance(paths, Configuration(paths, environment))
    let state = AppState(
      size: size,
      now: now.moment,
      themes: appearance.themes,
      keymap: appearance.keymap,
      starterItems: { StarterChecklist.items },
      seed: seed,
      isReadOnly: store.isReadOnly,
      secondsAhead: now.secondsAhead
    )
    loop = EventLoop(
      state: state,
      terminal: terminal,
      runner: runner,
      mailbox: mailbox,
      clock: now,
      watch: AppearanceWatch(environment, depth: .indexed256, glyphs: .unicode)
    )
    loop.start()
    settle()
  }

  // MARK: - What the user does

  /// Presses keys, one after the other, each followed to its end.
  ///
  /// - Parameter keys: Keys in their notation, separated by blanks: `s w`, `<C-r>`, `enter`.
  public func press(_ keys: String) {
    for word in keys.split(separator: " ") {
      guard let key = Key(notation: String(word)) else {
        preconditionFailure("There is no key \"\(word)\".")
      }
      press(key)
    }
  }

  /// Presses a key.
  public func press(_ key: Key) {
    terminal.feed(.key(key))
    settle()
  }

  /// Types a text, character by character.
  public func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Pastes a text.
  public func paste(_ text: String) {
    terminal.feed(.paste(text))
    settle()
  }

  /// Runs a line of the `:` prompt.
  public func command(_ line: String) {
    press(":")
    type(line)
    press("enter")
  }

  /// Gives the screen another size.
  public func resize(columns: Int, rows: Int) {
    terminal.feed(.resized(Size(columns: columns, rows: rows)))
    settle()
  }

  /// Lets time pass.
  public func advance(milliseconds: Int64) {
    clock.advance(milliseconds: milliseconds)
    settle()
  }

  /// Lets as much time pass as the card waits before it follows the cursor.
  public func rest() { advance(milliseconds: 200) }

  /// Takes all events that were fed, in one turn of the loop.
  public func turn() { loop.turn() }

  /// Goes on until nothing is under way.
  public func settle() {
    loop.turn()
    while runner.isBusy, !runner.hasQuit {
      guard mailbox.wait(milliseconds: 60_000) else {
        preconditionFailure("Something was begun and never answered.")
      }
      loop.turn()
    }
  }

  // MARK: - What is seen

  /// The state behind the screen.
  public var state: AppState { loop.state }

  /// Whether the program has ended.
  public var hasEnded: Bool { runner.hasQuit }

  /// The lines of the screen, without blanks at their ends.
  public var lines: [String] { terminal.screen.lines }

  /// The whole screen as a text.
  public var screen: String { lines.joined(separator: "\n") }

  /// A line of the screen, from 0; negative ones count from the bottom.
  public func line(_ number: Int) -> String {
    let index = number < 0 ? lines.count + number : number
    return lines.indices.contains(index) ? lines[index] : ""
  }

  /// What the line of messages says, of which a narrow screen may show a part.
  public var message: String { loop.state.message ?? line(-2) }

  /// Whether any line contains a text.
  public func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// What the store of the moment answers.
  public func read(_ query: Query) throws -> Answer { try runner.store.read(query) }
}
