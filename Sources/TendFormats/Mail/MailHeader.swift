import TendModel

/// The header of one message.
///
/// Source: RFC 5322, section 2.2; RFC 6532 for what is written in UTF-8.
struct MailHeader {
  /// Names in lower case with the bytes of their values, unfolded.
  private var fields: [(name: String, value: [UInt8])] = []

  /// The names that are looked at.
  private static let names: Set = [
    "from", "to", "cc", "date", "message-id", "subject", "content-type", "precedence",
    "auto-submitted",
  ]

  /// Whether a line begins with the name of a field and a colon.
  static func isField(_ line: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < line.count, (0x21...0x7E).contains(line[index]), line[index] != 0x3A {
      index += 1
    }
    guard index > 0 else { return false }
    while index < line.count, line[index] == 0x20 || line[index] == 0x09 { index += 1 }
    return index < line.count && line[index] == 0x3A
  }

  /// Reads a header whose lines end with LF.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) {
      if line.first == 0x20 || line.first == 0x09 {
        if !fields.isEmpty { fields[fields.count - 1].value += line }
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = CalendarText.trimmed(String(decoding: line[..<colon], as: UTF8.self)).lowercased()
      // No text means NUL.
      let value = Self.names.contains(name) ? line[(colon + 1)...].filter { $0 != 0 } : []
      fields.append((name, value))
    }
  }

  /// What the header says.
  var message: MailMessage {
    var message = MailMessage()
    let authors = addresses("from")
    message.from = authors.first
    message.otherAuthors = Array(authors.dropFirst())
    message.to = addresses("to")
    message.copied = addresses("cc")
    message.date = values("date").first.flatMap { MailDate.seconds(text($0)) }
    message.subject =
      values("subject").first.map {
        CalendarText.trimmed(EncodedWords.decoded(text($0)))
      } ?? ""
    message.id = values("message-id").first.map { Self.identifier(text($0)) } ?? ""
    message.isBulk = isBulk
    return message
  }

  /// Sources: RFC 2919 and RFC 2369 for lists, RFC 3834, section 5, for what programs send; `Precedence` is older than all.
  private var isBulk: Bool {
    let lists: Set = ["list-id", "list-unsubscribe", "list-post", "feedback-id"]
    if fields.contains(where: { lists.contains($0.name) }) { return true }
    func word(_ name: String) -> String? {
      values(name).first.map { CalendarText.trimmed(text($0)).lowercased() }
    }
    if let precedence = word("precedence"), ["bulk", "list", "junk"].contains(precedence) {
      return true
    }
    return word("auto-submitted").map { !$0.hasPrefix("no") } ?? false
  }

  private func values(_ name: String) -> [[UInt8]] {
    fields.filter { $0.name == name }.map(\.value)
  }

  private func addresses(_ name: String) -> [MailMessage.Address] {
    values(name).flatMap { MailAddressReader.addresses(text($0)) }
  }

  /// The bytes as text: UTF-8, else in the charset of the message, else Windows-1252.
  private func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let charset = declaredCharset.flatMap { Charset($0) }
    let decoded = (charset == .utf8 ? .windows1252 : charset ?? .windows1252).decoded(bytes[...])
    return String(decoding: decoded, as: UTF8.self)
  }

  private var declaredCharset: String? {
    guard let type = values("content-type").first else { return nil }
    let text = String(decoding: type, as: UTF8.self)
    guard let range = text.lowercased().byteRange(of: "charset=") else { return nil }
    let value = text.lowercased()[range.upperBound...].drop { $0 == "\"" || $0 == " " }
    return String(value.prefix { !"\"; \t".contains($0) })
  }

  private static func identifier(_ text: String) -> String {
    let trimmed = CalendarText.trimmed(text)
    guard let open = trimmed.firstIndex(of: "<"),
      let close = trimmed[open...].firstIndex(of: ">")
    else { return trimmed }
    return String(trimmed[open...close])
  }
}
