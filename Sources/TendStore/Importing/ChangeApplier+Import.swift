import GRDB
import TendModel

extension ChangeApplier {
  private static let bulkTables = [
    "contact", "contactPoint", "externalKey", "membership", "contactTopic", "card",
  ]

  /// How many records are added between two reports; few enough that a stop is heard within a tenth of a second.
  private static let blockSize = 2000

  func importContacts(_ batch: ImportBatch) throws {
    // Comparing comes before any step; it can be stopped, but counts for none.
    let planner = try ImportPlanner(database) { try self.report(0, $1) }
    var plan = try planner.plan(batch)
    if let note = batch.mapping { try write(note) }
    for group in plan.groups where !group.key.isEmpty { try keep(group) }
    let firstAdded = addedContacts.count
    let (updates, additions) = (plan.updates, plan.additions)
    let done = updates.count + additions.count
    for (index, update) in updates.enumerated() {
      if index.isMultiple(of: Self.blockSize) { try report(index, done) }
      try write(update)
    }
    if !additions.isEmpty { try add(additions, of: batch, after: updates.count) }
    let total = done + batch.events.count
    var hasEvents = false
    try planner.planEvents(batch, &plan) { index, _ in
      try self.report(done + index, total)
    } write: { step in
      hasEvents = true
      try self.write(step, firstAdded: firstAdded)
    }
    importOutcome = plan.preview.placed(by: batch.lines)
    if done == 0, !hasEvents { return }
    try insert(run: batch, plan.preview)
    try report(total, total)
  }

  private func add(
    _ added: [ImportPlan.Addition],
    of batch: ImportBatch,
    after done: Int
  ) throws {
    // What many rows share is made while single rows are still recorded.
    let network = try batch.network.map(networkNumber)
    var topics: [String: Int64] = [:]
    for name in Set(added.flatMap(\.contact.topics)) { topics[name] = try topicNumber(name) }
    var inserter = try ImportInserter(
      applier: self,
      day: batch.day,
      network: network,
      topics: topics
    )
    try inBulk(Self.bulkTables, adding: added.count) {
      let total = done + added.count
      let first = inserter.contactNumber + 1
      for start in stride(from: 0, to: added.count, by: Self.blockSize) {
        try report(done + start, total)
        try inserter.insert(added[start..<min(start + Self.blockSize, added.count)])
      }
      let last = inserter.contactNumber
      addedContacts += (first...last).map { ContactID($0) }
      try derive(from: first, through: last) { try report(total, total) }
    }
  }

  /// Counts what is derived from new contacts, which all stand as the first one does.
  ///
  /// The search index comes last and in one statement: once it was written to, each further statement makes it write what
  /// it still had in memory.
  private func derive(from first: Int64, through last: Int64, _ report: () throws -> Void) throws {
    let derived = DerivedTables(database: database)
    try derived.add(from: first, through: first)
    try database.asking(report) { try derived.add(from: first, through: last, like: first) }
  }

  func report(_ done: Int, _ total: Int) throws {
    if !progress(done, total) { throw StoreError(.cancelled) }
  }

  private func write(_ update: ImportPlan.Update) throws {
    let (id, imported, key) = (update.id, update.contact, update.key)
    let difference = update.difference
    if !difference.edits.isEmpty { try edit([id], difference.edits) }
    if !difference.points.isEmpty {
      let held = try CardReader(database: database).points(id)
      try setPoints(id, held + difference.points)
    }
    for topic in difference.topics {
      try setTopic([id], topic, .about, isPresent: true)
    }
    try execute(
      """
      INSERT INTO externalKey (contactId, source, kind, key, lastImported) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (source, kind, key) DO UPDATE SET lastImported = excluded.lastImported
      """,
      [id.number, key.source, key.kind, key.key, ImportedRecord(imported).json]
    )
    if !imported.card.isEmpty { try set(StoredCard(imported.card), of: key) }
  }

  /// Keeps the card by which the source of a key describes its contact.
  func set(_ card: StoredCard, of key: ExternalKey) throws {
    try execute(
      """
      INSERT INTO card (id, encoding, text)
      SELECT id, ?, ? FROM externalKey WHERE source = ? AND kind = ? AND key = ?
      ON CONFLICT (id) DO UPDATE SET encoding = excluded.encoding, text = excluded.text
      """,
      [card.encoding.rawValue, card.text, key.source, key.kind, OutsideText.line(key.key)]
    )
  }

  /// Keeps the card of a group, so that an export gives it back.
  func keep(_ group: StoreDocument.GroupCard) throws {
    try execute(
      """
      INSERT INTO groupCard (source, key, encoding, text) VALUES (?, ?, ?, ?)
      ON CONFLICT (source, key) DO UPDATE SET encoding = excluded.encoding, text = excluded.text
      """,
      [
        group.source, OutsideText.line(group.key), group.card.encoding.rawValue, group.card.text,
      ]
    )
  }

  private func insert(run batch: ImportBatch, _ preview: ImportPreview) throws {
    _ = try insert(
      "importRun",
      [
        "day", "source", "fileName", "fileHash", "added", "updated", "unchanged", "skipped",
        "problems",
      ],
      [
        batch.day.epochDay, batch.source, OutsideText.line(batch.fileName), batch.fileHash,
      ]
        + [ImportPreview.Outcome.added, .updated, .unchanged, .skipped].map {
          preview.count($0) + preview.count($0, of: nil)
        } + [try JSON.text(batch.problems)]
    )
  }
}
