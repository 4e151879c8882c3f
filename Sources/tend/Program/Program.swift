/// What the program says of itself.
enum Program {
  /// The version of the program.
  static let version = "0.1.0"
  /// The version of the JSON shapes; it rises when one changes its meaning.
  static let jsonVersion = 1
}
