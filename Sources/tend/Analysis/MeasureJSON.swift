import TendAnalytics

/// Writes measures as JSON; what is not defined is `null`.
enum MeasureJSON {
  /// UTF-8 with a newline at the end; the outermost two levels stand on lines of their own.
  static func bytes(_ value: MeasureValue) -> [UInt8] {
    var output: [UInt8] = []
    append(value, to: &output, depth: 0)
    output.append(0x0A)
    return output
  }

  /// One value in a line, for people.
  static func text(_ value: MeasureValue) -> String {
    if case .text(let text) = value { return text }
    if case .null = value { return "not enough data" }
    var output: [UInt8] = []
    append(value, to: &output, depth: 2)
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ value: MeasureValue, to output: inout [UInt8], depth: Int) {
    switch value {
    case .null: output += Array("null".utf8)
    case .count(let count): output += Array(String(count).utf8)
    case .number(let number): output += Array((number.isFinite ? "\(number)" : "null").utf8)
    case .text(let text): append(text, to: &output)
    case .list(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output += [UInt8(ascii: ","), 0x20] }
        append(value, to: &output, depth: depth + 2)
      }
      output.append(UInt8(ascii: "]"))
    case .fields(let fields):
      output.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        if depth < 2 {
          output.append(0x0A)
          output += Array(repeating: 0x20, count: 2 * (depth + 1))
        } else if index > 0 {
          output.append(0x20)
        }
        append(field.key, to: &output)
        output += [UInt8(ascii: ":"), 0x20]
        append(field.value, to: &output, depth: depth + 1)
      }
      if depth < 2, !fields.isEmpty {
        output.append(0x0A)
        output += Array(repeating: 0x20, count: 2 * depth)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        output += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
