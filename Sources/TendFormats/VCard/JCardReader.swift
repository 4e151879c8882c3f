import Foundation
import TendModel

/// Reads jCards: one, an array of them, one after the other in arrays, or as values inside of objects.
///
/// Each card is written as a vCard 4.0 and read as such, so that both know the same properties.
///
/// Source: RFC 7095, section 3.
enum JCardReader {
  /// The text begins as a jCard or an array of such.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.lazy.filter { $0 > 0x20 }.prefix(16)
    let text = String(decoding: Array(beginning), as: UTF8.self).lowercased()
    let name = text.drop { $0 == "[" }
    if name.hasPrefix("{") { return isWrapped(bytes) }
    // Drafts of the format had a list with a name of its own.
    return name.hasPrefix("\"vcard\",") || name.hasPrefix("\"vcardstream\"") || text == "[[]]"
      || text == "[]"
  }

  /// The cards are values inside of objects, as registries of the internet give them.
  ///
  /// Source: RFC 9083, section 5.1.
  static func isWrapped(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).containsBytes("\"vcardArray\"")
  }

  /// Reads all cards.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, UTF-8.
  ///   - progress: Called with the bytes done and their total; false stops.
  /// - Returns: Contacts and problems in the file's order.
  /// - Throws: `FormatError` with `malformedDocument` when the text is no JSON and no card in it is, or `cancelled`.
  static func read(
    _ bytes: [UInt8],
    progress: (Int, Int) -> Bool
  ) throws(FormatError) -> (contacts: [ImportedContact], problems: [ImportProblem]) {
    var problems: [ImportProblem] = []
    var contacts: [ImportedContact] = []
    let found = try cards(bytes, &problems)
    guard progress(bytes.count / 2, bytes.count) else { throw FormatError.cancelled }
    for (line, properties) in found {
      if properties.isEmpty {
        problems.append(
          ImportProblem(line: line, reason: "this card has no properties; it was left out")
        )
        continue
      }
      var writer = ContentLineWriter()
      let lines = properties.compactMap { self.line($0, at: line, &problems) }
      VCardWriter.append(lines, "4.0", to: &writer)
      var reader = VCardReader(writer.bytes)
      let found = try reader.readAll { _, _ in true }
      for var contact in found.contacts {
        contact.line = line
        contact.key?.source = ContactFormat.jCard.rawValue
        contacts.append(contact)
      }
      problems += found.problems.map { ImportProblem(line: line, reason: $0.reason) }
    }
    guard progress(bytes.count, bytes.count) else { throw FormatError.cancelled }
    return (contacts, problems.sorted { $0.line < $1.line })
  }

  /// The properties of each card with its line; where the whole is no JSON, of each card that is.
  private static func cards(
    _ bytes: [UInt8],
    _ problems: inout [ImportProblem]
  ) throws(FormatError) -> [(line: Int, properties: [Any])] {
    let document = value(bytes)
    if let document, !isWrapped(bytes) {
      let lines = JCardLines(bytes).numbers
      return cards(in: document, depth: 0).enumerated().map { index, properties in
        (index < lines.count ? lines[index] : 1, properties)
      }
    }
    let found = pieces(bytes, &problems)
    if document != nil { return found }
    let mistake = JSONPlace.lineOfFirstMistake(bytes)
    guard !found.isEmpty else {
      throw FormatError(
        .malformedDocument,
        line: mistake,
        subject: "jcard",
        advice: "this is no valid JSON from here on; export the cards again"
      )
    }
    problems.append(
      ImportProblem(
        line: mistake,
        reason:
          "the file is no valid JSON here, it may have been cut off; the cards that are whole were taken"
      )
    )
    return found
  }

  /// The cards of a text one by one, whatever stands around them.
  private static func pieces(
    _ bytes: [UInt8],
    _ problems: inout [ImportProblem]
  ) -> [(line: Int, properties: [Any])] {
    var found: [(line: Int, properties: [Any])] = []
    for piece in JCardPieces(bytes).pieces {
      guard let card = value(piece.bytes).map({ cards(in: $0, depth: 0) })?.first else {
        problems.append(
          ImportProblem(line: piece.line, reason: "this card is no valid JSON; it was left out")
        )
        continue
      }
      found.append((piece.line, card))
    }
    return found
  }

  private static func value(_ bytes: [UInt8]) -> Any? {
    do {
      return try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    } catch {
      // Where the mistake lies is looked for by the caller.
      return nil
    }
  }

  /// The properties of each card, wherever in arrays the cards are.
  private static func cards(in value: Any, depth: Int) -> [[Any]] {
    guard let list = value as? [Any], depth < 4 else { return [] }
    if (list.first as? String)?.lowercased() == "vcard" {
      return [list.count > 1 ? list[1] as? [Any] ?? [] : []]
    }
    return list.flatMap { cards(in: $0, depth: depth + 1) }
  }

  /// A property as a line; nil for one that is not of the form `[name, {parameters}, type, value, …]`.
  private static func line(
    _ property: Any,
    at number: Int,
    _ problems: inout [ImportProblem]
  ) -> CardLine? {
    guard let fields = property as? [Any], fields.count >= 4, let name = fields[0] as? String,
      !name.isEmpty, name.utf8.allSatisfy(isNameByte), let type = fields[2] as? String
    else {
      problems.append(
        ImportProblem(
          line: number,
          reason: "a property of this card has no name, type and value; it was left out"
        )
      )
      return nil
    }
    let upper = name.uppercased()
    if ["VERSION", "BEGIN", "END"].contains(upper) { return nil }
    var line = CardLine(upper, parts: parts(Array(fields[3...])))
    // What is of no known type stands as it does in a vCard, escapes and all (RFC 7095, section 5.1).
    let values = fields[3...].compactMap { $0 as? String }
    let isRaw =
      type.lowercased() == "unknown" && values.allSatisfy { !$0.contains(where: \.isNewline) }
    line.kind = type.lowercased() == "uri" ? .uri : isRaw ? .unknown : .text
    for (key, value) in (fields[1] as? [String: Any] ?? [:]).sorted(by: { $0.key < $1.key }) {
      let values = (value as? [Any] ?? [value]).map(text)
      guard !key.isEmpty, key.utf8.allSatisfy(isNameByte) else { continue }
      if key.lowercased() == "group" {
        line.group =
          values.first.map { $0.filter { $0.isLetter || $0.isNumber || $0 == "-" } } ?? ""
      } else {
        line.parameters.append(CardLine.Parameter(name: key.uppercased(), values: values))
      }
    }
    if !["unknown", "text"].contains(type.lowercased()) || ["BDAY", "ANNIVERSARY"].contains(upper) {
      line = line.with("VALUE", type.filter { $0.isLetter || $0 == "-" })
    }
    return line
  }

  /// Several values make a list; an array is a structured value, whose parts may be lists.
  private static func parts(_ values: [Any]) -> [[String]] {
    if values.count == 1, let structured = values[0] as? [Any] {
      return structured.map { ($0 as? [Any] ?? [$0]).map(text) }
    }
    return [values.flatMap { ($0 as? [Any] ?? [$0]).map(text) }]
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == 0x2D || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
