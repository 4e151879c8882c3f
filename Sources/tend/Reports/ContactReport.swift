import TendAnalytics
import TendModel

/// All that is known of one contact.
struct ContactReport: Report {
  static let kind = "contact"

  private enum CodingKeys: String, CodingKey {
    case id, contact, status, standing, points, networks, topics, followUps, interactions
    case interactionCount, metThrough, exchanges, givenCount, receivedCount, ties
  }

  /// A membership.
  struct NetworkLine: Encodable {
    let id: Int64
    let name: String
    let role: String
  }

  /// A topic and what it is to the contact.
  struct TopicLine: Encodable {
    let name: String
    let role: Topic.Role
  }

  let id: Int64
  let contact: Contact
  let status: String
  let standing: Standing
  let points: [ContactPoint]
  let networks: [NetworkLine]
  let topics: [TopicLine]
  let followUps: [FollowUpLine]
  let interactions: [InteractionLine]
  let interactionCount: Int
  let metThrough: String?
  let exchanges: [ExchangeLine]
  let givenCount: Int
  let receivedCount: Int
  let ties: [TieLine]
  private let balance: String?
  private let today: CalendarDay
  /// How many interactions are listed for people.
  private let limit: Int

  init(_ card: ContactCard, today: CalendarDay, limit: Int) {
    self.limit = limit
    id = card.id.number
    contact = card.contact
    status = ContactStatus(card.standing, today: today).rawValue
    standing = card.standing
    points = card.points
    networks = card.networks.map { NetworkLine(id: $0.id.number, name: $0.name, role: $0.role) }
    topics = card.topics.map { TopicLine(name: $0.name, role: $0.role) }
    followUps = card.followUps.map(FollowUpLine.init)
    interactions = card.timeline.map(InteractionLine.init)
    interactionCount = card.interactionCount
    metThrough = card.metThroughName
    exchanges = card.exchanges.entries.map(ExchangeLine.init)
    givenCount = card.exchanges.givenCount
    receivedCount = card.exchanges.receivedCount
    balance = ExchangeBalance.text(card.exchanges)
    ties = card.ties.map { TieLine($0, today: today) }
    self.today = today
  }

  var lines: [String] {
    var lines = ["\(contact.name)  (id:\(id))"]
    var facts = TextTable()
    for (label, value) in self.facts where !value.isEmpty { facts.add([label, value]) }
    lines += facts.lines
    if !followUps.isEmpty {
      lines += ["", "Follow-ups"] + followUpTable.lines
    }
    if !interactions.isEmpty {
      let isCut = interactionCount > limit
      let part = isCut ? "the newest \(limit) of " : ""
      lines += ["", "Interactions (\(part)\(interactionCount))"] + interactionTable.lines
    }
    for (heading, isAbsent) in [
      ("Knows, as far as you recorded", false), ("Does not know, as you noted", true),
    ] {
      let ties = ties.filter { ($0.state == Tie.State.absent.rawValue) == isAbsent }
      if ties.isEmpty { continue }
      var table = TextTable()
      for tie in ties { table.add(["  " + tie.name, tie.text]) }
      lines += ["", heading] + table.lines
    }
    if !contact.note.isEmpty {
      lines += ["", "Note"] + contact.note.split(separator: "\n").map { "  " + $0 }
    }
    return lines
  }

  private var facts: [(String, String)] {
    let role = [contact.title, contact.organisation].compactMap(\.self).joined(separator: ", ")
    var facts = [("Role", role), ("Sector", contact.sector ?? "")]
    facts += points.map { point in
      let label = point.label.isEmpty ? "" : "  (\(point.label))"
      return (Self.title(of: point.kind), point.value + label)
    }
    facts += [
      ("Networks", networks.map(Self.text).joined(separator: ", ")),
      ("Topics", topics.map(Self.text).joined(separator: ", ")),
      ("Circle", "\(contact.circle), importance \(contact.importance)"),
      ("Last contact", standing.lastContact.map { "\($0), " + relative($0) } ?? "none yet"),
      ("Due", dueText),
      ("Birthday", contact.birthday?.text ?? ""),
      ("Met", metText),
      ("Exchange", balance ?? ""),
      ("News", contact.news?.text ?? ""),
      ("Archived", contact.isArchived ? "yes" : ""),
    ]
    return facts
  }

  private var dueText: String {
    guard let due = standing.due else { return "never (\(contact.cadence.text))" }
    let every = standing.cadenceDays.map { ", every \($0) days" } ?? ""
    let snoozed = contact.snoozedUntil == due ? ", snoozed" : every
    return "\(due), " + relative(due) + snoozed
  }

  private var metText: String {
    let through = metThrough.map { "through \($0)" }
    return [contact.met.place, contact.met.day?.description, through].compactMap(\.self)
      .joined(separator: ", ")
  }

  private var followUpTable: TextTable {
    var table = TextTable()
    for line in followUps {
      let due = line.due.map { DayWords.short($0, from: today) } ?? "no day"
      let repeats = line.recurrence.map { " (\($0.words))" } ?? ""
      table.add(["  \(line.id)", due, line.kind.words, line.title + repeats])
    }
    return table
  }

  private var interactionTable: TextTable {
    var table = TextTable()
    for line in interactions.prefix(limit) {
      table.add(["  \(line.id)", line.day.description, line.means, line.said])
    }
    return table
  }

  private func relative(_ day: CalendarDay) -> String { DayWords.relative(day, from: today) }

  private static func text(_ line: NetworkLine) -> String {
    line.role.isEmpty ? line.name : "\(line.name) (\(line.role))"
  }

  private static func text(_ line: TopicLine) -> String {
    line.role == .about ? "#\(line.name)" : "#\(line.name) (\(line.role.rawValue))"
  }

  private static func title(of kind: ContactPoint.Kind) -> String {
    switch kind {
    case .email: "E-mail"
    case .phone: "Phone"
    case .url: "Link"
    case .address: "Address"
    case .social: "Social"
    case .im: "Messaging"
    case .date: "Date"
    case .relation: "Relation"
    }
  }
}
