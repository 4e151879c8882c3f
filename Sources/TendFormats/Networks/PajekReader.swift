/// Reads networks from Pajek's `.net` files: `*Vertices`, `*Edges`, `*Arcs`, and their list and matrix forms.
enum PajekReader {
  /// Whether a text begins with `*Vertices` or `*Network`.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let beginning = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased()
      .drop(while: \.isWhitespace)
    return beginning.hasPrefix("*vertices") || beginning.hasPrefix("*network")
  }

  /// Reads a network; it is directed when it holds arcs.
  static func read(_ bytes: [UInt8]) -> NetworkFile {
    var file = NetworkFile()
    var section = ""
    var matrixRow = 0
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let cells = cells(of: line)
      guard let first = cells.first, !first.hasPrefix("%") else { continue }
      if first.hasPrefix("*") {
        section = first.lowercased()
        if section.hasPrefix("*arcs") || section == "*matrix" { file.isDirected = true }
        if section == "*vertices", cells.count > 1, let count = Int(cells[1]), count <= 1_000_000 {
          // People without a line of their own are called by their number.
          for number in 0..<count { _ = file.place(of: String(number + 1)) }
        }
        continue
      }
      switch section {
      case "*vertices":
        if cells.count > 1, let number = Int(first), number > 0 {
          file.rename(number - 1, to: cells[1])
        }
      case "*edges", "*arcs":
        guard cells.count > 1 else { continue }
        add(first, cells[1], cells.count > 2 ? Double(cells[2]) : nil, to: &file)
      case "*edgeslist", "*arcslist":
        for target in cells.dropFirst() { add(first, target, nil, to: &file) }
      case "*matrix":
        matrixRow += 1
        for (column, cell) in cells.enumerated() {
          guard let weight = Double(cell), weight != 0 else { continue }
          add(String(matrixRow), String(column + 1), weight, to: &file)
        }
      default: break
      }
    }
    return file
  }

  private static func add(
    _ source: String,
    _ target: String,
    _ weight: Double?,
    to file: inout NetworkFile
  ) {
    guard let from = Int(source), let to = Int(target), from > 0, to > 0, from <= file.ids.count,
      to <= file.ids.count
    else { return }
    if let weight, weight != 1 { file.isWeighted = true }
    file.rows.append(NetworkFile.Row(source: from - 1, target: to - 1, weight: weight ?? 1))
  }

  /// Words between blanks; what stands in quotes is one.
  private static func cells(of line: Substring) -> [String] {
    var cells: [String] = []
    var rest = line.drop(while: \.isWhitespace)
    while let first = rest.first {
      let isQuoted = first == "\""
      if isQuoted { rest = rest.dropFirst() }
      let word = rest.prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace }
      cells.append(String(word))
      rest = rest.dropFirst(word.count + (isQuoted ? 1 : 0)).drop(while: \.isWhitespace)
    }
    return cells
  }
}
