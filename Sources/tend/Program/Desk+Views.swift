import TendModel

extension Desk {
  /// The saved views, by key, then by name.
  func views() throws -> [SavedViewRow] {
    try read(.views) { answer -> [SavedViewRow]? in
      guard case .views(let rows) = answer else { return nil }
      return rows
    }
  }

  /// The view that is meant by a name, the beginning of one, or a key such as `F1`.
  ///
  /// - Throws: `CommandFailure` when there is none, or several.
  func view(_ name: String) throws -> SavedView {
    let views = try views().map(\.view)
    let wanted = FoldedText.folded(name)
    let exact = views.first {
      FoldedText.folded($0.name) == wanted || FoldedText.folded($0.keyName) == wanted
    }
    if let exact { return exact }
    let near = views.filter { !wanted.isEmpty && FoldedText.folded($0.name).hasPrefix(wanted) }
    if near.count == 1 { return near[0] }
    let names = (near.isEmpty ? views : near).map { "\"\($0.name)\"" }.joined(separator: ", ")
    throw CommandFailure(
      near.isEmpty
        ? "There is no view \"\(name)\"; there are \(names)"
        : "\"\(name)\" may be any of the views \(names)"
    )
  }
}
