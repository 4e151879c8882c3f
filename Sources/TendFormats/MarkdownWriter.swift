public import TendModel

/// Writes a page to read: the networks with their members, and each contact with what is open and what was said last.
///
/// Source: CommonMark 0.31, section 2.4 for escapes.
public enum MarkdownWriter {
  /// The page; who is archived is left out.
  ///
  /// - Parameter document: The whole store.
  /// - Returns: UTF-8; the same store gives the same bytes.
  /// - Complexity: O(n log n) in the size of the store.
  public static func bytes(_ document: StoreDocument) -> [UInt8] {
    let contacts = document.contacts.map(\.contact).filter { !$0.isArchived }
      .sorted { ($0.name, $0.uid.text) < ($1.name, $1.uid.text) }
    let names = Dictionary(
      contacts.map { ($0.uid, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    let members = Dictionary(
      grouping: document.memberships.filter { $0.until == nil },
      by: \.network
    )
    let open = document.followUps.filter { $0.followUp.state == .open }
    let tasks = Dictionary(grouping: open) { $0.contact ?? $0.network }
    let last = lastTalks(document)
    var text = "# Networks\n"
    for network in document.networks.filter({ !$0.isArchived })
      .sorted(by: { ($0.name, $0.uid.text) < ($1.name, $1.uid.text) })
    {
      text += "\n## \(line(network.name))\n\n"
      if !network.purpose.isEmpty { text += line(network.purpose) + "\n\n" }
      for name in (members[network.uid] ?? []).compactMap({ names[$0.contact] }).sorted() {
        text += "- \(line(name))\n"
      }
      text += followUps(tasks[network.uid] ?? [])
    }
    text += "\n# Contacts\n"
    for contact in contacts {
      text += "\n## \(line(contact.name))\n\n"
      let work = [contact.title, contact.organisation].compactMap { $0 }.joined(separator: ", ")
      if !work.isEmpty { text += line(work) + "\n\n" }
      if let talk = last[contact.uid] {
        text += "- Last contact \(talk.day): \(talk.channel.rawValue)"
        let said = talk.note.isEmpty ? talk.purpose : talk.note
        text += (said.isEmpty ? "" : ", " + line(said)) + "\n"
      }
      text += followUps(tasks[contact.uid] ?? [])
    }
    return Array(text.utf8)
  }

  private static func followUps(_ entries: [StoreDocument.FollowUpEntry]) -> String {
    entries.map(\.followUp)
      .sorted { ($0.due?.epochDay ?? .max, $0.uid.text) < ($1.due?.epochDay ?? .max, $1.uid.text) }
      .map { "- [ ] \(line($0.title))" + ($0.due.map { " (due \($0))" } ?? "") + "\n" }
      .joined()
  }

  private static func lastTalks(_ document: StoreDocument) -> [UniqueID: Interaction] {
    var talks: [UniqueID: Interaction] = [:]
    for entry in document.interactions where entry.interaction.outcome == .reached {
      for contact in entry.contacts {
        if let known = talks[contact], known.day > entry.interaction.day { continue }
        talks[contact] = entry.interaction
      }
    }
    return talks
  }

  /// Text in one line in which no mark of the language counts.
  private static func line(_ text: String) -> String {
    var output = ""
    for scalar in ControlCharacter.removed(from: text).unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": output += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "&", "!", "~":
        output += "\\"
        output.unicodeScalars.append(scalar)
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
