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
    file.rows = rows(of: edges(of: graph), in: &file, &hasWeights)
    for (name, value) in layers(of: document, graph) ?? [] {
      if value["directed"]?.bool == true { file.isDirected = true }
      let edges = value["edges"] ?? value["ties"] ?? value
      let layer = rows(of: edges, in: &file, &hasWeights)
      file.layers.append(NetworkFile.Layer(name: name, rows: layer))
    }
    if file.layers.isEmpty { file.layers = layersOfRows(edges(of: graph), in: &file) }
    if file.rows.isEmpty { file.rows = file.layers.flatMap(\.rows) }
    file.isWeighted = graph["weighted"]?.bool ?? document["weighted"]?.bool ?? hasWeights
    addParameters(document["parameters"] ?? graph["parameters"], to: &file)
    return file
  }

  private static func isNetwork(_ value: JSONValue) -> Bool {
    edges(of: value)?.elements != nil || value["nodes"]?.elements != nil
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

  /// The ends of a tie and its weight, from `[a, b, weight?]` or an object.
  private static func ends(_ edge: JSONValue) -> (source: String, target: String, weight: Double?)?
  {
    if let cells = edge.elements {
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
    in file: inout NetworkFile,
    _ hasWeights: inout Bool
  ) -> [NetworkFile.Row] {
    var rows: [NetworkFile.Row] = []
    for edge in edges?.elements ?? [] {
      guard let (source, target, weight) = ends(edge) else { continue }
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

  /// Layers under `layers`: an object by name, or an array of objects with a name or id.
  private static func layers(
    of document: JSONValue,
    _ graph: JSONValue
  ) -> [(name: String, value: JSONValue)]? {
    guard let layers = graph["layers"] ?? document["layers"] else { return nil }
    if let fields = layers.fields {
      return fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    let named = (layers.elements ?? []).enumerated().compactMap { number, value in
      value.fields == nil
        ? nil
        : (value["name"]?.label ?? value["id"]?.label ?? "\(number + 1)", value)
    }
    return named.isEmpty ? nil : named
  }

  /// Layers by the word that each edge carries behind its weight, or under `layer`.
  private static func layersOfRows(
    _ edges: JSONValue?,
    in file: inout NetworkFile
  ) -> [NetworkFile.Layer] {
    var rows: [String: [NetworkFile.Row]] = [:]
    for edge in edges?.elements ?? [] {
      let word = edge["layer"]?.label ?? edge.elements?.dropFirst(2).compactMap(\.string).first
      guard let word, let (source, target, weight) = ends(edge) else { continue }
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
