public import TendModel

/// Writes contacts as vCards: folded at 75 octets but never inside a character, CR LF at each line end.
///
/// Source: RFC 2426, RFC 6350, RFC 6868; labels as Apple writes them, in a line of the same group.
public enum VCardWriter {
  /// The versions that are written; 2.1 is only read.
  public enum Version: String, Hashable, Sendable, CaseIterable {
    /// Version 3.0, which every server takes.
    case v3 = "3.0"
    /// Version 4.0.
    case v4 = "4.0"
  }

  /// The cards of contacts, one after the other.
  ///
  /// - Parameters:
  ///   - contacts: What is written; the lines that a contact came from do not count.
  ///   - version: The version of all cards.
  /// - Returns: UTF-8; reading it gives contacts with the same fields.
  public static func bytes(_ contacts: [ImportedContact], version: Version) -> [UInt8] {
    var writer = ContentLineWriter()
    for contact in contacts {
      append(CardLines(contact, version).lines, version.rawValue, to: &writer)
    }
    return writer.bytes
  }

  static func append(_ lines: [CardLine], _ version: String, to writer: inout ContentLineWriter) {
    writer.append("BEGIN", "VCARD")
    writer.append("VERSION", version)
    for line in lines { writer.append(line.head, line.value) }
    writer.append("END", "VCARD")
  }
}
