/// What happened, with whom and what follows from it, as understood from one line.
///
/// `coffee with Ada and Lin yesterday about pricing #mlops +intro !send deck fri`. The grammar is in docs/LOG_LINE.md. A
/// line is read again with each key; who is meant by a name is asked of a closure, so that reading stays pure.
public struct LogLine: Hashable, Sendable {
  /// Something given or received; one for each contact of the line.
  public struct Mark: Hashable, Sendable {
    /// Given (`+`) or received (`-`).
    public var direction: Exchange.Direction
    /// What it was.
    public var kind: Exchange.Kind
  }

  /// Something to do; one for each contact of the line, or one for a network that it names itself.
  public struct Task: Hashable, Sendable {
    /// What to do; empty while it is being typed.
    public var title = ""
    /// Task or promise.
    public var kind = FollowUp.Kind.task
    /// By when; nil when not said.
    public var due: CalendarDay?
    /// How it repeats.
    public var recurrence: Recurrence?
    /// The network that it is for; nil for the contacts of the line.
    public var network: LogName?
  }

  /// The day on which the line is written.
  public var today: CalendarDay
  /// By what means; nil when not said.
  public var channel: Interaction.Channel?
  /// The word that said it, such as `coffee`.
  public var channelWord = ""
  /// Where, if it was said beside the channel.
  public var space: Space?
  /// The day; nil when not said, which is today.
  public var day: CalendarDay?
  /// Minutes after midnight; nil when not said.
  public var minuteOfDay: Int?
  /// Who reached out.
  public var direction = Interaction.Direction.mutual
  /// How much was exchanged.
  public var depth = Interaction.Depth.real
  /// Reached or only tried.
  public var outcome = Interaction.Outcome.reached
  /// The contacts, in the order in which they are named.
  public var names: [LogName] = []
  /// The networks: the first is where it took place; with no contact named, all members took part.
  public var networks: [LogName] = []
  /// The topics, each once.
  public var topics: [String] = []
  /// What was given and received.
  public var marks: [Mark] = []
  /// What follows.
  public var tasks: [Task] = []
  /// What it was about; empty when not said.
  public var purpose = ""
  /// What else was said; empty when nothing was.
  public var note = ""
  /// What was understood as what, in order and without overlap.
  public var parts: [LogPart] = []
  /// What cannot stand as it is, in order.
  public var problems: [LogProblem] = []
  /// What was begun and not finished, as while typing: a mark without a word, a name that is still missing.
  public var gaps: [LogProblem] = []

  /// A line that says nothing.
  init(today: CalendarDay) { self.today = today }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - text: The line; anything is accepted, and understood as far as it goes.
  ///   - today: The day on which it is written.
  ///   - implied: Who is meant by `her` or `them`, and when nobody is named: the contacts on whose row it is written.
  ///   - vocabulary: The words.
  ///   - resolve: Who has a name; none when nobody has, nil when that is not known yet. `LogQuestion.matches` picks
  ///     them from a list of names.
  /// - Complexity: O(n) time and look-ups.
  public init(
    _ text: String,
    today: CalendarDay,
    implied: [NameMatch] = [],
    vocabulary: LogVocabulary = .english,
    resolve: (LogQuestion) -> [NameMatch]?
  ) {
    self = withoutActuallyEscaping(resolve) { resolve in
      var reader = LogReader(
        text,
        today: today,
        implied: implied,
        vocabulary: vocabulary,
        resolve: resolve
      )
      return reader.read()
    }
  }

  /// Every contact and network that the line names.
  public var allNames: [LogName] { names + networks + tasks.compactMap(\.network) }

  /// The names that are nobody's, or several people's: to be asked about once.
  public var openNames: [LogName] {
    allNames.filter { name in
      switch name.resolution {
      case .unknown, .several: true
      case .one, .pending: false
      }
    }
  }

  /// The first thing that keeps the line from being written down, but for names that are open; nil when there is none.
  ///
  /// While a line is typed only `problems` are said; once it is sent, what is missing is a mistake as well.
  public var obstacle: LogProblem? {
    if let problem = problems.first ?? gaps.first { return problem }
    guard names.isEmpty, networks.isEmpty else { return nil }
    let end = parts.last?.range.upperBound ?? 0
    return LogProblem(range: end..<end, message: "it is not said with whom", fix: "coffee with Ada")
  }

  /// Why nobody took part in a line that names a network without members.
  public var lackOfMembers: LogProblem {
    let name = networks.first.map { $0.match?.name ?? $0.question.text } ?? ""
    return LogProblem(
      range: networks.first?.range ?? 0..<0,
      message: "\(name) has no members to log with",
      fix: "write who took part, as in: with Ada"
    )
  }

  /// Whether the line can be written down: it is understood, and it is known who took part.
  public var isReady: Bool {
    problems.isEmpty && gaps.isEmpty && allNames.allSatisfy { $0.match != nil }
      && !(names.isEmpty && networks.isEmpty)
  }

  /// The names of the contacts that are to be added, each once; a look-up answers them with `NameMatch.new`.
  public var newNames: [String] {
    var seen: Set<String> = []
    return names.compactMap(\.match).filter(\.isNew).map(\.name).filter {
      seen.insert(FoldedText.folded($0)).inserted
    }
  }

  /// The contacts who took part, each once; those that are to be added by their place among `newNames`.
  public var contacts: [ContactID] {
    var seen: Set<ContactID> = []
    var added: [String: Int] = [:]
    for (index, name) in newNames.enumerated() { added[FoldedText.folded(name)] = index }
    return names.compactMap(\.match).map { match in
      guard match.isNew else { return ContactID(match.number) }
      return .added(added[FoldedText.folded(match.name)] ?? 0)
    }.filter { seen.insert($0).inserted }
  }

  /// The network in which it took place.
  public var network: NetworkID? { networks.first?.match.map { NetworkID($0.number) } }

  /// Whether what was written went to so many that it is contact with none of them.
  func isCircular(to count: Int) -> Bool {
    switch channel {
    case .email, .message, .letter: direction != .incoming && count > Interaction.mostWrittenTo
    default: false
    }
  }

  /// Whether those who took part count as reached.
  ///
  /// - Parameter count: How many they are.
  /// - Returns: False for an attempt, and for what was written to so many that it is contact with none.
  public func isContact(with count: Int) -> Bool { outcome == .reached && !isCircular(to: count) }

  /// The one change that writes the line down, with exchanges and follow-ups for each contact.
  ///
  /// Contacts that are to be added are added before, in the same change.
  ///
  /// - Parameters:
  ///   - members: The members of `networks`, who took part where the line names no contact.
  ///   - makeUID: Gives a new uid each time.
  /// - Returns: Nil while the line is not ready.
  public func change(members: [ContactID] = [], makeUID: () -> UniqueID) -> Change? {
    let people = names.isEmpty ? members : contacts
    guard isReady, !people.isEmpty else { return nil }
    let day = day ?? today
    var interaction = Interaction(
      uid: makeUID(),
      day: day,
      contacts: people,
      channel: channel ?? .other
    )
    if let space { interaction.space = space }
    interaction.minuteOfDay = minuteOfDay
    interaction.network = network
    interaction.direction = direction
    interaction.depth = depth
    interaction.outcome = isCircular(to: people.count) ? .tried : outcome
    interaction.purpose = purpose
    interaction.note = note
    let exchanges = marks.flatMap { mark in
      people.map {
        Exchange(
          uid: makeUID(),
          contact: $0,
          day: day,
          direction: mark.direction,
          kind: mark.kind
        )
      }
    }
    let followUps = tasks.flatMap { task in
      let network = task.network?.match.map { NetworkID($0.number) }
      let targets: [ContactID?] = network == nil ? people.map { $0 } : [nil]
      return targets.map { contact in
        var followUp = FollowUp(
          uid: makeUID(),
          contact: contact,
          title: task.title,
          due: task.due,
          createdOn: today
        )
        followUp.network = network
        followUp.kind = task.kind
        followUp.recurrence = task.recurrence
        return followUp
      }
    }
    let log = Change.log(interaction, topics: topics, exchanges: exchanges, followUps: followUps)
    let additions = newNames.map {
      Change.addContact(ContactDraft(Contact(uid: makeUID(), name: $0, createdOn: today)))
    }
    return additions.isEmpty ? log : .several(additions + [log])
  }
}
