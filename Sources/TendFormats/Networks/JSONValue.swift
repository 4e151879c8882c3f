/// A value of a JSON text whose shape is not known beforehand.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The value under a key; nil when this is no object or has no such key.
  subscript(key: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields[key]
  }

  /// The elements; nil when this is no array.
  var elements: [JSONValue]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  /// The fields; nil when this is no object.
  var fields: [String: JSONValue]? {
    guard case .object(let fields) = self else { return nil }
    return fields
  }

  /// The number; nil when this is none.
  var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// The number when it is a whole one of at most nine digits, so that what is counted from it stays in range.
  var whole: Int? {
    number.flatMap { abs($0) <= 999_999_999 ? Int(exactly: $0) : nil }
  }

  /// The truth value; nil when this is none.
  var bool: Bool? {
    guard case .bool(let bool) = self else { return nil }
    return bool
  }

  /// The string; nil when this is none.
  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// What names something: a string, a number or a truth value as text; nil for anything else.
  var label: String? {
    switch self {
    case .string(let text): text
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    case .bool(let bool): bool ? "true" : "false"
    default: nil
    }
  }
}
