/// Reads networks and cases of formulas from JSON: the shapes `graph-reference/1` and `formula-reference/1`, and the usual
/// ones of other programs, node-link (D3, networkx), adjacency (networkx) and Cytoscape.
enum ReferenceReader {
  /// What a document holds.
  ///
  /// - Throws: `FormatError` with `malformedDocument` or `unknownFormat`.
  static func read(_ bytes: [UInt8]) throws(FormatError) -> NetworkContent {
    let document = try JSONParser.value(bytes)
    if let cases = document["cases"]?.elements {
      return .cases(cases.compactMap(FormulaCase.init))
    }
    // Elsewhere `graph` holds no more than attributes.
    let graph =
      [document["graph"], document["elements"]].compactMap(\.self).first(where: isNetwork)
      ?? document
    guard isNetwork(graph) || layers(of: document, graph) != nil else {
      throw FormatError(
        .unknownFormat,
        advice:
          "this JSON holds no network; a network has \"nodes\" and \"edges\" under \"graph\", "
          + "and cases of a formula stand under \"cases\""
      )
    }
    return .network(network(document, graph))
  }

  private static func network(_ document: JSONValue, _ graph: JSONValue) -> NetworkFile {
    var file = NetworkFile()
    file.isDirected = graph["directed"]?.bool ?? document["directed"]?.bool ?? false
    let nodes = (graph["nodes"] ?? document["nodes"])?.elements ?? []
    for (number, node) in nodes.enumerated() { add(node, number, to: &file) }
    var hasWeights = false
    let names = layerNames(document, graph)
    file.rows = rows(of: edges(of: graph), names: names, in: &file, &hasWeights)
    for (name, value) in layers(of: document, graph) ?? [] {
      if value["directed"]?.bool == true { file.isDirected = true }
      let edges = value["edges"] ?? value["ties"] ?? value
      let layer = rows(of: edges, in: &file, &hasWeights)
      file.layers.append(NetworkFile.Layer(name: name, rows: layer))
    }
    if file.layers.isEmpty {
      file.layers = layersOfRows(edges(of: graph), names: names, in: &file)
    }
    if file.rows.isEmpty { file.rows = file.layers.flatMap(\.rows) }
    file.isWeighted = graph["weighted"]?.bool ?? document["weighted"]?.bool ?? hasWeights
    addParameters(document["parameters"] ?? graph["parameters"], to: &file)
    return file
  }

  private static func isNetwork(_ value: JSONValue) -> Bool {
    let edges = edges(of: value)
    return edges?.elements != nil || edges?.fields != nil || value["nodes"]?.elements != nil
  }

  private static func edges(of graph: JSONValue) -> JSONValue? {
    if let edges = graph["edges"] ?? graph["links"] { return edges }
    guard let lists = graph["adjacency"]?.elements, let nodes = graph["nodes"]?.elements else {
      return nil
    }
    let pairs = zip(nodes, lists).flatMap { node, list in
      (list.elements ?? []).map { other in
        JSONValue.array([node["id"] ?? .null, other["id"] ?? .null])
      }
    }
    return .array(pairs)
  }

  /// Adds a person; who has no name of its own is called by its number, as ties that count do.
  private static func add(_ node: JSONValue, _ number: Int, to file: inout NetworkFile) {
    let node = node["data"] ?? node
    guard let id = node["id"]?.label ?? node.label ?? (node.fields == nil ? nil : String(number))
    else { return }
    let place = file.place(of: id)
    for (attribute, value) in node["attrs"]?.fields ?? [:] {
      guard let label = value.label else { continue }
      // The levels 1 to 3 of an organisation are called L1 to L3.
      file.set(
        attribute,
        attribute == "level" && label.first != "L" ? "L\(label)" : label,
        of: place
      )
    }
  }

  /// The ends of a tie and its weight, from `[a, b, weight?]` or an object; the name of a layer may stand before them.
  private static func ends(
    _ edge: JSONValue,
    names: Set<String> = []
  ) -> (source: String, target: String, weight: Double?)? {
    if var cells = edge.elements {
      if isLayerFirst(cells, names) { cells.removeFirst() }
      guard cells.count > 1, let source = cells[0].label, let target = cells[1].label else {
        return nil
      }
      return (source, target, cells.count > 2 ? number(cells[2]) : nil)
    }
    let edge = edge["data"] ?? edge
    guard let source = edge["source"]?.label, let target = edge["target"]?.label else { return nil }
    return (source, target, edge["weight"].flatMap(number))
  }

  /// A number, also one in quotes.
  private static func number(_ value: JSONValue) -> Double? {
    value.number ?? value.string.flatMap(Double.init)
  }

  private static func rows(
    of edges: JSONValue?,
    names: Set<String> = [],
    in file: inout NetworkFile,
    _ hasWeights: inout Bool
  ) -> [NetworkFile.Row] {
    var rows: [NetworkFile.Row] = []
    for edge in edges?.elements ?? [] {
      guard let (source, target, weight) = ends(edge, names: names) else { continue }
      if let weight, weight != 1 { hasWeights = true }
      rows.append(
        NetworkFile.Row(
          source: file.place(of: source),
          target: file.place(of: target),
          weight: weight ?? 1
        )
      )
    }
    return rows
  }

  /// The row begins with the name of a layer and has two ends behind it.
  private static func isLayerFirst(_ cells: [JSONValue], _ names: Set<String>) -> Bool {
    guard cells.count > 2, let first = cells[0].string, names.contains(first) else { return false }
    // Somebody may be called as a layer is; the name of another layer behind the ends then tells.
    return cells[2].label != nil && !cells[2...].contains { $0.string.map(names.contains) ?? false }
  }

  /// The names of layers where `layers` is a list of them and nothing else.
  private static func layerNames(_ document: JSONValue, _ graph: JSONValue) -> Set<String> {
    let layers = graph["layers"] ?? document["layers"]
    return Set((layers?.elements ?? []).compactMap { $0.string ?? name(ofLayer: $0) })
  }

  private static func name(ofLayer value: JSONValue) -> String? {
    ["name", "id", "layer", "label", "title"].lazy.compactMap { value[$0]?.label }.first
  }

  /// Layers under `layers` or `edges`: an object by name, or an array of objects with a name.
  private static func layers(
    of document: JSONValue,
    _ graph: JSONValue
  ) -> [(name: String, value: JSONValue)]? {
    let layers = graph["layers"] ?? document["layers"]
    if let fields = layers?.fields ?? graph["edges"]?.fields {
      return fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    let named = (layers?.elements ?? []).enumerated().compactMap { number, value in
      // Without ties it only says what a layer is called.
      value["edges"] == nil && value["ties"] == nil
        ? nil : (name(ofLayer: value) ?? "\(number + 1)", value)
    }
    return named.isEmpty ? nil : named
  }

  /// Layers by the word that each edge carries before or behind its ends, or under `layer`.
  private static func layersOfRows(
    _ edges: JSONValue?,
    names: Set<String>,
    in file: inout NetworkFile
  ) -> [NetworkFile.Layer] {
    var rows: [String: [NetworkFile.Row]] = [:]
    for edge in edges?.elements ?? [] {
      let cells = edge.elements ?? []
      let word =
        edge["layer"]?.label
        ?? (isLayerFirst(cells, names) ? cells[0].string : nil)
        ?? cells.dropFirst(2).compactMap(\.string).first
      guard let word, let (source, target, weight) = ends(edge, names: names) else { continue }
      rows[word, default: []].append(
        NetworkFile.Row(
          source: file.place(of: source),
          target: file.place(of: target),
          weight: weight ?? 1
        )
      )
    }
    return rows.sorted { $0.key < $1.key }.map { NetworkFile.Layer(name: $0.key, rows: $0.value) }
  }

  private static func addParameters(_ parameters: JSONValue?, to file: inout NetworkFile) {
    file.seed = parameters?["seed_node"]?.label
    file.damping = parameters?["pagerank_alpha"]?.number
    var attributes: [String] = []
    for key in ["group_attribute", "group_attributes"] {
      let value = parameters?[key]
      for name in value?.elements?.compactMap(\.label) ?? value?.label.map({ [$0] }) ?? []
      where !attributes.contains(name) { attributes.append(name) }
    }
    file.groupAttributes = attributes
  }
}
