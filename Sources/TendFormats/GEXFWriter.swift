public import TendModel

/// Writes contacts, networks and their ties with the days on which they held as GEXF 1.3.
///
/// Source: GEXF 1.3, gexf.net.
public enum GEXFWriter {
  /// One dynamic graph: a membership holds from its first to its last day, a shared interaction on its days.
  ///
  /// - Parameter document: The whole store.
  /// - Returns: UTF-8; the same store gives the same bytes.
  public static func bytes(_ document: StoreDocument) -> [UInt8] {
    let graph = StoreGraph(document)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="undirected">
      <attributes class="node" mode="static">
      <attribute id="kind" title="kind" type="string"/>
      </attributes>
      <attributes class="edge" mode="static">
      <attribute id="tie" title="tie" type="string"/>
      <attribute id="role" title="role" type="string"/>
      </attributes>
      <nodes>

      """
    for node in graph.nodes {
      text += "<node id=\"\(node.id)\" label=\"\(XMLText.escaped(node.label))\">"
      text += values([("kind", node.isNetwork ? "network" : "contact")]) + "</node>\n"
    }
    text += "</nodes>\n<edges>\n"
    for (index, tie) in graph.ties.enumerated() {
      text += "<edge id=\"e\(index + 1)\" source=\"\(tie.source)\" target=\"\(tie.target)\""
      text += " weight=\"\(tie.weight)\">"
      text += values([
        ("tie", tie.kind.rawValue), ("role", tie.role),
      ])
      text += spells(tie) + "</edge>\n"
    }
    return Array((text + "</edges>\n</graph>\n</gexf>\n").utf8)
  }

  private static func values(_ pairs: [(name: String, value: String)]) -> String {
    let inner = pairs.filter { !$0.value.isEmpty }.map { pair in
      "<attvalue for=\"\(pair.name)\" value=\"\(XMLText.escaped(pair.value))\"/>"
    }
    return "<attvalues>" + inner.joined() + "</attvalues>"
  }

  private static func spells(_ tie: StoreGraph.Tie) -> String {
    var spans: [(CalendarDay?, CalendarDay?)] = tie.days.map { ($0, $0) }
    if tie.since != nil || tie.until != nil {
      // A span that ends before it begins is none; of the two days the last is the surer.
      let isTurned = tie.since.flatMap { since in tie.until.map { $0 < since } } ?? false
      spans.append((isTurned ? nil : tie.since, tie.until))
    }
    if spans.isEmpty { return "" }
    let inner = spans.map { start, end in
      "<spell" + (start.map { " start=\"\($0)\"" } ?? "") + (end.map { " end=\"\($0)\"" } ?? "")
        + "/>"
    }
    return "<spells>" + inner.joined() + "</spells>"
  }
}
