/// The lines of a vCard file as they stand in its bytes; an edit changes its line and leaves all others alone.
///
/// A value made of any bytes gives back the same bytes.
public struct VCard: Hashable, Sendable {
  /// The lines in order; what is no property, such as a blank line, is a line without a name.
  public internal(set) var lines: [VCardLine]

  /// Takes the bytes of one card or of a whole file apart.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init(_ bytes: [UInt8]) {
    lines = []
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var end = bytes.starts(with: mark) ? mark.count : 0
    if end > 0 { lines.append(VCardLine(raw: mark, number: 1)) }
    var reader = ContentLineReader(bytes, position: end)
    while let line = reader.next() {
      if line.place.lowerBound > end {
        let gap = Array(bytes[end..<line.place.lowerBound])
        lines.append(VCardLine(raw: gap, number: line.number))
      }
      lines.append(VCardLine(line, raw: Array(bytes[line.place])))
      end = line.place.upperBound
    }
    if end < bytes.count {
      lines.append(VCardLine(raw: Array(bytes[end...]), number: reader.number))
    }
  }

  /// The bytes of all lines.
  public var bytes: [UInt8] { lines.flatMap(\.raw) }

  /// The version of the first card; 3.0 when it names none.
  public var version: String {
    let line = lines.first { $0.name.uppercased() == "VERSION" }
    return line.map { VCardValue.text(of: $0) } ?? "3.0"
  }

  /// How a card begins whose lines are read as those of this one.
  var opening: [UInt8] {
    let isSaid = lines.contains { $0.name.uppercased() == "VERSION" }
    return Array(("BEGIN:VCARD\n" + (isSaid ? "VERSION:\(version)\n" : "")).utf8)
  }

  /// The places of a property's lines, by its name whatever its case.
  public func indices(of name: String) -> [Int] {
    lines.indices.filter { lines[$0].name.uppercased() == name.uppercased() }
  }

  /// The place of the first line of a property that has a value.
  ///
  /// - Parameters:
  ///   - name: The name, whatever its case.
  ///   - value: The value as it is meant, encoding and escapes undone.
  /// - Returns: Nil when there is no such line.
  public func index(of name: String, value: String) -> Int? {
    indices(of: name).first { VCardValue.text(of: lines[$0]) == value }
  }
}
