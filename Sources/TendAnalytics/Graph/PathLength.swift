/// A length of a path, which can be added to another and told to be as long.
protocol PathLength: Comparable, AdditiveArithmetic, Sendable {
  /// Whether two paths count as equally long.
  func isAsLong(as other: Self) -> Bool
}

extension UInt64: PathLength {
  func isAsLong(as other: UInt64) -> Bool { self == other }
}

extension UInt128: PathLength {
  func isAsLong(as other: UInt128) -> Bool { self == other }
}

extension Double: PathLength {
  func isAsLong(as other: Double) -> Bool { abs(self - other) <= 1e-10 * max(self, other) }
}
