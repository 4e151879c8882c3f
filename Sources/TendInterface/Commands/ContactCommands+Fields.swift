import TendModel

/// Commands that set one field of the contacts.
extension ContactCommands {
  static let fields: [CommandInfo] = [
    field(
      "cadence",
      "Cadence",
      "c c",
      Cadence.choices,
      { $0.contact.cadence.text }
    ) {
      Cadence($0).map { .cadence($0) }
    },
    field("circle", "Circle", "c r", "1 (inner) to 4", { "\($0.contact.circle)" }) {
      Int($0).flatMap { (1...4).contains($0) ? .circle($0) : nil }
    },
    field("importance", "Importance", "c i", "1 to 5", { "\($0.contact.importance)" }) {
      Int($0).flatMap { (1...5).contains($0) ? .importance($0) : nil }
    },
    field("name", "Name", "c n", "the name", { $0.contact.name }) { .name($0) },
    field(
      "organisation",
      "Organisation",
      "c o",
      "the organisation",
      { $0.contact.organisation ?? "" }
    ) { .organisation($0) },
    field("title", "Title", "c j", "the job title", { $0.contact.title ?? "" }) { .title($0) },
    field("sector", "Sector", "c s", "such as Finance", { $0.contact.sector ?? "" }) {
      .sector($0)
    },
  ]

  private static func field(
    _ name: String,
    _ title: String,
    _ keys: String,
    _ values: String,
    _ initial: @escaping @Sendable (ContactCard) -> String,
    _ edit: @escaping @Sendable (String) -> ContactEdit?
  ) -> CommandInfo {
    CommandInfo(
      "set-\(name)",
      "Set \(title.lowercased())",
      help: "Set it for the contacts: \(values).",
      keys: [keys],
      in: .contact,
      argument: ArgumentInfo(
        values,
        initial: { state in
          state.card.flatMap { state.targets == [$0.id] ? initial($0) : nil } ?? ""
        }
      ),
      unavailable: needsContact
    ) { state, text in
      guard let edit = edit(text.trimmingBlanks) else {
        state.complain("\"\(text)\" is no \(title.lowercased()); it can be \(values)")
        return []
      }
      return state.change { .editContacts($0, [edit]) }
    }
  }
}
