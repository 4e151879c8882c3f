public import TendModel

/// Writes contacts, networks and their ties as GraphML.
///
/// Source: Brandes et al., "GraphML Progress Report", 2001; the schema of graphml.graphdrawing.org.
public enum GraphMLWriter {
  /// One undirected graph: each contact and network a node, each membership and each shared interaction a tie.
  ///
  /// - Parameter document: The whole store.
  /// - Returns: UTF-8; the same store gives the same bytes.
  public static func bytes(_ document: StoreDocument) -> [UInt8] {
    let graph = StoreGraph(document)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="kind" for="node" attr.name="kind" attr.type="string"/>
      <key id="tie" for="edge" attr.name="tie" attr.type="string"/>
      <key id="role" for="edge" attr.name="role" attr.type="string"/>
      <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
      <graph id="tend" edgedefault="undirected">

      """
    for node in graph.nodes {
      text += "<node id=\"\(node.id)\"><data key=\"label\">\(XMLText.escaped(node.label))</data>"
      text += "<data key=\"kind\">\(node.isNetwork ? "network" : "contact")</data></node>\n"
    }
    for tie in graph.ties {
      text += "<edge source=\"\(tie.source)\" target=\"\(tie.target)\">"
      text += "<data key=\"tie\">\(tie.kind.rawValue)</data>"
      if !tie.role.isEmpty { text += "<data key=\"role\">\(XMLText.escaped(tie.role))</data>" }
      text += "<data key=\"weight\">\(tie.weight)</data></edge>\n"
    }
    return Array((text + "</graph>\n</graphml>\n").utf8)
  }
}
