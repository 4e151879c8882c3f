public import TendModel

/// Writes what a reader found as JSON: `{"contacts": [...]}`, keys sorted, empty values left out.
public enum ContractWriter {
  /// The contacts in their order, then what went wrong, if anything did.
  ///
  /// - Parameters:
  ///   - contacts: What was found.
  ///   - problems: What could not be read as it should, as `{line, reason}`.
  ///   - error: Why the file as a whole could not be read, as its sentence.
  /// - Returns: UTF-8 with a newline at the end; the same values give the same bytes.
  public static func bytes(
    _ contacts: [ImportedContact],
    problems: [ImportProblem] = [],
    error: FormatError? = nil
  ) -> [UInt8] {
    bytes(fields: [("contacts", list(contacts, object))], problems, error)
  }

  /// All that a reader found: contacts, messages, invitations, whichever the format has.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - pairs: Which of its contacts are one or may be; those without a uid are left out, nothing names them.
  /// - Returns: UTF-8 with a newline at the end; the same values give the same bytes.
  public static func bytes(_ result: ReaderResult, pairs: [DuplicatePair] = []) -> [UInt8] {
    var fields: [(String, JSONText.Value)] = []
    if result.format.holdsContacts {
      fields.append(("contacts", list(result.contacts, object)))
    }
    if !pairs.isEmpty {
      fields.append(("pairs", .array(pairs.compactMap { object($0, result.contacts) })))
    }
    if result.format == .linkedInMessages || !result.messages.isEmpty {
      fields.append(("messages", list(result.messages, object)))
    }
    if result.format == .linkedInInvitations || !result.invitations.isEmpty {
      fields.append(("invitations", list(result.invitations, object)))
    }
    return bytes(fields: fields, result.problems, nil)
  }

  private static func list<Element>(
    _ all: [Element],
    _ object: @escaping (Element) -> JSONText.Value
  ) -> JSONText.Value {
    .elements(all.count) { object(all[$0]) }
  }

  private static func object(
    _ pair: DuplicatePair,
    _ contacts: [ImportedContact]
  ) -> JSONText.Value? {
    guard let one = contacts[pair.first].uid, let other = contacts[pair.second].uid,
      !one.isEmpty, !other.isEmpty, one != other
    else { return nil }
    return .object([
      ("a", .string(one)), ("b", .string(other)),
      ("reasons", .array(pair.judgement.reasons.map { .string($0) })),
      ("score", .hundredths(Int((pair.judgement.score * 100).rounded()))),
      ("verdict", .string(pair.judgement.verdict.rawValue)),
    ])
  }

  private static func bytes(
    fields: [(String, JSONText.Value)],
    _ problems: [ImportProblem],
    _ error: FormatError?
  ) -> [UInt8] {
    JSONText.bytes(.object(fields + complaints(problems, error)))
  }

  /// What went wrong: `error`, then `problems` as `{file, line, reason}`; nothing where all is well.
  static func complaints(
    _ problems: [ImportProblem],
    _ error: FormatError?
  ) -> [(String, JSONText.Value)] {
    var fields: [(String, JSONText.Value)] = []
    if let error { fields.append(("error", .string(error.description))) }
    if !problems.isEmpty {
      let list = problems.map { problem in
        JSONText.Value.object(
          (problem.file.map { [("file", .string($0))] } ?? []) + [
            ("line", .number(problem.line)), ("reason", .string(problem.reason)),
          ]
        )
      }
      fields.append(("problems", .array(list)))
    }
    return fields
  }

  static func object(_ contact: ImportedContact) -> JSONText.Value {
    let parts = contact.nameParts
    var fields: [(String, JSONText.Value)] = [
      ("additional", .string(parts.additional)),
      ("addresses", .array(contact.addresses.map(object))),
      ("anniversary", .string(contact.anniversary?.text ?? "")),
      ("birthday", .string(contact.birthday?.text ?? "")),
      ("categories", .array(contact.topics.map { .string($0) })),
      ("connectedOn", .string(contact.connectedOn?.description ?? "")),
      ("dates", labelled(.date, of: contact, by: "label")),
      ("emails", labelled(.email, of: contact, by: "label")),
      ("family", .string(parts.family)),
      ("given", .string(parts.given)),
      ("im", labelled(.im, of: contact, by: "service")),
      ("kind", .string(contact.cardKind ?? (contact.kind == .organisation ? "org" : ""))),
      ("members", .array(contact.members.map { .string($0) })),
      ("name", .string(contact.name)),
      ("nicknames", .array(parts.nicknames.map { .string($0) })),
      ("notes", .string(contact.note)),
      ("org", .string(contact.organisation ?? "")),
      ("orgUnits", .array(contact.units.map { .string($0) })),
      ("phones", labelled(.phone, of: contact, by: "label")),
    ]
    if let photo = photo(contact) { fields.append(("photo", photo)) }
    fields += [
      ("prefix", .string(parts.prefix)),
      ("related", labelled(.relation, of: contact, by: "type")),
      ("role", .string(contact.role ?? "")),
      ("social", labelled(.social, of: contact, by: "service")),
      ("suffix", .string(parts.suffix)),
      ("title", .string(contact.title ?? "")),
      ("uid", .string(contact.uid ?? "")),
      ("urls", labelled(.url, of: contact, by: "label")),
    ]
    return .object(fields)
  }

  private static func photo(_ contact: ImportedContact) -> JSONText.Value? {
    switch contact.photo {
    case .embedded(let size, let sha256):
      .object([("sha256", .string(sha256)), ("size", .number(size))])
    case .link(let address): .object([("uri", .string(address))])
    case .unreadable: .bool(true)
    case nil:
      contact.extra.first { $0.name.lowercased() == "photo" }.map {
        .object([("uri", .string($0.value))])
      }
    }
  }

  /// The points of a kind as objects of a value and, under a key of its own, the label.
  private static func labelled(
    _ kind: ContactPoint.Kind,
    of contact: ImportedContact,
    by key: String
  ) -> JSONText.Value {
    .array(
      contact.points.filter { $0.kind == kind }.map { point in
        let label = (key, JSONText.Value.string(point.label))
        let value = ("value", JSONText.Value.string(point.value))
        let rank = ("pref", JSONText.Value.number(point.preference))
        return .object(key < "pref" ? [label, rank, value] : [rank, label, value])
      }
    )
  }

  static func object(_ address: PostalAddress) -> JSONText.Value {
    .object([
      ("city", .string(address.city)),
      ("country", .string(address.country)),
      ("extended", .string(address.extended)),
      ("label", .string(address.label)),
      ("poBox", .string(address.poBox)),
      ("postalCode", .string(address.postalCode)),
      ("region", .string(address.region)),
      ("street", .string(address.street)),
    ])
  }
}
