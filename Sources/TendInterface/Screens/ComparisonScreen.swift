import TendModel

/// Two networks, quarter by quarter.
struct ComparisonScreen: Sendable {
  let first: NetworkID
  let second: NetworkID
  let title: String
  var cursor = ListCursor()

  /// How many quarters are shown.
  static let quarterCount = 8
}
