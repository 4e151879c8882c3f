/// Reads networks from GraphML (graphml.graphdrawing.org) and from GEXF 1.1 to 1.3 (gexf.net).
struct GraphMLReader {
  private var file = NetworkFile()
  private var scanner: XMLScanner
  /// What attributes are called, by the id that values refer to; GEXF numbers those of people and of ties alike.
  private var names: [String: String] = [:]
  private var isOfEdges = false
  /// The person or tie whose values are being read.
  private var person: Int?
  private var tie: (source: Int, target: Int, weight: Double?)?
  private var key: String?
  private var text = ""
  private var hasGraph = false

  private init(_ bytes: [UInt8]) { scanner = XMLScanner(bytes) }

  /// Whether a text begins like one of these formats.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let beginning = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    return beginning.contains("<graphml") || beginning.contains("<gexf")
      || beginning.contains(":graphml") || beginning.contains(":gexf")
  }

  /// Reads a network.
  ///
  /// - Throws: `FormatError` with `malformedDocument` when there is no graph in it.
  static func read(_ bytes: [UInt8]) throws(FormatError) -> NetworkFile {
    var reader = GraphMLReader(bytes)
    while let token = reader.scanner.next() {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        reader.open(name, attributes)
        if isEmpty { reader.close(name) }
      case .close(let name): reader.close(name)
      case .text(let text): if reader.key != nil { reader.text += text }
      }
    }
    guard reader.hasGraph else {
      throw FormatError(
        .malformedDocument,
        line: reader.scanner.line,
        advice: "this file holds no <graph>; it may have been cut off"
      )
    }
    return reader.file
  }

  private mutating func open(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "key":
      if let id = attributes["id"] {
        names[id] = attributes["name"] ?? attributes["attr.name"] ?? id
      }
    case "attributes":
      isOfEdges = attributes["class"] == "edge"
    case "attribute":
      if let id = attributes["id"] {
        names[isOfEdges ? "edge \(id)" : id] = attributes["title"] ?? id
      }
    case "graph":
      hasGraph = true
      let direction = attributes["edgedefault"] ?? attributes["defaultedgetype"]
      if let direction { file.isDirected = direction == "directed" }
    case "node":
      person = attributes["id"].map { file.place(of: $0) }
      if let person, let label = attributes["label"] { file.set("label", label, of: person) }
    case "edge":
      guard let source = attributes["source"], let target = attributes["target"] else { return }
      let weight = attributes["weight"].flatMap(Double.init)
      tie = (file.place(of: source), file.place(of: target), weight)
    case "data":
      key = attributes["key"].map { names[$0] ?? $0 }
      text = ""
    case "attvalue":
      guard let id = attributes["for"] ?? attributes["id"], let value = attributes["value"] else {
        return
      }
      note(value, under: (tie == nil ? names[id] : names["edge \(id)"]) ?? id)
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "data":
      if let key { note(text, under: key) }
      key = nil
    case "node": person = nil
    case "edge":
      guard let tie else { return }
      if let weight = tie.weight, weight != 1 { file.isWeighted = true }
      file.rows.append(
        NetworkFile.Row(source: tie.source, target: tie.target, weight: tie.weight ?? 1)
      )
      self.tie = nil
    default: break
    }
  }

  private mutating func note(_ value: String, under name: String) {
    let value = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if tie != nil {
      if name.lowercased() == "weight", let weight = Double(value) { tie?.weight = weight }
    } else if let person, !value.isEmpty {
      file.set(name, value, of: person)
    }
  }
}
