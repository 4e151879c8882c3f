/// Writes JSON in which what is empty is left out, in the order given.
enum JSONText {
  /// A value; an empty string, array or object and the number 0 count as nothing.
  indirect enum Value {
    case string(String)
    case number(Int)
    /// A number of so many hundredths.
    case hundredths(Int)
    case bool(Bool)
    case array([Value])
    /// An array of so many elements, each made when it is written, so that a hundred thousand need no memory at once.
    case elements(Int, (Int) -> Value)
    case object([(String, Value)])

    var isEmpty: Bool {
      switch self {
      case .string(let text): text.isEmpty
      case .number(let number), .hundredths(let number): number == 0
      case .bool: false
      case .array(let values): values.isEmpty
      case .elements(let count, _): count == 0
      case .object(let fields): fields.allSatisfy { $0.1.isEmpty }
      }
    }
  }

  /// The outermost object with its first array over several lines, one element a line.
  static func bytes(_ value: Value) -> [UInt8] {
    var output: [UInt8] = []
    guard case .object(let fields) = value else {
      append(value, to: &output)
      return output
    }
    output.append(UInt8(ascii: "{"))
    for (index, (key, value)) in fields.enumerated() {
      if index > 0 { output += ", ".utf8 }
      appendString(key, to: &output)
      output += ": ".utf8
      appendTopLevel(value, to: &output)
    }
    output += "}\n".utf8
    return output
  }

  /// One value on one line.
  static func element(_ value: Value) -> [UInt8] {
    var output: [UInt8] = []
    append(value, to: &output)
    return output
  }

  /// A text as a string of JSON, with its quotation marks.
  static func quoted(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    appendString(text, to: &output)
    return output
  }

  private static func appendTopLevel(_ value: Value, to output: inout [UInt8]) {
    let (count, element): (Int, (Int) -> Value)
    switch value {
    case .array(let values): (count, element) = (values.count, { values[$0] })
    case .elements(let number, let make): (count, element) = (number, make)
    default: return append(value, to: &output)
    }
    if count == 0 { return append(value, to: &output) }
    output.append(UInt8(ascii: "["))
    for index in 0..<count {
      output += (index > 0 ? ",\n " : "\n ").utf8
      append(element(index), to: &output)
    }
    output += "\n]".utf8
  }

  private static func append(_ value: Value, to output: inout [UInt8]) {
    switch value {
    case .string(let text):
      appendString(text, to: &output)
    case .number(let number):
      output += String(number).utf8
    case .hundredths(let number):
      let rest = number % 100
      output += "\(number / 100).\(rest < 10 ? "0" : "")\(rest)".utf8
    case .bool(let isTrue):
      output += (isTrue ? "true" : "false").utf8
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output += ", ".utf8 }
        append(value, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .elements(let count, let make): append(.array((0..<count).map(make)), to: &output)
    case .object(let fields):
      output.append(UInt8(ascii: "{"))
      var isFirst = true
      for (key, value) in fields where !value.isEmpty {
        if !isFirst { output += ", ".utf8 }
        isFirst = false
        appendString(key, to: &output)
        output += ": ".utf8
        append(value, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func appendString(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    guard text.utf8.contains(where: isEscaped) else {
      output += text.utf8
      output.append(UInt8(ascii: "\""))
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\\"): output += [byte, byte]
      case 0x0A: output += "\\n".utf8
      case 0x0D: output += "\\r".utf8
      case 0x09: output += "\\t".utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
