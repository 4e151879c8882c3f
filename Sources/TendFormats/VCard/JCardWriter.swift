public import TendModel

/// Writes contacts as jCards: the lines of vCard 4.0 as JSON.
///
/// Source: RFC 7095, section 3.
public enum JCardWriter {
  /// The cards of contacts: the card itself when it is one, else an array of cards.
  ///
  /// - Parameter contacts: What is written; the lines that a contact came from do not count.
  /// - Returns: UTF-8 with a newline at the end; reading it gives contacts with the same fields.
  public static func bytes(_ contacts: [ImportedContact]) -> [UInt8] {
    bytes(of: contacts.map { CardLines($0, .v4).lines })
  }

  /// Cards by their lines of version 4.0.
  static func bytes(of lines: [[CardLine]]) -> [UInt8] {
    let cards = lines.map(card)
    let text = cards.count == 1 ? cards[0] : "[" + cards.joined(separator: ",\n") + "]"
    return Array((text + "\n").utf8)
  }

  private static func card(_ lines: [CardLine]) -> String {
    let version = "[\"version\",{},\"text\",\"4.0\"]"
    let properties = [version] + lines.map(property)
    return "[\"vcard\",[" + properties.joined(separator: ",\n ") + "]]"
  }

  private static func property(_ line: CardLine) -> String {
    var fields = merged(line.parameters.filter { $0.name != "VALUE" }).map { parameter in
      quoted(parameter.name.lowercased()) + ":" + list(parameter.values)
    }
    if !line.group.isEmpty { fields.append("\"group\":" + quoted(line.group)) }
    let head = [quoted(line.name.lowercased()), "{" + fields.joined(separator: ",") + "}"]
    // Several values follow each other, the parts of one stand in an array (section 3.3.1.3).
    let values =
      line.parts.count > 1
      ? ["[" + line.parts.map(list).joined(separator: ",") + "]"]
      : line.parts.flatMap { $0.map(quoted) }
    return "[" + (head + [quoted(line.kind.rawValue)] + values).joined(separator: ",") + "]"
  }

  /// A member of an object stands once: a parameter that a line repeats has all its values there (section 3.4).
  private static func merged(_ parameters: [CardLine.Parameter]) -> [CardLine.Parameter] {
    var merged: [CardLine.Parameter] = []
    for parameter in parameters {
      let name = parameter.name.lowercased()
      if let index = merged.firstIndex(where: { $0.name.lowercased() == name }) {
        merged[index].values += parameter.values
      } else {
        merged.append(parameter)
      }
    }
    return merged
  }

  /// One value, or an array of them.
  private static func list(_ values: [String]) -> String {
    values.count == 1 ? quoted(values[0]) : "[" + values.map(quoted).joined(separator: ",") + "]"
  }

  private static func quoted(_ text: String) -> String {
    String(decoding: JSONText.quoted(text), as: UTF8.self)
  }
}
