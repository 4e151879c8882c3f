import GRDB
import TendModel

/// Compares the events of a file with the store; what the user edited or deleted since stays as it is.
struct EventPlanner {
  let database: Database
  private let known: Statement
  private let uid: Statement
  private let name: Statement
  private let day: CalendarDay
  private let files: FileLines
  private var people: PeopleFinder
  private var lines: [ExternalKey: Int] = [:]
  private var held: [ContactID: String] = [:]
  private var strangers: [String: ImportPreview.Stranger] = [:]
  private var step: EventStep?

  init(_ database: Database, people: PeopleFinder, for batch: ImportBatch) throws {
    self.database = database
    self.people = people
    (day, files) = (batch.day, batch.lines)
    known = try database.cachedStatement(
      sql: """
        SELECT interactionId, followUpId, exchangeId, lastImported FROM importedEvent
        WHERE source = ? AND kind = ? AND key = ?
        """
    )
    name = try database.cachedStatement(sql: "SELECT name FROM contact WHERE id = ?")
    uid = try database.cachedStatement(sql: "SELECT id FROM contact WHERE uid = ?")
  }

  /// Which events are one because their messages are of one day and the same contacts.
  struct Gathered {
    /// The first of each such set, with what the others hold, by its place.
    var firsts: [Int: ImportedEvent] = [:]
    /// The places of the others.
    var others: Set<Int> = []
  }

  /// Finds the events with messages of one day and the same contacts.
  ///
  /// An address may belong to a contact who has others, and people of whom nothing is known do not tell two sets apart.
  mutating func gathered(_ events: [ImportedEvent]) throws -> Gathered {
    var gathered = Gathered()
    // The hash of a set stands for it, so that many sets take little; a match is looked at again.
    var places: [Int: Int] = [:]
    for (index, event) in events.enumerated() {
      guard case .interaction(let value) = event.content, !value.parts.isEmpty else { continue }
      let contacts = try contacts(of: event)
      if contacts.isEmpty { continue }
      var hasher = Hasher()
      hasher.combine(event.source)
      hasher.combine(value.day)
      hasher.combine(contacts)
      let hash = hasher.finalize()
      guard let place = places[hash] else {
        places[hash] = index
        continue
      }
      var first = gathered.firsts[place] ?? events[place]
      guard case .interaction(let earlier) = first.content, first.day == value.day,
        first.source == event.source, try self.contacts(of: first) == contacts
      else { continue }
      first.content = .interaction(value.joined(to: earlier))
      first.otherKeys.append(event.key)
      first.people += event.people.filter { !first.people.contains($0) }
      gathered.firsts[place] = first
      gathered.others.insert(index)
    }
    return gathered
  }

  private mutating func contacts(of event: ImportedEvent) throws -> Set<ContactID> {
    Set(try event.people.compactMap { try people.find($0) })
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
  ///
  /// - Returns: What is told of it, and what is to be done, if anything is.
  mutating func plan(
    _ event: ImportedEvent
  ) throws -> (row: ImportPreview.EventRow, step: EventStep?) {
    step = nil
    let row = try row(event)
    return (row, step)
  }

  private mutating func row(_ event: ImportedEvent) throws -> ImportPreview.EventRow {
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
        if row.kind != .meeting { note(person) }
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
    row.who = try names(contacts, found)
    if case .meeting(let meeting) = event.content {
      (row.outcome, row.detail) = try meet(first, meeting, event)
      return row
    }
    let key = ExternalKey(source: event.source, kind: row.kind.rawValue, key: event.key)
    if let line = lines[key] {
      row.detail = "the same as \(files.place(of: line))"
      return row
    }
    lines[key] = event.line
    (row.outcome, row.detail) = try compare(event, contacts, key)
    return row
  }

  private mutating func note(_ person: ImportedPerson) {
    let address = person.email.isEmpty ? person.key?.key ?? "" : person.email
    guard person.isIdentified else { return }
    if strangers[address] == nil, strangers.count >= Self.strangerLimit { return }
    strangers[
      address,
      default: ImportPreview.Stranger(
        name: OutsideText.line(person.name),
        address: OutsideText.line(address),
        count: 0
      )
    ].count += 1
  }

  /// The first three contacts by the names that they have in the store, or will have.
  private mutating func names(
    _ contacts: [ContactID],
    _ people: [ImportedPerson]
  ) throws -> String {
    var shown = people
    for index in contacts.indices.prefix(3) where contacts[index].addedIndex == nil {
      let id = contacts[index]
      let name = try held[id] ?? String.fetchOne(name, arguments: [id.number])
      held[id] = name
      shown[index].name = name ?? shown[index].name
    }
    return Self.names(shown)
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
    step = EventStep(key: key, content: event.content, contacts: [id], write: .meet(id, met))
    return (.updated, "met " + (meeting.day?.description ?? ""))
  }

  private mutating func compare(
    _ event: ImportedEvent,
    _ contacts: [ContactID],
    _ key: ExternalKey
  ) throws -> (ImportPreview.Outcome, String) {
    func made(_ content: ImportedEvent.Content, _ write: EventStep.Write) -> EventStep {
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
      step = made(event.content, Self.addition(event, contacts, day))
      return (.added, "")
    }
    let base = try JSON.value(EventBase.self, row[3])
    let content = event.content.joined(to: base.content)
    let before = try base.contacts.compactMap(contact)
    if content == base.content, before == contacts { return (.unchanged, "") }
    let number: Int64? = row[0] ?? row[1] ?? row[2]
    guard let number else { return (.unchanged, "you deleted it") }
    let (write, words) = try merged(event.source, content, contacts, base.content, before, number)
    step = made(content, write)
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
