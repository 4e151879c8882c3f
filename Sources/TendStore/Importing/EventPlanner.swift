import GRDB
import TendModel

/// Compares the events of a file with the store; what the user edited or deleted since stays as it is.
struct EventPlanner {
  private let database: Database
  private let known: Statement
  private let uid: Statement
  private let day: CalendarDay
  private var people: PeopleFinder
  private var lines: [ExternalKey: Int] = [:]
  private var strangers: [String: ImportPreview.Stranger] = [:]
  private(set) var steps: [EventStep] = []

  init(_ database: Database, people: PeopleFinder, day: CalendarDay) throws {
    self.database = database
    self.people = people
    self.day = day
    known = try database.cachedStatement(
      sql: """
        SELECT interactionId, followUpId, exchangeId, lastImported FROM importedEvent
        WHERE source = ? AND kind = ? AND key = ?
        """
    )
    uid = try database.cachedStatement(sql: "SELECT id FROM contact WHERE uid = ?")
  }

  /// The events with messages of one day and the same contacts as one, at the place of the first.
  ///
  /// An address may belong to a contact who has others, and people of whom nothing is known do not tell two sets apart.
  mutating func gathered(_ events: [ImportedEvent]) throws -> [ImportedEvent] {
    struct Together: Hashable {
      var source: String
      var day: CalendarDay
      var contacts: Set<ContactID>
    }
    var result: [ImportedEvent] = []
    var places: [Together: Int] = [:]
    for event in events {
      guard case .interaction(let value) = event.content, !value.parts.isEmpty else {
        result.append(event)
        continue
      }
      let contacts = Set(try event.people.compactMap { try people.find($0) })
      let together = Together(source: event.source, day: value.day, contacts: contacts)
      guard !contacts.isEmpty, let place = places[together],
        case .interaction(let first) = result[place].content
      else {
        places[together] = result.count
        result.append(event)
        continue
      }
      result[place].content = .interaction(value.joined(to: first))
      result[place].otherKeys.append(event.key)
      result[place].people += event.people.filter { !result[place].people.contains($0) }
    }
    return result
  }

  /// How many people who are no contacts are told one by one.
  private static let strangerLimit = 20_000

  /// Who was named and is no contact, those named most often first.
  func strangers(beside others: [ImportPreview.Stranger]) -> [ImportPreview.Stranger] {
    var all = strangers
    for other in others { all[other.address] = other }
    return all.values.sorted { ($1.count, $0.address) < ($0.count, $1.address) }
  }

  /// Decides what becomes of an event.
  mutating func plan(_ event: ImportedEvent) throws -> ImportPreview.EventRow {
    var row = ImportPreview.EventRow(
      line: event.line,
      kind: event.content.kind,
      day: event.day,
      who: "",
      subject: OutsideText.line(event.content.subject),
      outcome: .skipped
    )
    let others = event.people.filter { !people.isOwn($0) }
    row.who = Self.names(others)
    if case .interaction(let value) = event.content, value.day > day {
      row.detail = "lies ahead"
      return row
    }
    var contacts: [ContactID] = []
    var found: [ImportedPerson] = []
    for person in others {
      guard let id = try people.find(person) else {
        note(person)
        continue
      }
      if !contacts.contains(id) {
        contacts.append(id)
        found.append(person)
      }
    }
    guard let first = contacts.first else {
      row.detail = others.isEmpty ? "nobody but you took part" : "nobody of it is in tend"
      return row
    }
    row.who = Self.names(found)
    if case .meeting(let meeting) = event.content {
      (row.outcome, row.detail) = try meet(first, meeting, event)
      return row
    }
    let key = ExternalKey(source: event.source, kind: row.kind.rawValue, key: event.key)
    if let line = lines[key] {
      row.detail = "the same as line \(line)"
      return row
    }
    lines[key] = event.line
    (row.outcome, row.detail) = try compare(event, contacts, key)
    return row
  }

  private mutating func note(_ person: ImportedPerson) {
    let address = person.email.isEmpty ? person.key?.key ?? "" : person.email
    guard !address.isEmpty, strangers[address] != nil || strangers.count < Self.strangerLimit else {
      return
    }
    strangers[
      address,
      default: ImportPreview.Stranger(
        name: OutsideText.line(person.name),
        address: OutsideText.line(address),
        count: 0
      )
    ].count += 1
  }

  /// The first three names.
  private static func names(_ people: [ImportedPerson]) -> String {
    let names = people.prefix(3).map { OutsideText.line($0.name.isEmpty ? $0.email : $0.name) }
    let rest = people.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private mutating func meet(
    _ id: ContactID,
    _ meeting: Meeting,
    _ event: ImportedEvent
  ) throws -> (ImportPreview.Outcome, String) {
    guard id.addedIndex == nil, let held = try ContactRecord.fetch(id, database)?.met,
      held.day == nil, held.place == nil, held.space == nil
    else { return (.unchanged, "") }
    var met = meeting
    met.through = held.through
    let key = ExternalKey(source: event.source, kind: "meeting", key: event.key)
    steps.append(EventStep(key: key, content: event.content, contacts: [id], write: .meet(id, met)))
    return (.updated, "met " + (meeting.day?.description ?? ""))
  }

  private mutating func compare(
    _ event: ImportedEvent,
    _ contacts: [ContactID],
    _ key: ExternalKey
  ) throws -> (ImportPreview.Outcome, String) {
    func step(_ content: ImportedEvent.Content, _ write: EventStep.Write) -> EventStep {
      EventStep(
        key: key,
        otherKeys: event.otherKeys,
        content: content,
        contacts: contacts,
        write: write
      )
    }
    guard let row = try knownRow(key, event.otherKeys) else {
      if try isOwnRecord(event) { return (.unchanged, "") }
      steps.append(step(event.content, Self.addition(event, contacts, day)))
      return (.added, "")
    }
    let base = try JSON.value(EventBase.self, row[3])
    let content = event.content.joined(to: base.content)
    let before = try base.contacts.compactMap(contact)
    if content == base.content, before == contacts { return (.unchanged, "") }
    let number: Int64? = row[0] ?? row[1] ?? row[2]
    guard let number else { return (.unchanged, "you deleted it") }
    let (write, words) = try merged(event.source, content, contacts, base.content, before, number)
    steps.append(step(content, write))
    if case .nothing = write { return (.unchanged, words) }
    return (.updated, words)
  }

  private func knownRow(_ key: ExternalKey, _ otherKeys: [String]) throws -> Row? {
    for name in [key.key] + otherKeys {
      if let row = try Row.fetchOne(known, arguments: [key.source, key.kind, name]) { return row }
    }
    return nil
  }

  private func contact(_ uid: UniqueID) throws -> ContactID? {
    try Int64.fetchOne(self.uid, arguments: [uid.text]).map { ContactID($0) }
  }

  /// A follow-up that was exported from this very store has its uid as its name.
  private func isOwnRecord(_ event: ImportedEvent) throws -> Bool {
    guard case .followUp = event.content, event.key.utf8.count == 36 else { return false }
    return try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM followUp WHERE uid = ?)",
      arguments: [event.key]
    ) ?? false
  }

  private static func addition(
    _ event: ImportedEvent,
    _ contacts: [ContactID],
    _ day: CalendarDay
  ) -> EventStep.Write {
    switch event.content {
    case .interaction(let value):
      .addInteraction(value.interaction(of: contacts, source: event.source))
    case .followUp(let value):
      .addFollowUp(value.followUp(of: contacts[0], createdOn: day).withNextDay(from: day))
    case .exchange(let value): .addExchange(value.exchange(with: contacts[0]))
    case .meeting: .nothing
    }
  }

  /// What the source says now, with what the user has edited since replayed on it.
  private func merged(
    _ source: String,
    _ content: ImportedEvent.Content,
    _ contacts: [ContactID],
    _ base: ImportedEvent.Content,
    _ before: [ContactID],
    _ number: Int64
  ) throws -> (EventStep.Write, String) {
    switch (content, base) {
    case (.interaction(let new), .interaction(let old)):
      guard
        let held = try JournalReader(database: database).row(InteractionID(number))?.interaction
      else { return (.nothing, "") }
      var merged = held.replayed(
        from: old.interaction(of: before, source: source),
        on: new.interaction(of: contacts, source: source)
      )
      (merged.uid, merged.source) = (held.uid, held.source)
      if merged.contacts.isEmpty { merged.contacts = held.contacts }
      if merged == held { return (.nothing, "kept as you edited it") }
      let words = held.day == merged.day ? "changed in the file" : "was \(held.day)"
      return (.editInteraction(InteractionID(number), merged), words)
    case (.followUp(let new), .followUp(let old)):
      guard
        let held = try Row.fetchOne(
          database,
          sql: "SELECT * FROM followUp WHERE id = ?",
          arguments: [number]
        ).map(FollowUpRecord.followUp)
      else { return (.nothing, "") }
      var merged = held.replayed(
        from: old.followUp(of: before.first ?? contacts[0], createdOn: held.createdOn),
        on: new.followUp(of: contacts[0], createdOn: held.createdOn)
      )
      merged.uid = held.uid
      if merged.due == nil { merged.recurrence = nil }
      if merged == held { return (.nothing, "kept as you edited it") }
      return (.editFollowUp(FollowUpID(number), merged), "changed in the file")
    case (.exchange(let new), .exchange(let old)):
      guard
        let held = try Row.fetchOne(
          database,
          sql: "SELECT * FROM exchange WHERE id = ?",
          arguments: [number]
        ).map(ExchangeRecord.exchange),
        old.exchange(with: held.contact).isSaid(by: held)
      else { return (.nothing, "kept as you edited it") }
      var merged = new.exchange(with: held.contact)
      (merged.uid, merged.interaction) = (held.uid, held.interaction)
      return (.editExchange(ExchangeID(number), merged), "changed in the file")
    default: return (.nothing, "")
    }
  }
}

extension FollowUp {
  /// What repeats is due next from a day on; nobody is reminded of what a calendar said years ago.
  fileprivate func withNextDay(from day: CalendarDay) -> FollowUp {
    guard state == .open, let recurrence, let due, due < day,
      let (next, rest) = recurrence.advanced(after: day.adding(days: -1), from: due)
    else { return self }
    var value = self
    (value.due, value.recurrence) = (next, rest)
    return value
  }
}

extension Exchange {
  /// The other says the same of what was exchanged.
  fileprivate func isSaid(by other: Exchange) -> Bool {
    (day, direction, kind, note) == (other.day, other.direction, other.kind, other.note)
  }
}

extension ImportedEvent.Content {
  /// What it is about, in a line.
  fileprivate var subject: String {
    switch self {
    case .interaction(let value): value.note
    case .followUp(let value): value.title
    case .exchange(let value): value.note
    case .meeting(let value): value.place ?? ""
    }
  }

  /// This and what an earlier file held of the same.
  fileprivate func joined(to earlier: Self) -> Self {
    guard case .interaction(let new) = self, case .interaction(let old) = earlier else {
      return self
    }
    return .interaction(new.joined(to: old))
  }
}
