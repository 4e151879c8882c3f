/// A line that tells what happened.
struct Toast: Hashable, Sendable {
  var text: String
  var isError: Bool
  /// When it goes by itself, on the clock of `Moment`; nil keeps it until the next key.
  var expiresAt: Int64?
}
