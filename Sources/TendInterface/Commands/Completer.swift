import TendModel

/// Where the values of an argument come from.
enum Completer: Sendable {
  /// Free text.
  case none
  /// A fixed set of words.
  case words([String])
  /// Words that depend on the state.
  case choices(@Sendable (AppState) -> [String])
  /// The themes that are there; the one that is chosen is shown at once.
  case themes
  /// Names in the store; one may stand behind a word that no name begins with, such as `to`.
  case names(NameKind, after: String? = nil)
  /// Of whom something was noted beside the contact at hand.
  case notedTies
  /// Paths of files.
  case files
  /// Days in words that are still to come, and the word that ends a snooze.
  case daysToCome
}
