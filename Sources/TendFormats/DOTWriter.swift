public import TendModel

/// Writes contacts, networks and their ties in the language of Graphviz.
///
/// Source: graphviz.org, "The DOT Language".
public enum DOTWriter {
  /// One undirected graph; networks are boxes.
  ///
  /// - Parameter document: The whole store.
  /// - Returns: UTF-8; the same store gives the same bytes.
  public static func bytes(_ document: StoreDocument) -> [UInt8] {
    let graph = StoreGraph(document)
    var text = "graph tend {\n"
    for node in graph.nodes {
      let shape = node.isNetwork ? "box" : "ellipse"
      text += "  \(quoted(node.id)) [label=\(quoted(node.label)), shape=\(shape)];\n"
    }
    for tie in graph.ties {
      text += "  \(quoted(tie.source)) -- \(quoted(tie.target)) [weight=\(tie.weight)"
      if !tie.role.isEmpty { text += ", label=\(quoted(tie.role))" }
      text += "];\n"
    }
    return Array((text + "}\n").utf8)
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in ControlCharacter.removed(from: text).unicodeScalars {
      switch scalar.value {
      case 0x22: output += "\\\""
      case 0x5C: output += "\\\\"
      case 0x0A: output += "\\n"
      case 0x09, 0x0D: output += " "
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
