import Dispatch
public import TendInterface
public import TendScreen
public import TendStore

/// A run of the dashboard: store, themes, keys, loop, and the terminal while it lasts.
///
/// It opens the store before a terminal is taken over, so that what stands in the way can be said in
/// plain lines. A store that cannot be written is shown all the same, with a notice.
public struct Session {
  /// The settings, by which the terminal is to be set up.
  public let configuration: Configuration
  /// The store that is open.
  public let store: Store

  private let options: SessionOptions
  private let paths: Paths
  private let remembered: Remembered

  /// Reads the settings and opens the store.
  ///
  /// - Throws: `Failure` saying why the store cannot be opened.
  public init(_ options: SessionOptions = SessionOptions()) throws(Failure) {
    self.options = options
    paths = Paths(options.environment)
    remembered = Remembered.read(from: paths.rememberedFile)
    var configuration = Configuration(paths, options.environment)
    configuration.chosenTheme = remembered.theme
    self.configuration = configuration
    store = try Self.openToShow(options, paths)
  }

  /// Opens the store that the options name.
  ///
  /// - Parameters:
  ///   - options: Which store, and whose.
  ///   - access: What it is opened for.
  /// - Returns: The store.
  /// - Throws: `Failure` saying why it cannot be opened.
  public static func openStore(
    _ options: SessionOptions,
    access: StoreAccess = .create
  ) throws(Failure) -> Store {
    do {
      return try openStore(options, Paths(options.environment), access)
    } catch {
      throw Failure(describing: error)
    }
  }

  /// Runs until the user leaves or the line is lost, and gives the terminal back.
  ///
  /// - Parameters:
  ///   - terminal: The terminal, made as `configuration` says.
  ///   - notices: What the user should know besides, such as a weakness of the terminal.
  /// - Returns: What could not be written at the very end; empty when all was.
  /// - Throws: `Failure` when the loop cannot begin.
  public func run(on terminal: any Terminal, notices: [String] = []) throws(Failure) -> [Failure] {
    let loop = try start(on: terminal, notices: notices)
    defer { terminal.close() }
    var failures = loop.run()
    let kept = loop.state.remembered
    if kept != remembered {
      do throws(Failure) { try kept.write(to: paths.rememberedFile) } catch {
        failures.append(error)
      }
    }
    return failures
  }

  /// A loop that has shown its first frame.
  func start(on terminal: any Terminal, notices: [String] = []) throws(Failure) -> EventLoop {
    let appearance = Appearance(
      paths,
      configuration,
      depth: terminal.depth,
      glyphs: terminal.glyphs,
      isWhole: false
    )
    let mailbox = try Mailbox()
    let options = options
    let runner = EffectRunner(
      store: store,
      terminal: terminal,
      mailbox: mailbox,
      clock: options.clock,
      environment: options.environment,
      openSample: { day throws(Failure) in
        try SampleStore.open(on: day, environment: options.environment, clock: options.clock)
      }
    )
    let state = AppState(
      size: terminal.size,
      now: options.clock.moment,
      themes: appearance.themes,
      keymap: appearance.keymap,
      starterItems: { StarterChecklist.items },
      seed: UInt64.random(in: 0 ... .max),
      isSample: options.isSample,
      isReadOnly: store.isReadOnly,
      remembered: remembered,
      hasAllThemes: false,
      secondsAhead: options.clock.secondsAhead
    )
    let loop = EventLoop(
      state: state,
      terminal: terminal,
      runner: runner,
      mailbox: mailbox,
      clock: options.clock,
      watch: AppearanceWatch(
        options.environment,
        depth: configuration.depth.map { min($0, terminal.depth) } ?? terminal.depth,
        glyphs: terminal.glyphs
      )
    )
    let problems = (configuration.problems + appearance.problems).map(\.description)
    loop.start(first(notices + readOnlyNotice + problems))
    let (depth, glyphs) = (terminal.depth, terminal.glyphs)
    // Keys that were typed ahead come first: what is read here would slow their frames.
    let pause = DispatchTime.now() + .milliseconds(Self.pauseMilliseconds)
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: pause) {
      [store, paths, configuration] in
      Self.openReaders(of: store)
      let all = Appearance(paths, configuration, depth: depth, glyphs: glyphs)
      let found = all.problems.map(\.description).filter { !problems.contains($0) }
      mailbox.post(.themes(all.themes, problems: found))
    }
    return loop
  }

  private static let pauseMilliseconds = 100

  /// Opens what the first frame did not need.
  private static func openReaders(of store: Store) {
    do {
      try store.openReaders()
    } catch {
      // Reads go on as they did, and meet the same error where it matters.
    }
  }

  private var readOnlyNotice: [String] {
    store.isReadOnly ? ["This store cannot be written: look around, but no change is kept"] : []
  }

  /// What happens before the first frame.
  private func first(_ notices: [String]) -> [Message] {
    var messages = notices.prefix(50).map { Message.notice($0) }
    if notices.count > 1 {
      messages.append(.notice("\(notices.count) things to know about your files: g m lists them"))
    }
    if options.view != .today {
      messages.insert(.command(Invocation(options.view.title.lowercased())), at: 0)
    }
    return messages
  }

  /// Opens the store for writing, or where that cannot be for reading.
  private static func openToShow(
    _ options: SessionOptions,
    _ paths: Paths
  ) throws(Failure) -> Store {
    do {
      do {
        return try openStore(options, paths, .create)
      } catch let error as StoreError where error.code == .readOnly {
        guard LocalFile.exists(paths.store(named: options.storePath)) else { throw error }
        return try openStore(options, paths, .readOnly)
      }
    } catch {
      throw Failure(describing: error)
    }
  }

  private static func openStore(
    _ options: SessionOptions,
    _ paths: Paths,
    _ access: StoreAccess
  ) throws -> Store {
    let clock = options.clock
    if options.isSample {
      return try SampleStore.open(on: clock.day, environment: options.environment, clock: clock)
    }
    let path = paths.store(named: options.storePath)
    if access == .create { try paths.makeFolder(ofStore: path) }
    return try Store(
      path: path,
      access: access,
      author: options.environment.author,
      seed: RandomBits().next,
      now: { clock.epochSeconds }
    )
  }
}
