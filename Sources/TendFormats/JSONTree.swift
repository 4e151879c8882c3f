import Foundation

/// A JSON value of a shape that is not known beforehand.
struct JSONTree {
  private let value: Any?

  private init(_ value: Any?) { self.value = value }

  /// Parses a document.
  ///
  /// - Throws: `FormatError` with `malformedDocument` and the line of the mistake; nesting beyond 512 levels is one.
  init(_ bytes: [UInt8]) throws(FormatError) {
    do {
      value = try JSONSerialization.jsonObject(with: Data(bytes))
    } catch {
      throw FormatError(
        .malformedDocument,
        line: JSONPlace.lineOfFirstMistake(bytes),
        advice: "this is no valid JSON; the file may have been cut off or changed by hand"
      )
    }
  }

  /// The value of a key; nothing when this is no object or has no such key.
  subscript(key: String) -> JSONTree { JSONTree((value as? [String: Any])?[key]) }

  /// The elements of an array, or of an object whose keys are the numbers of an array with gaps, as PHP writes them.
  var elements: [JSONTree] {
    if let array = value as? [Any] { return array.map { JSONTree($0) } }
    guard let object = value as? [String: Any] else { return [] }
    let numbered = object.compactMap { key, value in Int(key).map { ($0, value) } }
    return numbered.sorted { $0.0 < $1.0 }.map { JSONTree($0.1) }
  }

  /// A text, or a number as text; empty when it is neither.
  var text: String {
    if let text = value as? String { return text }
    guard let number = value as? NSNumber else { return "" }
    return number.stringValue
  }

  /// True, 1, or a word that means it.
  var isTrue: Bool { ["1", "true", "yes"].contains(text.lowercased()) }

  /// The fields of an object that are texts or numbers, by key in alphabetical order.
  var texts: [(key: String, text: String)] {
    guard let object = value as? [String: Any] else { return [] }
    return object.keys.sorted().compactMap { key in
      let text = self[key].text
      return text.isEmpty ? nil : (key, text)
    }
  }

  /// The value is an object with the key.
  func has(_ key: String) -> Bool { (value as? [String: Any])?[key] != nil }
}
