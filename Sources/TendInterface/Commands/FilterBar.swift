/// The text of a list's filter while it is typed.
struct FilterBar: Sendable {
  var field = TextField()
  /// Where one stood when the contacts were opened to look among them; nil where the list itself is filtered.
  var origin: Place?
}
