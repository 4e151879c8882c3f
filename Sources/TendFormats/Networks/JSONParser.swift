/// Reads a JSON text (RFC 8259) from bytes; `NaN` and `Infinity`, which some programs write, are null.
struct JSONParser {
  /// How deep arrays and objects may lie in each other.
  private static let depthLimit = 256

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value of a whole text.
  ///
  /// - Throws: `FormatError` with `malformedDocument` and the line of the first mistake.
  /// - Complexity: O(bytes).
  static func value(_ bytes: [UInt8]) throws(FormatError) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.index == bytes.count else { throw parser.mistake }
    return value
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var mistake: FormatError {
    FormatError(
      .malformedDocument,
      line: 1 + bytes[..<min(index, bytes.count)].count { $0 == 0x0A },
      advice: "this is no valid JSON; the file may have been cut off or changed by hand"
    )
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(FormatError) -> JSONValue {
    guard depth < Self.depthLimit else { throw mistake }
    skipBlanks()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(FormatError) -> JSONValue {
    var fields: [String: JSONValue] = [:]
    index += 1
    skipBlanks()
    if take("}") { return .object(fields) }
    repeat {
      skipBlanks()
      guard current == UInt8(ascii: "\"") else { throw mistake }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw mistake }
      fields[key] = try value(depth: depth + 1)
      skipBlanks()
    } while take(",")
    guard take("}") else { throw mistake }
    return .object(fields)
  }

  private mutating func array(depth: Int) throws(FormatError) -> JSONValue {
    var values: [JSONValue] = []
    index += 1
    skipBlanks()
    if take("]") { return .array(values) }
    repeat {
      values.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw mistake }
    return .array(values)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func word() throws(FormatError) -> JSONValue {
    let start = index
    while let byte = current, Self.isOfWord(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "NaN", "Infinity", "-Infinity": return .null
    default:
      let first = bytes[start..<index].first ?? 0
      guard first == 0x2D || (0x30...0x39).contains(first), let number = Double(text),
        number.isFinite
      else {
        index = start
        throw mistake
      }
      return .number(number)
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte == 0x2B || byte == 0x2D || byte == 0x2E || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private mutating func string() throws(FormatError) -> String {
    index += 1
    let start = index
    while let byte = current, byte != 0x22, byte != 0x5C, byte >= 0x20 { index += 1 }
    if current == 0x22 {
      index += 1
      return String(decoding: bytes[start..<index - 1], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while let byte = current, byte != 0x22 {
      guard byte >= 0x20 else { throw mistake }
      index += 1
      if byte == 0x5C { try appendEscape(to: &text) } else { text.append(byte) }
    }
    guard current == 0x22 else { throw mistake }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(FormatError) {
    guard let byte = current else { throw mistake }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try unit()]
      let isLeading = units[0] & 0xFC00 == 0xD800
      if isLeading, current == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x75 {
        index += 2
        units.append(try unit())
      }
      text += Array(String(decoding: units, as: UTF16.self).utf8)
    default: throw mistake
    }
  }

  private mutating func unit() throws(FormatError) -> UInt16 {
    guard index + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw mistake }
    index += 4
    return unit
  }
}
