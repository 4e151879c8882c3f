import TendModel

extension ChecklistRow {
  /// The key of an item of the user's own.
  ///
  /// - Throws: `CommandFailure` when it comes with the program.
  func ownID() throws -> ChecklistItemID {
    guard item.starterKey == nil, let id else {
      throw CommandFailure("\"\(item.title)\" comes with the program; only your own items change")
    }
    return id
  }
}
