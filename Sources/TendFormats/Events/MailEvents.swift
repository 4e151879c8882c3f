import TendModel

/// Counts messages into interactions while a mailbox is read: one for each day and set of people.
///
/// A message from the user is one with everybody to whom it was sent, any other one with its sender. Only what is told of
/// them is kept, so that a mailbox of any size takes no more memory than its days and people.
public struct MailEvents {
  private static let source = "mail"
  /// How many people who are no contacts are told apart.
  private static let mostStrangers = 20_000
  /// Beginnings of addresses behind which nobody reads or writes.
  private static let machines = [
    "noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "do_not_reply",
    "mailer-daemon", "postmaster", "bounce", "notification", "notify", "newsletter",
    "unsubscribe", "automailer", "auto-confirm", "alerts@", "alert@", "nobody@",
  ]

  /// The messages of one day with the same people.
  private struct Group {
    var line: Int
    var day: CalendarDay
    var minuteOfDay: Int
    var subject: String
    var count = 0
    var hasSent = false
    var hasReceived = false
    var parts: [MailKey] = []
    var people: [Int]
  }

  private let context: EventContext
  private var groups: [Group] = []
  private var places: [MailKey: Int] = [:]
  private var keys: [MailKey] = []
  private var people: [ImportedPerson] = []
  private var personPlaces: [String: Int] = [:]
  private var strangers: [String: ImportPreview.Stranger] = [:]
  private var messages = 0
  private var undated = 0
  private var bulk = 0
  private var ahead = 0

  /// Nothing is counted yet.
  public init(_ context: EventContext) { self.context = context }

  /// Counts a message.
  public mutating func take(_ message: MailMessage) {
    messages += 1
    guard let date = message.date else {
      undated += 1
      return
    }
    let from = message.from.map { Self.person($0) }
    let isSent = from.map { context.ownEmails.contains($0.email) } ?? false
    if message.isBulk || !isSent && (from.map(Self.isMachine) ?? false) {
      bulk += 1
      return
    }
    let others = isSent ? recipients(message) : from.map { [$0] } ?? []
    if others.count > Interaction.mostWrittenTo {
      bulk += 1
      return
    }
    let time = context.localTime(date)
    if time.day > context.today {
      ahead += 1
      return
    }
    let kept = others.filter { isKept($0) }
    if kept.isEmpty { return }
    let names = others.map(\.email).sorted().joined(separator: " ")
    let key = MailKey("\(time.day) \(names)")
    let place = places[key] ?? open(key, time, message, kept)
    add(message, date, time, isSent: isSent, to: place)
  }

  /// What was counted, in the order of the days.
  public func finished() -> FoundEvents {
    var found = FoundEvents()
    let order = groups.indices.sorted {
      (groups[$0].day, groups[$0].line) < (groups[$1].day, groups[$1].line)
    }
    found.events = order.map(event)
    found.strangers = Array(strangers.values)
    found.remarks.append("\(messages) message\(messages == 1 ? "" : "s") read")
    if context.ownEmails.isEmpty {
      found.remarks.append("what you wrote yourself is not seen: " + FoundEvents.ownUnknown)
    }
    found.remark(bulk, "message", "of lists and machines, left out")
    found.remark(undated, "message", "without a date, left out")
    found.remark(ahead, "message", "dated after today, left out")
    return found
  }

  private func event(_ index: Int) -> ImportedEvent {
    let group = groups[index]
    var value = ImportedInteraction(
      day: group.day,
      minuteOfDay: group.minuteOfDay,
      channel: .email
    )
    value.direction =
      group.hasSent && group.hasReceived ? .mutual : group.hasSent ? .outgoing : .incoming
    value.depth = value.direction == .mutual ? .real : .light
    value.subject = group.subject
    value.count = group.count
    value.parts = group.parts.map(\.shortText)
    return ImportedEvent(
      line: group.line,
      source: Self.source,
      key: keys[index].text,
      people: group.people.map { people[$0] },
      .interaction(value)
    )
  }

  private mutating func open(
    _ key: MailKey,
    _ time: LocalTime,
    _ message: MailMessage,
    _ kept: [ImportedPerson]
  ) -> Int {
    let group = Group(
      line: messages,
      day: time.day,
      minuteOfDay: time.minuteOfDay,
      subject: Self.subject(message),
      people: kept.map { place(of: $0) }
    )
    groups.append(group)
    keys.append(key)
    places[key] = groups.count - 1
    return groups.count - 1
  }

  private mutating func add(
    _ message: MailMessage,
    _ date: Int,
    _ time: LocalTime,
    isSent: Bool,
    to place: Int
  ) {
    groups[place].count += 1
    if isSent { groups[place].hasSent = true } else { groups[place].hasReceived = true }
    if time.minuteOfDay < groups[place].minuteOfDay {
      groups[place].minuteOfDay = time.minuteOfDay
      groups[place].subject = Self.subject(message)
    }
    guard groups[place].parts.count < ImportedInteraction.mostParts else { return }
    let name = message.id.isEmpty ? "\(date) \(message.subject)" : message.id
    groups[place].parts.append(MailKey(name))
  }

  /// The place of a person among those that are kept; a name that comes later is taken.
  private mutating func place(of person: ImportedPerson) -> Int {
    if let place = personPlaces[person.email] {
      if people[place].name.isEmpty { people[place].name = person.name }
      return place
    }
    people.append(person)
    personPlaces[person.email] = people.count - 1
    return people.count - 1
  }

  /// Whether messages with a person are wanted; others are counted as strangers.
  private mutating func isKept(_ person: ImportedPerson) -> Bool {
    guard let known = context.knownEmails, !known.contains(person.email) else { return true }
    if strangers[person.email] != nil || strangers.count < Self.mostStrangers {
      strangers[
        person.email,
        default: ImportPreview.Stranger(name: person.name, address: person.email, count: 0)
      ].count += 1
    }
    return false
  }

  private func recipients(_ message: MailMessage) -> [ImportedPerson] {
    var seen: Set<String> = []
    return (message.to + message.copied).map(Self.person).filter { person in
      !person.email.isEmpty && !context.ownEmails.contains(person.email) && !Self.isMachine(person)
        && seen.insert(person.email).inserted
    }
  }

  private static func person(_ address: MailMessage.Address) -> ImportedPerson {
    ImportedPerson(
      name: OutsideText.line(address.name),
      email: OutsideText.line(address.email)
    )
  }

  private static func isMachine(_ person: ImportedPerson) -> Bool {
    machines.contains(where: person.email.hasPrefix)
  }

  private static let replyMarks = ["re:", "aw:", "fw:", "fwd:", "wg:", "sv:", "antw:", "tr:"]

  /// The subject without the marks of answers before it.
  private static func subject(_ message: MailMessage) -> String {
    var subject = OutsideText.line(message.subject)[...]
    while let mark = replyMarks.first(where: { subject.lowercased().hasPrefix($0) }) {
      subject = subject.dropFirst(mark.count).drop(while: \.isWhitespace)
    }
    return String(subject)
  }
}
