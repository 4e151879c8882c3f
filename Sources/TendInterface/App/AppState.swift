public import TendModel
public import TendScreen

/// Everything that is shown and everything that decides what a key means.
public struct AppState: Sendable {
  /// The size of the terminal.
  public internal(set) var size: Size
  /// The day and the clock, as of the newest tick.
  public internal(set) var now: Moment
  /// The look in use.
  public internal(set) var theme: Theme
  /// The looks that can be chosen.
  var themes: [Theme]
  /// There are no others; else they are on their way.
  var hasAllThemes: Bool
  /// A look that was asked for before all were known.
  var awaitedTheme: String?
  /// What the keys mean.
  var keymap: Keymap
  /// What comes with the program for the checklists of networks.
  let starterItems: @Sendable () -> [StarterItem]
  /// The sample data is shown; nothing is kept.
  public internal(set) var isSample: Bool

  /// The sample data was opened in place of the user's store, to which leaving goes back.
  var isBorrowedSample = false
  /// The store can only be read.
  private let isOwnReadOnly: Bool
  /// Nothing can be written to the store that is shown; the sample data always can.
  var isReadOnly: Bool { isOwnReadOnly && !isBorrowedSample }
  var view: ViewName = .today
  var previousView: ViewName = .today
  /// The views that were opened, for going back and forward.
  var trail = ViewTrail()
  var pages: [Page] = []
  var overlay: Overlay = .none
  var pendingKeys: [Key] = []
  /// Keys that were typed while a form waited for the store; they follow once it has answered.
  var typedAhead: [Key] = []
  var pendingSince: Int64 = 0
  /// How often the next movement is made, where digits are counts; 0 while none was typed.
  var count = 0
  var today = TodayScreen()
  var contacts = ContactsScreen()
  var networks = NetworksScreen()
  var bridges = BridgesScreen()
  var journal = JournalScreen()
  /// The pair that was just noted, of which it can be said how well the two know each other.
  var notedPair: TiePair?
  var marks: Set<ContactID> = [] {
    didSet { if marks.isEmpty { markNames = [:] } }
  }
  /// The names of marked contacts, as far as they were in sight when they were marked.
  var markNames: [ContactID: String] = [:]
  /// The filter of each list that was taken away last, for n.
  var lastFilters: [Focus: String] = [:]
  /// Where a range of marks begins; nil while none does.
  var rangeStart: ContactID?
  /// What the keys of the list are wanted for; nil when they are not.
  var pick: Pick?
  var card: ContactCard?
  var cardScroll = 0
  /// The contact whose card is shown or about to be.
  var cardWanted: ContactID?
  /// When the card of the contact at hand is read; nil when it is the one shown.
  var cardDueAt: Int64?
  /// When the networks, which are not in sight, are read; nil when they are up to date.
  var networksDueAt: Int64?
  var summary: StoreSummary?
  /// The saved views, built-in and own.
  var views: [SavedViewRow] = []
  var me = Me()
  /// The last key led to a change that was made; what is gone then is no surprise.
  var hasJustWritten = false
  var toast: Toast?
  var messages: [Toast] = []
  var job: JobProgress?
  /// The row number of the name that was chosen in the prompt that just closed; nil when it was no known name.
  var chosenNumber: Int64?
  /// The names that were found for what was typed there; nil where a command did not come from a prompt.
  var namesFound: [Completion.Candidate]?
  var commandHistory: [String] = []
  /// The log lines of this run, oldest first.
  private(set) var logHistory: [String] = []
  /// The theme that the user chose in this run or before; nil while the settings decide.
  var chosenTheme: String?
  var lastChanging: Invocation?
  /// The command that was run last; a form or a question that it opened writes for it.
  var lastAsked: Invocation?
  var showsDetail = true
  /// Where there is room for one of the two, the card is seen instead of the list.
  var isCardAlone = false
  var isZoomed = false
  /// Where the card lies, seen from the list.
  var split = Split.auto
  /// Lists show fewer columns, and those wider.
  var hasWideColumns = false
  var uids: UIDSource
  /// How far the user's wall clock is ahead of universal time at a number of seconds since 1970, in seconds.
  let secondsAhead: @Sendable (Int64) -> Int64

  /// A program that has just begun and knows nothing of its store.
  ///
  /// - Parameters:
  ///   - size: The size of the terminal.
  ///   - now: The day and the clock.
  ///   - themes: The looks that can be chosen, of which the first is used; empty for the plain one.
  ///   - keymap: What the keys mean.
  ///   - starterItems: Answers what comes with the program for the checklists of networks, once it is wanted.
  ///   - seed: Where the uids of new records come from.
  ///   - isSample: The store holds the sample data and keeps nothing.
  ///   - isReadOnly: The store can only be read.
  ///   - remembered: What an earlier run kept.
  ///   - hasAllThemes: False when more of them come later.
  ///   - secondsAhead: How far the user's wall clock is ahead of universal time at a number of seconds since 1970.
  public init(
    size: Size,
    now: Moment,
    themes: [Theme] = [],
    keymap: Keymap = .standard,
    starterItems: @escaping @Sendable () -> [StarterItem] = { [] },
    seed: UInt64,
    isSample: Bool = false,
    isReadOnly: Bool = false,
    remembered: Remembered = Remembered(),
    hasAllThemes: Bool = true,
    secondsAhead: @escaping @Sendable (Int64) -> Int64 = { _ in 0 }
  ) {
    self.secondsAhead = secondsAhead
    self.size = size
    self.now = now
    self.themes = themes
    self.hasAllThemes = hasAllThemes
    self.theme = themes.first ?? .plain
    self.keymap = keymap
    self.starterItems = starterItems
    self.uids = UIDSource(seed: seed)
    self.networksDueAt = now.milliseconds
    self.isSample = isSample
    isOwnReadOnly = isReadOnly
    commandHistory = remembered.commands
    chosenTheme = remembered.theme
  }

  /// What the line of messages says; nil when it is empty.
  public var message: String? { toast?.text }

  /// Notes that the command that was run last changed something, to be repeated.
  mutating func noteChange() {
    // Going through the history is no change that could be made again.
    guard let lastAsked, !["undo", "redo", "back-to-here", "bring-back"].contains(lastAsked.name)
    else { return }
    lastChanging = lastAsked
  }

  mutating func keep(logLine: String) {
    if logHistory.last != logLine { logHistory.append(logLine) }
  }

  /// What is to be kept for the next run.
  public var remembered: Remembered {
    Remembered(theme: chosenTheme, commands: commandHistory.suffix(Remembered.commandLimit))
  }

  /// What is asked of the world before the first frame.
  public var initialEffects: [Effect] {
    [.read(.summary, .summary(today: now.day)), .read(.me, .me)] + reads
  }

  /// A question waits for its answer.
  package var isAsking: Bool { if case .confirm = overlay { true } else { false } }

  /// When something changes by itself, on the clock of `Moment`; nil when nothing will.
  public var nextDeadline: Int64? {
    [cardDueAt, networksDueAt, toast?.expiresAt, pendingDeadline].compactMap(\.self).min()
  }

  private var pendingDeadline: Int64? {
    let shown = pendingSince + Self.whichKeyDelayMilliseconds
    return pendingKeys.isEmpty || shown <= now.milliseconds ? nil : shown
  }

  static let whichKeyDelayMilliseconds: Int64 = 400
  static let cardDelayMilliseconds: Int64 = 150
  static let toastMilliseconds: Int64 = 3000
}
