import GRDB
import TendModel

extension ImportPlanner {
  /// Decides what becomes of the events, one after the other, so that not all steps are held at once.
  ///
  /// - Parameters:
  ///   - batch: What the file holds.
  ///   - plan: What becomes of its contacts; the outcome of each event is added to its preview.
  ///   - report: Is told how many events were compared and how many there are; throws to stop.
  ///   - write: Is given what is to be done with an event, if anything is.
  /// - Throws: What `report` or `write` throws; `DatabaseError`.
  func planEvents(
    _ batch: ImportBatch,
    _ plan: inout ImportPlan,
    report: (Int, Int) throws -> Void,
    write: (EventStep) throws -> Void
  ) throws {
    guard let people = plan.people else { return }
    var planner = try EventPlanner(database, people: people, for: batch)
    plan.preview.events.reserveCapacity(batch.events.count)
    let gathered = try planner.gathered(batch.events)
    for (index, event) in batch.events.enumerated() {
      if index.isMultiple(of: Self.eventBlock) { try report(index, batch.events.count) }
      if gathered.others.contains(index) { continue }
      let (row, step) = try planner.plan(gathered.firsts[index] ?? event)
      plan.preview.events.append(row)
      if let step { try write(step) }
    }
    plan.preview.strangers = planner.strangers(beside: batch.strangers)
  }

  /// How many events are compared, and written, between two reports.
  private static let eventBlock = 500
}
