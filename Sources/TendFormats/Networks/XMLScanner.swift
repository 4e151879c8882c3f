/// Reads the tags of an XML text from bytes, as far as files of networks need it; it knows no entities but the five
/// of XML and numbers, so that nothing can be made to grow.
struct XMLScanner {
  /// One thing that is met.
  enum Token: Hashable {
    /// A start tag: its name without a prefix, its attributes, and whether it is closed at once.
    case open(name: String, attributes: [String: String], isEmpty: Bool)
    /// An end tag by its name without a prefix.
    case close(String)
    /// Text between tags.
    case text(String)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line of what comes next, from 1.
  var line: Int { 1 + bytes[..<min(index, bytes.count)].count { $0 == 0x0A } }

  /// The next token; nil at the end, or where a tag is cut off.
  mutating func next() -> Token? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return .text(Self.unescaped(bytes[start..<index]))
      }
      if has("<!--") {
        skip(past: "-->")
      } else if has("<![CDATA[") {
        let start = index + 9
        skip(past: "]]>")
        return .text(String(decoding: bytes[start..<max(start, index - 3)], as: UTF8.self))
      } else if has("<?") {
        skip(past: "?>")
      } else if has("<!") {
        skipDeclaration()
      } else {
        return tag()
      }
    }
    return nil
  }

  private func has(_ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return bytes[index...].starts(with: word)
  }

  private mutating func skip(past word: StaticString) {
    while index < bytes.count, !has(word) { index += 1 }
    index = min(bytes.count, index + word.utf8CodeUnitCount)
  }

  /// Passes over a document type, whatever it declares inside brackets.
  private mutating func skipDeclaration() {
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 { return }
    }
  }

  private mutating func tag() -> Token? {
    index += 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = Self.local(word())
    var attributes: [String: String] = [:]
    while index < bytes.count {
      skipBlanks()
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return isEnd ? .close(name) : .open(name: name, attributes: attributes, isEmpty: false)
      }
      if bytes[index] == UInt8(ascii: "/") {
        index += 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { continue }
        index += 1
        return .open(name: name, attributes: attributes, isEmpty: true)
      }
      let key = Self.local(word())
      guard !key.isEmpty else {
        index += 1
        continue
      }
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      skipBlanks()
      attributes[key] = quoted()
    }
    return nil
  }

  private mutating func quoted() -> String {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    guard quote == 0x22 || quote == 0x27 else { return word() }
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote { index += 1 }
    let text = Self.unescaped(bytes[start..<index])
    index = min(bytes.count, index + 1)
    return text
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, !Self.endsWord(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2F || byte == 0x3E || byte == 0x3D || byte == 0x22 || byte == 0x27
      || byte == 0x3C
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? name
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = entity(String(decoding: bytes[index + 1..<end], as: UTF8.self))
      {
        output += Array(String(Character(scalar)).utf8)
        index = end + 1
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let number =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}
