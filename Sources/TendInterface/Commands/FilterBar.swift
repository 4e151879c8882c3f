/// The text of a list's filter while it is typed.
struct FilterBar: Sendable {
  var field: TextField
}
