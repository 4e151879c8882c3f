import TendModel

/// What can be taken out of a contact: to the clipboard, or to the program that opens links.
enum CopyCommands {
  static let all: [CommandInfo] =
    [
      copy("", "Copy summary", "y y", "summary", "name, position and how to reach the contact") {
        summary($0)
      },
      copy("-name", "Copy name", "y n", "name", "the name") { $0.contact.name },
      copy("-email", "Copy e-mail", "y m", "e-mail address", "the first e-mail address") {
        first(.email, $0)
      },
      copy("-phone", "Copy phone", "y p", "phone number", "the first phone number") {
        first(.phone, $0)
      },
      copy("-link", "Copy link", "y l", "link", "the first link") { links($0).first },
    ] + [
      CommandInfo(
        "open-link",
        "Open link",
        help: "Open the contact's first link in the browser; over SSH it is copied instead.",
        keys: ["o"],
        in: .contact,
        unavailable: needsLink
      ) { state, _ in links(state).first.map { [.terminal(.openLink($0))] } ?? [] },
      CommandInfo(
        "choose-link",
        "Open one of the links",
        help: "Choose the link to open; over SSH it is copied instead.",
        keys: ["O"],
        in: .contact,
        argument: ArgumentInfo("link", completer: .choices(links)),
        unavailable: needsLink
      ) { state, text in
        let wanted = text.trimmingBlanks
        guard let link = links(state).first(where: { $0 == wanted || $0.contains(wanted) }) else {
          state.complain("\(state.targetNames) has no link with \"\(wanted)\"; Tab lists them")
          return []
        }
        return [.terminal(.openLink(link))]
      },
    ]

  private static let needsLink: @Sendable (AppState) -> String? = { state in
    links(state).isEmpty ? "No link is known; \(editKey(state)) adds one" : nil
  }

  private static func editKey(_ state: AppState) -> String {
    state.keymap.chords(for: "edit").first ?? ":edit"
  }

  private static func copy(
    _ suffix: String,
    _ title: String,
    _ keys: String,
    _ noun: String,
    _ what: String,
    _ text: @escaping @Sendable (ContactCard) -> String?
  ) -> CommandInfo {
    CommandInfo(
      "copy" + suffix,
      title,
      help: "Copy to your clipboard, also over SSH: \(what).",
      keys: [keys],
      in: .contact,
      unavailable: { state in
        guard let card = card(state) else { return ContactCommands.noContact(state) }
        guard text(card) == nil else { return nil }
        return "\(card.contact.name) has no \(noun); \(editKey(state)) adds one"
      }
    ) { state, _ in
      guard let text = card(state).flatMap(text) else { return [] }
      let words = text.split(separator: "\n").joined(separator: ", ")
      state.say("Copied to your terminal's clipboard: \(words)")
      return [.terminal(.copy(text))]
    }
  }

  /// The card of the contact at hand; nil until it was read.
  private static func card(_ state: AppState) -> ContactCard? {
    state.card.flatMap { $0.id == state.contactAtHand ? $0 : nil }
  }

  private static func first(_ kind: ContactPoint.Kind, _ card: ContactCard) -> String? {
    card.points.first { $0.kind == kind }?.value
  }

  @Sendable private static func links(_ state: AppState) -> [String] {
    card(state).map(links) ?? []
  }

  private static func links(_ card: ContactCard) -> [String] {
    card.points.filter { $0.kind == .url || $0.kind == .social }.compactMap {
      WebLink($0.value)?.text
    }
  }

  private static func summary(_ card: ContactCard) -> String {
    let position = [card.contact.title, card.contact.organisation].compactMap(\.self)
    let reach = card.points.filter { $0.kind == .email || $0.kind == .phone }.map(\.value)
    return ([card.contact.name, position.joined(separator: ", ")] + reach + links(card).prefix(1))
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
