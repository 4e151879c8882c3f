import TendModel

extension AppState {
  /// Closes the page of a record that is there no more; who deleted it elsewhere is asked for, since the next key would
  /// otherwise act on another record unnoticed.
  mutating func closeGone(_ name: String?, _ kind: TrashRow.Kind) -> [Effect] {
    pages.removeLast()
    guard let name, !hasJustWritten else { return reload() }
    return [.read(.gone(kind, name), .trash(limit: TrashScreen.limit))] + reload()
  }

  /// Says what became of a record whose page was open.
  mutating func tellGone(_ name: String, _ kind: TrashRow.Kind, _ trash: TrashPage) {
    guard let row = trash.rows.first(where: { $0.kind == kind && $0.name == name }) else {
      return complain("\(name) is there no more; g h lists what was changed")
    }
    let author = row.author == summary?.author ? "" : " by \(row.author)"
    complain("\(name) was deleted\(author); g x brings it back")
  }
}
