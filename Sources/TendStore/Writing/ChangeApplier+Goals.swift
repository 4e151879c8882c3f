import GRDB
import TendModel

extension ChangeApplier {
  func add(_ item: ChecklistItem) throws {
    let safe = item.neutralised
    try safe.validate()
    try require(safe.network)
    let kept = try Int64.fetchOne(
      database,
      sql: "SELECT id FROM checklistItem WHERE networkId = ? AND starterKey = ?",
      arguments: [safe.network.number, safe.starterKey]
    )
    // Somebody else may have ticked it meanwhile; it stays as it is.
    if kept != nil { return }
    _ = try insert("checklistItem", ChecklistRecord.columns, ChecklistRecord.values(safe))
  }

  func edit(_ id: ChecklistItemID, _ item: ChecklistItem, from base: ChecklistItem) throws {
    guard let current = try ChecklistRecord.fetch(id, database) else {
      throw StoreError(.notFound, "the checklist item")
    }
    let safe = item.neutralised.replayed(from: base, on: current)
    // What comes with the program is kept only while it is ticked.
    if safe.starterKey != nil, safe.tickedOn == nil {
      return try delete(id.number, from: "checklistItem", "the checklist item")
    }
    try safe.validate()
    try update(
      "checklistItem",
      Array(ChecklistRecord.columns.dropFirst()),
      Array(ChecklistRecord.values(safe).dropFirst()),
      id.number,
      "the checklist item"
    )
  }

  @discardableResult
  func add(_ goal: Goal) throws -> GoalID {
    let safe = goal.neutralised
    try safe.validate()
    let number = try insert("goal", GoalRecord.columns, GoalRecord.values(safe))
    try link(number, safe)
    return GoalID(number)
  }

  func edit(_ id: GoalID, _ goal: Goal, from base: Goal?) throws {
    guard let current = try GoalReader(database: database).row(id)?.goal else {
      throw StoreError(.notFound, "the goal")
    }
    var safe = goal.neutralised
    if let base { safe = safe.replayed(from: base, on: current) }
    try safe.validate()
    try update(
      "goal",
      Array(GoalRecord.columns.dropFirst()),
      Array(GoalRecord.values(safe).dropFirst()),
      id.number,
      "the goal"
    )
    // What it has to do with is written again only where it differs, so that an edit of the title leaves nothing else.
    guard
      (safe.networks, safe.contacts, safe.topics)
        != (current.networks, current.contacts, current.topics)
    else { return }
    for table in ["goalNetwork", "goalContact", "goalTopic"] {
      try execute("DELETE FROM \(table) WHERE goalId = ?", [id.number])
    }
    try link(id.number, safe)
  }

  func close(_ ids: [GoalID], _ state: Goal.State, on day: CalendarDay) throws {
    for id in ids {
      guard var goal = try GoalReader(database: database).row(id)?.goal else {
        throw StoreError(.notFound, "the goal")
      }
      if goal.state == state { continue }
      (goal.state, goal.closedOn) = (state, state == .open ? nil : day)
      try edit(id, goal, from: nil)
    }
  }

  private func link(_ number: Int64, _ goal: Goal) throws {
    for (position, network) in goal.networks.enumerated() {
      try require(network)
      try execute(
        "INSERT OR IGNORE INTO goalNetwork (goalId, networkId, position) VALUES (?, ?, ?)",
        [number, network.number, position]
      )
    }
    for (position, contact) in goal.contacts.enumerated() {
      try require(contact)
      try execute(
        "INSERT OR IGNORE INTO goalContact (goalId, contactId, position) VALUES (?, ?, ?)",
        [number, contact.number, position]
      )
    }
    for (position, topic) in goal.topics.enumerated() {
      try execute(
        "INSERT OR IGNORE INTO goalTopic (goalId, topicId, position) VALUES (?, ?, ?)",
        [number, try topicNumber(topic), position]
      )
    }
  }
}

extension ChecklistItem {
  /// The item with its texts made safe.
  var neutralised: ChecklistItem {
    var safe = self
    safe.title = OutsideText.line(title)
    safe.starterKey = starterKey.map { OutsideText.line($0) }
    return safe
  }
}

extension Goal {
  /// The goal with its title made safe.
  var neutralised: Goal {
    var safe = self
    safe.title = OutsideText.line(title)
    return safe
  }
}
