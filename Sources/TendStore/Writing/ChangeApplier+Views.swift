import GRDB
import TendModel

extension ChangeApplier {
  func add(_ view: SavedView) throws {
    let safe = view.neutralised
    try safe.validate()
    try prepare(safe, except: nil)
    _ = try insert("savedView", SavedViewRecord.columns, SavedViewRecord.values(safe))
  }

  func edit(_ id: SavedViewID, _ view: SavedView) throws {
    let safe = view.neutralised
    try safe.validate()
    try prepare(safe, except: id)
    // The uid never changes, whatever the value says.
    try update(
      "savedView",
      Array(SavedViewRecord.columns.dropFirst()),
      Array(SavedViewRecord.values(safe).dropFirst()),
      id.number,
      "the view"
    )
  }

  /// Refuses a name that another view has, and frees the key.
  private func prepare(_ view: SavedView, except id: SavedViewID?) throws {
    let holder = try Int64.fetchOne(
      database,
      sql: "SELECT id FROM savedView WHERE sortName = ? AND id IS NOT ?",
      arguments: [FoldedText.folded(view.name), id?.number]
    )
    if holder != nil {
      throw ValidationError("name", "there is a view \"\(view.name)\" already")
    }
    try execute(
      "UPDATE savedView SET functionKey = NULL WHERE functionKey = ? AND id IS NOT ?",
      [view.functionKey, id?.number]
    )
  }
}

extension SavedView {
  /// The view with its texts made safe.
  var neutralised: SavedView {
    var safe = self
    safe.name = OutsideText.line(name)
    safe.filter = OutsideText.line(filter)
    return safe
  }
}
