/// Reads what can be analysed: networks, people at events, cases of formulas.
public enum NetworkReader {
  /// Reads a file, told by its content: JSON, GraphML, GEXF, GML, Pajek, or rows of cells.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - hints: What the user knows about it.
  /// - Returns: What is in it, nothing cleaned yet.
  /// - Throws: `FormatError` with `emptyFile`, `unknownFormat`, `malformedDocument` or `unknownEncoding`.
  /// - Complexity: O(bytes).
  public static func read(
    _ bytes: [UInt8],
    hints: NetworkHints = NetworkHints()
  ) throws(FormatError) -> NetworkContent {
    let text = try DecodedText(bytes, encodingHint: hints.encoding)
    guard let first = text.bytes.first(where: { $0 > 0x20 }) else { throw FormatError.empty }
    var content: NetworkContent
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      content = try ReferenceReader.read(text.bytes)
    } else if first == UInt8(ascii: "<"), GraphMLReader.isLikely(text.bytes) {
      content = .network(try GraphMLReader.read(text.bytes))
    } else if GMLReader.isLikely(text.bytes) {
      content = .network(GMLReader.read(text.bytes))
    } else if PajekReader.isLikely(text.bytes) {
      content = .network(PajekReader.read(text.bytes))
    } else {
      content = try TieListReader.read(text.bytes, hints)
    }
    if let isDirected = hints.isDirected, case .network(var file) = content {
      file.isDirected = isDirected
      content = .network(file)
    }
    return content
  }
}
