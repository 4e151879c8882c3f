/// A view in the list of views.
public struct SavedViewRow: Hashable, Sendable {
  /// The key of the record; nil for a built-in view, which can be replaced by one of its name but not changed.
  public var id: SavedViewID?
  /// The view; a built-in one has no key where the user gave it to another.
  public var view: SavedView

  /// A view as a row.
  public init(id: SavedViewID?, view: SavedView) {
    self.id = id
    self.view = view
  }

  /// It comes with the program.
  public var isBuiltIn: Bool { id == nil }
}
