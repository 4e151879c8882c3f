import GRDB
import TendModel

/// Applies one change inside a transaction and keeps the history of it.
final class ChangeApplier {
  let database: Database
  let environment: StoreEnvironment
  let progress: (Int, Int) -> Bool
  /// The entry of the history that is being written; 0 when nothing differed, so that none is kept.
  private(set) var entry: Int64 = 0
  var addedContacts: [ContactID] = []
  var addedNetworks: [NetworkID] = []
  var addedInteractions: [InteractionID] = []
  var addedFollowUps: [FollowUpID] = []
  var importOutcome: ImportPreview?

  /// How many added contacts an answer names.
  private static let addedLimit = 1000

  init(
    database: Database,
    environment: StoreEnvironment,
    progress: @escaping (Int, Int) -> Bool
  ) {
    self.database = database
    self.environment = environment
    self.progress = progress
  }

  func run(_ asked: Change) throws -> Applied {
    let undoStack = UndoStack(applier: self)
    switch asked {
    case .undo: return try undoStack.undo()
    case .undoBack(let id): return try undoStack.undo(backTo: id.number)
    case .redo: return try undoStack.redo()
    case .revert(let id): return try undoStack.revert(id.number)
    default: break
    }
    let change = try PreviewReader(database: database).narrowed(asked)
    var title = try title(of: change)
    try begin(title, under: nil)
    try perform(change)
    // How many rows of a file are news is known only now.
    if case .importContacts(let batch) = change, let importOutcome {
      title = importOutcome.title(of: batch)
      try execute(
        "UPDATE changeLog SET title = ? WHERE id = ?",
        [OutsideText.line(title), entry]
      )
    }
    try finish()
    if try isWithoutEffect() {
      entry = 0
    } else {
      try execute(
        "UPDATE changeLog SET state = 'abandoned' WHERE author = ? AND state = 'undone' AND id < ?",
        [environment.author, entry]
      )
    }
    var applied = applied(title)
    applied.remark = try snoozeRemark(change)
    return applied
  }

  /// Opens an entry of the history; every row that changes from here on is recorded under it.
  ///
  /// `root` is the change that is taken back or brought again; nil for a change of its own.
  func begin(_ title: String, under root: Int64?) throws {
    try execute(
      "INSERT INTO changeLog (at, author, title, state, rootId) VALUES (?, ?, ?, 'done', ?)",
      [
        environment.now(), OutsideText.line(environment.author), OutsideText.line(title), root,
      ]
    )
    entry = database.lastInsertedRowID
    try execute("UPDATE changeLog SET tipId = ?1 WHERE id = ?2", [entry, root ?? entry])
    try setRecording(true)
  }

  /// Brings up to date what is derived from the rows that changed, and closes the entry.
  func finish() throws {
    try setRecording(false)
    try DerivedTables(database: database).refresh(after: entry)
  }

  func applied(_ title: String) -> Applied {
    Applied(
      entry: ChangeID(entry),
      title: title,
      inverse: entry == 0 ? .several([]) : .revert(ChangeID(entry)),
      addedContacts: Array(addedContacts.prefix(Self.addedLimit)),
      addedNetworks: addedNetworks,
      addedInteractions: addedInteractions,
      addedFollowUps: addedFollowUps,
      importOutcome: importOutcome
    )
  }

  /// Adds many rows at once; the history keeps the ranges of their row numbers instead of every row.
  ///
  /// The body adds rows to these tables, so many of them contacts, counts what is derived from them, and changes no row
  /// that was there before.
  func inBulk(_ tables: [String], adding contactCount: Int, _ body: () throws -> Void) throws {
    try setRecording(false)
    try PageCache.widen(database)
    let before = try tables.map { try lastNumber(of: $0) }
    try LogTriggers.suspended(on: tables, database) {
      try StandingIndexes.suspended(whileAdding: contactCount, database) {
        try SearchBulk.during(adding: contactCount, database, body)
      }
    }
    for (table, first) in zip(tables, before) {
      let last = try lastNumber(of: table)
      guard last > first else { continue }
      try execute("INSERT INTO changeRange VALUES (?, ?, ?, ?)", [entry, table, first + 1, last])
    }
    try setRecording(true)
  }

  /// The highest row number that was ever given, where numbers are not given twice; else the highest there is.
  func lastNumber(of table: String) throws -> Int64 {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT max(coalesce((SELECT max(id) FROM \(table)), 0),
          coalesce((SELECT seq FROM sqlite_sequence WHERE name = '\(table)'), 0))
        """
    ) ?? 0
  }

  private func isWithoutEffect() throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM changeRow WHERE changeId = ?1)
          AND NOT EXISTS (SELECT 1 FROM changeRange WHERE changeId = ?1)
        """,
      arguments: [entry]
    ) ?? true
  }

  /// Turns the triggers on or off; off only while ranges are recorded instead.
  private func setRecording(_ isOn: Bool) throws {
    if isOn { try LogTriggers.prepare(database) }
    try execute("UPDATE changeContext SET changeId = ?", [isOn ? entry : nil])
  }

  func perform(_ change: Change) throws {
    switch change {
    case .addContact(let draft): try add(draft)
    case .editContacts(let ids, let edits): try edit(ids, edits)
    case .setPoints(let id, let points): try setPoints(id, points)
    case .deleteContacts(let ids): try deleteContacts(ids)
    case .mergeContacts(let merges): for one in merges { try merge(one) }
    case .setDistinct(let pairs, let isDistinct): try setDistinct(pairs, isDistinct)
    case .addNetwork(let network): addedNetworks.append(try add(network))
    case .foundNetwork(let network, let ids, let since):
      let id = try add(network)
      addedNetworks.append(id)
      try join(ids, id, role: "", since: since)
    case .editNetwork(let id, let network, let base): try edit(id, network, from: base)
    case .deleteNetwork(let id): try delete(id.number, from: "network", "the network")
    case .join(let ids, let id, let role, let since, let corrects):
      try join(ids, id, role: role, since: since, corrects: corrects)
    case .leave(let ids, let id, let day): try leave(ids, id, on: day)
    case .mergeNetworks(let one, let other): try merge(one, into: other)
    case .addChecklistItem(let item): try add(item)
    case .editChecklistItem(let id, let item, let base): try edit(id, item, from: base)
    case .deleteChecklistItems(let ids):
      for id in ids { try delete(id.number, from: "checklistItem", "the checklist item") }
    case .addGoal(let goal): try add(goal)
    case .editGoal(let id, let goal, let base): try edit(id, goal, from: base)
    case .closeGoals(let ids, let state, let day): try close(ids, state, on: day)
    case .deleteGoals(let ids):
      for id in ids { try delete(id.number, from: "goal", "the goal") }
    case .setTopic(let ids, let name, let role, let isPresent):
      try setTopic(ids, name, role, isPresent: isPresent)
    case .log(let interaction, let topics, let exchanges, let followUps):
      addedInteractions.append(
        try log(interaction, topics: topics, exchanges: exchanges, followUps: followUps)
      )
    case .editInteraction(let id, let interaction, let topics, let base):
      try edit(id, interaction, topics: topics, from: base)
    case .deleteInteraction(let id): try delete(id.number, from: "interaction", "the interaction")
    case .addFollowUp(let followUp): addedFollowUps.append(try add(followUp))
    case .editFollowUp(let id, let followUp, let base): try edit(id, followUp, from: base)
    case .closeFollowUps(let ids, let state, let day): try close(ids, state, on: day)
    case .postponeFollowUps(let ids, let day): try postpone(ids, until: day)
    case .deleteFollowUps(let ids):
      for id in ids { try delete(id.number, from: "followUp", "the follow-up") }
    case .addExchanges(let exchanges): for exchange in exchanges { try add(exchange) }
    case .editExchange(let id, let exchange): try edit(id, exchange)
    case .deleteExchanges(let ids):
      for id in ids { try delete(id.number, from: "exchange", "the exchange") }
    case .setTies(let ties): for tie in ties { try set(tie) }
    case .tieAll(let ids, let strength, let day): try tieAll(ids, strength, on: day)
    case .clearTies(let pairs): for pair in pairs { try clear(pair) }
    case .addView(let view): try add(view)
    case .editView(let id, let view): try edit(id, view)
    case .deleteView(let id): try delete(id.number, from: "savedView", "the view")
    case .setMe(let me, let base): try set(me, from: base)
    case .importContacts(let batch): try importContacts(batch)
    case .syncFolder(let change): try sync(change)
    case .load(let document): try DocumentLoader(applier: self).load(document)
    case .several(let changes): for change in changes { try perform(change) }
    case .revert, .undo, .undoBack, .redo:
      throw ValidationError("change", "undo, redo and revert cannot be part of another change")
    }
  }

  func execute(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws {
    let statement = try database.cachedStatement(sql: sql)
    // The number of arguments is right by construction; checking it costs as much as a small insert.
    statement.setUncheckedArguments(StatementArguments(arguments))
    try statement.execute()
  }

  func delete(_ number: Int64, from table: String, _ subject: String) throws {
    try execute("DELETE FROM \(table) WHERE id = ?", [number])
    if database.changesCount == 0 { throw StoreError(.notFound, subject) }
  }

  /// Inserts a row and answers its number.
  func insert(
    _ table: String,
    _ columns: [String],
    _ values: [(any DatabaseValueConvertible)?]
  )
    throws -> Int64
  {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try execute(
      "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))",
      values
    )
    return database.lastInsertedRowID
  }

  func update(
    _ table: String,
    _ columns: [String],
    _ values: [(any DatabaseValueConvertible)?],
    _ number: Int64,
    _ subject: String
  ) throws {
    let sets = columns.map { "\($0) = ?" }.joined(separator: ", ")
    try execute("UPDATE \(table) SET \(sets) WHERE id = ?", values + [number])
    if database.changesCount == 0 { throw StoreError(.notFound, subject) }
  }
}
