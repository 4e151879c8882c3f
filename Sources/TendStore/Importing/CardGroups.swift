import TendModel

/// The groups of an address book: its members get the group's name as a topic, the group is no contact.
///
/// Source: RFC 6350, section 6.6.5; Apple's X-ADDRESSBOOKSERVER-MEMBER.
struct CardGroups {
  /// The names of the groups of each member, by its identifier.
  private let names: [String: [String]]

  init(_ contacts: [ImportedContact]) {
    var names: [String: [String]] = [:]
    for group in contacts where Self.isGroup(group) {
      let name = OutsideText.line(group.name)
      if name.isEmpty { continue }
      for member in group.members {
        names[ImportedContact.comparable(uid: member), default: []] += [name]
      }
    }
    self.names = names
  }

  /// Why a group is not taken as a contact; nil for what is none.
  func detail(of contact: ImportedContact) -> String? {
    guard Self.isGroup(contact) else { return nil }
    return contact.members.isEmpty
      ? "a group without members" : "a group; its members get the topic #\(contact.name)"
  }

  /// The topics of a contact with the groups that it is in.
  func topics(of contact: ImportedContact) -> [String] {
    guard !names.isEmpty, let uid = contact.uid,
      let groups = names[ImportedContact.comparable(uid: uid)]
    else { return contact.topics }
    let known = Set(contact.topics)
    return contact.topics + groups.filter { !known.contains($0) }
  }

  private static func isGroup(_ contact: ImportedContact) -> Bool {
    contact.cardKind == "group"
  }
}
