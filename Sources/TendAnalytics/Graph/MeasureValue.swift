/// What a measure says: a number, a list, a table; `null` where it is not defined.
public enum MeasureValue: Hashable, Sendable {
  /// The measure is not defined here, which is not the same as 0.
  case null
  /// A whole number.
  case count(Int)
  /// A number.
  case number(Double)
  /// A word.
  case text(String)
  /// Values in order.
  case list([MeasureValue])
  /// Values by key, in order.
  case fields([Field])

  /// A value and its key.
  public struct Field: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: MeasureValue

    /// A value under a key.
    public init(_ key: String, _ value: MeasureValue) {
      self.key = key
      self.value = value
    }
  }

  /// A number; null for nil and for what is no number.
  public init(_ value: Double?) {
    guard let value, value.isFinite else {
      self = .null
      return
    }
    self = .number(value)
  }

  /// A whole number; null for nil.
  public init(_ value: Int?) { self = value.map(MeasureValue.count) ?? .null }

  /// Words in order.
  public init(_ words: [String]) { self = .list(words.map(MeasureValue.text)) }

  /// The value under a key; nil when there is none.
  public subscript(key: String) -> MeasureValue? {
    guard case .fields(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The value as a number; nil when it is none.
  public var number: Double? {
    switch self {
    case .count(let count): Double(count)
    case .number(let number): number
    default: nil
    }
  }
}
