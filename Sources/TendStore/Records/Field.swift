import TendModel

/// Reads columns whose values the schema has checked already.
enum Field {
  static func day(_ number: Int?) -> CalendarDay? { number.map(CalendarDay.init(epochDay:)) }

  static func uid(_ text: String) throws -> UniqueID {
    guard let uid = UniqueID(text) else { throw StoreError(.corrupt, "the uid \"\(text)\"") }
    return uid
  }

  static func value<Value: RawRepresentable<String>>(_ text: String) throws -> Value {
    guard let value = Value(rawValue: text) else {
      throw StoreError(.corrupt, "the word \"\(text)\"")
    }
    return value
  }
}
