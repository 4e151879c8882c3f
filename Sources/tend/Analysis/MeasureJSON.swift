import TendAnalytics

/// Writes measures as JSON; what is not defined is `null`.
///
/// The outermost two levels stand on lines of their own. Large networks are handed on piece by piece, because the text of
/// all measures is many times as large as their values.
struct MeasureJSON {
  /// What stands under a key of the outermost level.
  enum Section {
    /// A value.
    case value(MeasureValue)
    /// Measures by name.
    case measures([MeasureTable.Entry])
  }

  private static let pieceLength = 1 << 18

  private var output: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void

  private init(_ sink: @escaping ([UInt8]) throws -> Void) { self.sink = sink }

  /// UTF-8 with a newline at the end.
  static func bytes(_ value: MeasureValue) -> [UInt8] {
    var writer = MeasureJSON { _ in }
    writer.append(value, depth: 0)
    writer.output.append(0x0A)
    return writer.output
  }

  /// One value in a line, for people.
  static func text(_ value: MeasureValue) -> String {
    if case .text(let text) = value { return text }
    if case .null = value { return "not enough data" }
    var writer = MeasureJSON { _ in }
    writer.append(value, depth: 2)
    return String(decoding: writer.output, as: UTF8.self)
  }

  /// Hands on an object piece by piece, with a newline at the end; a piece never ends within a string.
  static func write(
    _ sections: [(key: String, section: Section)],
    to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    var writer = MeasureJSON(sink)
    try writer.append(sections.lazy.map { ($0.key, $0.section) }, depth: 0) { writer, section in
      switch section {
      case .value(let value): writer.append(value, depth: 1)
      case .measures(let entries):
        try writer.append(entries.lazy.map { ($0.name, $0) }, depth: 1) { try $0.append($1) }
      }
    }
    writer.output.append(0x0A)
    try sink(writer.output)
  }

  private mutating func append(_ entry: MeasureTable.Entry) throws {
    switch entry.content {
    case .value(let value): append(value, depth: 2)
    case .numbers(let values):
      try append(zip(entry.ids, values), depth: 2) { $0.append(MeasureValue($1), depth: 3) }
    case .counts(let values):
      try append(zip(entry.ids, values), depth: 2) { $0.append(.count($1), depth: 3) }
    case .ties(let rows, let values):
      try append(zip(rows, values).lazy.map { entry.row($0, $1) })
    case .predictions(let pairs):
      beginField("columns", isFirst: true, depth: 2)
      append(MeasureTable.Entry.predictionColumns, depth: 3)
      beginField("rows", isFirst: false, depth: 2)
      try append(pairs.lazy.map { entry.row($0) })
      endFields(isEmpty: false, depth: 2)
    }
  }

  private mutating func append(_ rows: some Sequence<MeasureValue>) throws {
    output.append(UInt8(ascii: "["))
    var isFirst = true
    for row in rows {
      if !isFirst { output += [UInt8(ascii: ","), 0x20] }
      append(row, depth: 4)
      try handOn()
      isFirst = false
    }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func append<Value>(
    _ fields: some Sequence<(String, Value)>,
    depth: Int,
    _ write: (inout MeasureJSON, Value) throws -> Void
  ) throws {
    var isEmpty = true
    for (key, value) in fields {
      beginField(key, isFirst: isEmpty, depth: depth)
      try write(&self, value)
      try handOn()
      isEmpty = false
    }
    endFields(isEmpty: isEmpty, depth: depth)
  }

  private mutating func handOn() throws {
    guard output.count >= Self.pieceLength else { return }
    try sink(output)
    output.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ value: MeasureValue, depth: Int) {
    switch value {
    case .null: output += "null".utf8
    case .count(let count): output += String(count).utf8
    case .number(let number): output += (number.isFinite ? "\(number)" : "null").utf8
    case .text(let text): append(text)
    case .list(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output += [UInt8(ascii: ","), 0x20] }
        append(value, depth: depth + 2)
      }
      output.append(UInt8(ascii: "]"))
    case .fields(let fields):
      for (index, field) in fields.enumerated() {
        beginField(field.key, isFirst: index == 0, depth: depth)
        append(field.value, depth: depth + 1)
      }
      endFields(isEmpty: fields.isEmpty, depth: depth)
    }
  }

  private mutating func beginField(_ key: String, isFirst: Bool, depth: Int) {
    output.append(isFirst ? UInt8(ascii: "{") : UInt8(ascii: ","))
    if depth < 2 {
      output.append(0x0A)
      output += repeatElement(0x20, count: 2 * (depth + 1))
    } else if !isFirst {
      output.append(0x20)
    }
    append(key)
    output += [UInt8(ascii: ":"), 0x20]
  }

  private mutating func endFields(isEmpty: Bool, depth: Int) {
    if isEmpty { output.append(UInt8(ascii: "{")) }
    if depth < 2, !isEmpty {
      output.append(0x0A)
      output += repeatElement(0x20, count: 2 * depth)
    }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func append(_ text: String) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
