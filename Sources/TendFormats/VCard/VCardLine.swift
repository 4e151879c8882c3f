/// One line of a vCard: its parts as written, and its bytes.
public struct VCardLine: Hashable, Sendable {
  /// A parameter as written: the name, empty for a bare value of 2.1, and the values without quotation marks.
  public struct Parameter: Hashable, Sendable {
    /// The name; empty for a bare value.
    public let name: String
    /// The values, the codes of RFC 6868 undone.
    public let values: [String]
  }

  /// What stands before the point; nil without a group.
  public let group: String?
  /// The name as written; empty for what is no property.
  public let name: String
  /// The parameters in order.
  public let parameters: [Parameter]
  /// The value as written, folds undone.
  public let rawValue: [UInt8]
  /// The number of the line in what was read, from 1; 0 for a line that was added.
  public let number: Int
  /// The bytes of the line, its folds and its end.
  public let raw: [UInt8]
  /// What is known of the version of its card.
  var age: ContentLine.Age

  init(_ line: ContentLine, raw: [UInt8], number: Int? = nil) {
    group = line.hasGroup ? line.text(line.group) : nil
    name = line.hasValue ? line.text(line.name) : ""
    parameters =
      line.hasValue ? line.parameterList.map { Parameter(name: $0.name, values: $0.values) } : []
    rawValue = Array(line.bytes[line.value])
    self.number = number ?? line.number
    self.raw = raw
    age = line.age
  }

  /// Bytes that are no property.
  init(raw: [UInt8], number: Int) {
    self.init(
      ContentLine([], text: 0..<0, number: number, place: 0..<0),
      raw: raw
    )
  }

  /// How much the value is preferred among those of one kind: 1 the most, 0 for not ranked.
  var preference: Int { contentLine.map { CardTypes($0).preference } ?? 0 }

  /// The line as its reader sees it.
  var contentLine: ContentLine? {
    var reader = ContentLineReader(raw, age: age)
    return reader.next()
  }

  /// The bytes that end the line; empty for a last line without an end.
  var lineEnd: [UInt8] {
    let end = raw.reversed().prefix { $0 == 0x0A || $0 == 0x0D }
    return end.reversed()
  }
}
