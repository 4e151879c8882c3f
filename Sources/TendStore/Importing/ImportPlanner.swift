import GRDB
import TendModel

/// Compares the records of a file with the store; the preview and the import go by the same plan.
struct ImportPlanner {
  let database: Database
  private let byKey: Statement
  private let byCard: Statement
  private let same: SameContactFinder
  /// There is something to find; the first file into an empty store asks for nothing.
  private let hasKeys: Bool

  /// Is told how many records were compared and how many there are; throws to stop.
  private let report: (Int, Int) throws -> Void

  init(
    _ database: Database,
    report: @escaping (Int, Int) throws -> Void = { _, _ in }
  ) throws {
    self.database = database
    self.report = report
    byKey = try database.cachedStatement(
      sql: """
        SELECT contactId, lastImported FROM externalKey WHERE source = ? AND kind = ? AND key = ?
        """
    )
    byCard = try database.cachedStatement(
      sql: """
        SELECT c.text FROM card c JOIN externalKey k ON k.id = c.id
        WHERE k.source = ? AND k.kind = ? AND k.key = ?
        """
    )
    same = try SameContactFinder(database)
    hasKeys =
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM externalKey)") ?? false
  }

  /// How many records are compared between two reports.
  private static let blockSize = 2000

  /// What the whole import would do.
  func preview(_ batch: ImportBatch) throws -> ImportPreview {
    var plan = try plan(batch)
    try planEvents(batch, &plan, report: report) { _ in }
    return plan.preview.placed(by: batch.lines)
  }

  /// Finds out what would become of records, and which contacts they are.
  func matches(_ batch: ImportBatch) throws -> [FolderMatch] {
    var batch = batch
    for index in batch.contacts.indices { batch.contacts[index].line = index }
    let plan = try plan(batch)
    var known: [Int: ContactID] = [:]
    for update in plan.updates { known[update.contact.line] = update.id }
    let own = Set(try QueryReader.me(database).emails.map { ContactPoint(.email, $0).normalised })
    for row in plan.preview.rows where row.outcome == .unchanged && known[row.line] == nil {
      let key = batch.contacts[row.line].safe(without: own).externalKey(source: batch.source)
      let held = try Row.fetchOne(byKey, arguments: [key.source, key.kind, key.key])
      known[row.line] = held.map { ContactID($0[0]) }
    }
    return plan.preview.rows.map { row in
      FolderMatch(outcome: row.outcome, detail: row.detail, contact: known[row.line])
    }
  }

  /// Decides what becomes of the contacts; events follow once these are there.
  func plan(_ batch: ImportBatch) throws -> ImportPlan {
    var plan = ImportPlan(
      preview: ImportPreview(rows: [], problems: batch.problems, jobChangeCount: 0)
    )
    plan.preview.rows.reserveCapacity(batch.contacts.count)
    if !hasKeys { plan.additions.reserveCapacity(batch.contacts.count) }
    let groups = CardGroups(batch.contacts)
    let sharedAddresses = SharedAddresses(batch.contacts, same.policy)
    let me = try QueryReader.me(database)
    let ownEmails = Set((me.emails + batch.ownEmails).map { ContactPoint(.email, $0).normalised })
    var lines: [ExternalKey: Int] = [:]
    lines.reserveCapacity(batch.contacts.count)
    let hasPeople = !batch.events.isEmpty || !batch.strangers.isEmpty
    var people = hasPeople ? try PeopleFinder(database, ownEmails: ownEmails) : nil
    let total = batch.contacts.count + batch.events.count
    for (index, contact) in batch.contacts.enumerated() {
      if index.isMultiple(of: Self.blockSize) { try report(index, total) }
      let isOwn = contact.points.first { $0.kind == .email }.map {
        ownEmails.contains($0.normalised)
      }
      var safe = contact.safe(without: ownEmails)
      if let detail = groups.detail(of: safe) {
        plan.preview.rows.append(Self.row(safe, .skipped, detail))
        if !contact.card.isEmpty {
          let key = contact.key?.key ?? FoldedText.folded(safe.name)
          plan.groups.append(
            StoreDocument.GroupCard(source: batch.source, key: key, card: StoredCard(contact.card))
          )
        }
        continue
      }
      safe.topics = groups.topics(of: safe)
      if try sharedAddresses.holds(safe) && !isKnownByAddress(safe, batch.source) {
        safe.key = safe.externalKey(source: batch.source, sharesAddress: true)
      }
      let row =
        isOwn == true
        ? Self.row(safe, .skipped, "your own address")
        : try step(safe, batch, &lines, &people, &plan)
      plan.preview.rows.append(row)
    }
    if batch.addsPeople { try addPeople(batch, &lines, &people, &plan) }
    plan.people = people
    plan.preview.remarks = batch.remarks
    return plan
  }

  /// The contact of this name came alone with its address by an earlier file.
  private func isKnownByAddress(_ contact: ImportedContact, _ source: String) throws -> Bool {
    guard hasKeys else { return false }
    let key = contact.externalKey(source: source)
    let known = try Row.fetchOne(byKey, arguments: [key.source, key.kind, key.key])
    guard let json = known?[1] as String? else { return false }
    let name = try JSON.value(ImportedRecord.self, json).name
    return FoldedText.keyForm(name) == FoldedText.keyForm(contact.name)
  }

  /// Whoever the events name and no contact is becomes one.
  private func addPeople(
    _ batch: ImportBatch,
    _ lines: inout [ExternalKey: Int],
    _ people: inout PeopleFinder?,
    _ plan: inout ImportPlan
  ) throws {
    for event in batch.events {
      // Who will be met is met when the time has come.
      if case .interaction(let value) = event.content, value.day > batch.day { continue }
      // An invitation may never have been answered.
      if case .meeting = event.content { continue }
      for person in event.people where person.isIdentified {
        guard people?.isOwn(person) == false, try people?.isNobody(person) == true else { continue }
        let contact = ImportedContact(person, line: event.line).safe(without: [])
        plan.preview.rows.append(try step(contact, batch, &lines, &people, &plan))
      }
    }
  }

  private static func row(
    _ contact: ImportedContact,
    _ outcome: ImportPreview.Outcome,
    _ detail: String = ""
  ) -> ImportPreview.Row {
    ImportPreview.Row(line: contact.line, name: contact.name, outcome: outcome, detail: detail)
  }

  private func step(
    _ contact: ImportedContact,
    _ batch: ImportBatch,
    _ lines: inout [ExternalKey: Int],
    _ people: inout PeopleFinder?,
    _ plan: inout ImportPlan
  ) throws -> ImportPreview.Row {
    if contact.name.isEmpty {
      let isHidden = batch.source == "linkedin"
      return Self.row(contact, .skipped, isHidden ? "no name (a hidden profile)" : "no name")
    }
    let key = contact.externalKey(source: batch.source)
    if let line = lines.updateValue(contact.line, forKey: key) {
      lines[key] = line
      return Self.row(contact, .skipped, "the same contact as \(batch.lines.place(of: line))")
    }
    let json = ImportedRecord(contact).json
    if hasKeys, let known = try Row.fetchOne(byKey, arguments: [key.source, key.kind, key.key]) {
      let last: String? = known[1]
      try people?.note(contact, key, as: ContactID(known[0]))
      if last == json, try isHeld(contact.card, key) { return Self.row(contact, .unchanged) }
      let base = try last.map { try JSON.value(ImportedRecord.self, $0) }
      let difference = try self.difference(contact, ContactID(known[0]), base, batch.day)
      return update(ContactID(known[0]), contact, key, difference, &plan)
    }
    if let (id, reasons) = try same.contact(of: contact) {
      try people?.note(contact, key, as: id)
      var difference = try self.difference(contact, id, nil, batch.day)
      difference.isNewKey = true
      difference.words.append("known: \(reasons.joined(separator: ", "))")
      return update(id, contact, key, difference, &plan)
    }
    try people?.note(contact, key, as: .added(plan.additions.count))
    plan.additions.append(ImportPlan.Addition(contact: contact, key: key, json: json))
    return Self.row(contact, .added)
  }

  private func update(
    _ id: ContactID,
    _ contact: ImportedContact,
    _ key: ExternalKey,
    _ difference: ImportPlan.Difference,
    _ plan: inout ImportPlan
  ) -> ImportPreview.Row {
    plan.updates.append(
      ImportPlan.Update(id: id, contact: contact, key: key, difference: difference)
    )
    if difference.isJobChange { plan.preview.jobChangeCount += 1 }
    return Self.row(
      contact,
      difference.isEmpty ? .unchanged : .updated,
      difference.words.joined(separator: "; ")
    )
  }

  /// The card is the one that is kept; a source that gives none changes none.
  private func isHeld(_ card: [UInt8], _ key: ExternalKey) throws -> Bool {
    if card.isEmpty { return true }
    let held = try String.fetchOne(byCard, arguments: [key.source, key.kind, key.key])
    return held?.utf8.elementsEqual(StoredCard(card).text.utf8) == true
  }

  /// What the source says anew; a field that the user has edited since the last import is left alone.
  private func difference(
    _ contact: ImportedContact,
    _ id: ContactID,
    _ base: ImportedRecord?,
    _ day: CalendarDay
  ) throws -> ImportPlan.Difference {
    guard let held = try ContactRecord.fetch(id, database) else {
      throw StoreError(.notFound, "the contact")
    }
    var result = ImportPlan.Difference()
    func compare(
      _ field: String,
      new: String?,
      old: String?,
      held: String?,
      _ edit: (String?) -> ContactEdit
    ) {
      guard let new, !new.isEmpty, new != old, new != held else { return }
      if held == nil || held?.isEmpty == true || held == old {
        result.edits.append(edit(new))
        result.words.append("\(field): \(new)")
      } else if base != nil {
        result.words.append("\(field) kept as you edited it")
      } else {
        // Two sources differ for the first time; nothing says which is right.
        let both = field == "note" ? "" : ": \(held ?? ""), not \(new)"
        result.words.append("\(field) kept\(both)")
      }
    }
    compare("name", new: contact.name, old: base?.name, held: held.name) { .name($0 ?? "") }
    let jobBefore = [held.title, held.organisation].compactMap(\.self).joined(separator: ", ")
    let editCount = result.edits.count
    compare(
      "organisation",
      new: contact.organisation,
      old: base?.organisation,
      held: held.organisation
    ) { .organisation($0) }
    compare("title", new: contact.title, old: base?.title, held: held.title) { .title($0) }
    if result.edits.count > editCount, base?.organisation != nil || base?.title != nil {
      let job = [contact.title, contact.organisation].compactMap(\.self).joined(separator: ", ")
      let was = jobBefore.isEmpty ? "" : " (was \(jobBefore))"
      result.edits.append(.news(News(text: "now \(job)\(was)", day: day)))
      result.isJobChange = true
    }
    compare("note", new: contact.note, old: base?.note, held: held.note) { .note($0 ?? "") }
    compare(
      "birthday",
      new: contact.birthday?.text,
      old: base?.birthday,
      held: held.birthday?.text
    ) { .birthday($0.map { PartialDate($0) }) }
    try addPoints(contact, id, base, &result)
    let known = Set(base?.topics ?? [])
    result.topics = contact.topics.filter { !known.contains($0) }
    result.words += result.topics.map { "#\($0)" }
    return result
  }

  /// Points that neither the contact has nor the last import brought: one that the user removed stays away.
  private func addPoints(
    _ contact: ImportedContact,
    _ id: ContactID,
    _ base: ImportedRecord?,
    _ result: inout ImportPlan.Difference
  ) throws {
    let known = Set(
      try CardReader(database: database).points(id).map(ImportedRecord.form) + (base?.points ?? [])
    )
    result.points = contact.points.filter { !known.contains(ImportedRecord.form($0)) }
    result.words += result.points.map { "\($0.kind.rawValue): \($0.value)" }
  }
}
