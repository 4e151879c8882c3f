import TendModel

/// Writes messages as JSON while they are read: `{"messages": [...], "lastContact": {...}}`.
public struct MailContractWriter {
  private var newest: [String: Int] = [:]
  private var isFirst = true

  /// A writer that has written nothing.
  public init() {}

  /// The bytes of a message, with what comes before it.
  public mutating func bytes(_ message: MailMessage) -> [UInt8] {
    if let date = message.date {
      for address in message.everyone {
        let key = address.email.lowercased()
        newest[key] = max(newest[key] ?? date, date)
      }
    }
    defer { isFirst = false }
    return Array((isFirst ? "{\"messages\": [\n " : ",\n ").utf8)
      + JSONText.element(Self.object(message))
  }

  /// The bytes that end the document.
  ///
  /// - Parameter error: Why the file could not be read to its end, as its sentence.
  /// - Returns: The rest of the JSON text with a newline at the end.
  public func end(error: FormatError? = nil) -> [UInt8] {
    let contacts = newest.sorted { $0.key < $1.key }.map { key, date in
      (key, JSONText.Value.string(CalendarTime(local: date, zone: .utc).text))
    }
    var rest: [(String, JSONText.Value)] = [("lastContact", .object(contacts))]
    rest += ContractWriter.complaints([], error)
    // The rest of an object without its opening brace.
    let fields = JSONText.bytes(.object(rest)).dropFirst()
    return Array((isFirst ? "{\"messages\": [], " : "\n], ").utf8) + fields
  }

  private static func object(_ message: MailMessage) -> JSONText.Value {
    .object([
      ("cc", .array(message.copied.map(object))),
      ("date", .string(message.date.map { CalendarTime(local: $0, zone: .utc).text } ?? "")),
      ("from", message.from.map(object) ?? .object([])),
      ("messageId", .string(message.id)),
      ("subject", .string(message.subject)),
      ("to", .array(message.to.map(object))),
    ])
  }

  private static func object(_ address: MailMessage.Address) -> JSONText.Value {
    .object([("email", .string(address.email)), ("name", .string(address.name))])
  }
}
