/// Where the card lies, seen from the list.
enum Split: String, Hashable, Sendable, CaseIterable {
  /// Beside the list where the screen is wide, else below it.
  case auto
  case below, right
}
