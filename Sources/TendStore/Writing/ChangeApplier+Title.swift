import GRDB
import TendModel

extension ChangeApplier {
  /// What a change is called in the history, asked before it is made: it may delete what it names.
  func title(of change: Change) throws -> String {
    var failure: (any Error)?
    func tried<Value>(_ body: () throws -> Value?) -> Value? {
      do { return try body() } catch {
        failure = error
        return nil
      }
    }
    let title = change.title(
      name: { subject in tried { try name(of: subject) } },
      isAbsent: { pair in
        tried {
          try text(
            "SELECT state FROM tie WHERE firstId = ? AND secondId = ?",
            [pair.first.number, pair.second.number]
          )
        } == Tie.State.absent.rawValue
      }
    )
    if let failure { throw failure }
    return title
  }

  private func name(of subject: ChangeSubject) throws -> String? {
    switch subject {
    case .contact(let id): try text("SELECT name FROM contact WHERE id = ?", [id.number])
    case .network(let id): try text("SELECT name FROM network WHERE id = ?", [id.number])
    case .followUp(let id): try text("SELECT title FROM followUp WHERE id = ?", [id.number])
    case .goal(let id): try text("SELECT title FROM goal WHERE id = ?", [id.number])
    case .view(let id): try text("SELECT name FROM savedView WHERE id = ?", [id.number])
    case .interaction(let id): try words(of: id)
    case .namesake(let name):
      try String.fetchOne(
        database,
        sql: "SELECT sortName FROM standing WHERE sortName = ? AND isArchived = 0 LIMIT 1",
        arguments: [FoldedText.folded(OutsideText.line(name))]
      )
    }
  }

  private func words(of id: InteractionID) throws -> String? {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT channel, day FROM interaction WHERE id = ?",
      arguments: [id.number]
    )
    guard let row, let channel = Interaction.Channel(rawValue: row["channel"]) else { return nil }
    let names = try String.fetchAll(
      database,
      sql: """
        SELECT c.name FROM participant p JOIN contact c ON c.id = p.contactId
        WHERE p.interactionId = ? ORDER BY p.id
        """,
      arguments: [id.number]
    )
    let more = names.count > 1 ? " and \(names.count - 1) more" : ""
    return "\(channel.noun) of \(CalendarDay(epochDay: row["day"]))"
      + (names.first.map { " with " + $0 + more } ?? "")
  }

  private func text(_ sql: String, _ numbers: [Int64]) throws -> String? {
    try String.fetchOne(database, sql: sql, arguments: StatementArguments(numbers))
  }
}
