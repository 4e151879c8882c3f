import TendModel

/// The e-mail addresses of a table that reach several people, as that of an office does.
///
/// A row without a key of its own goes by its address alone, so that a newer table may say another name; of those who
/// share one, it has to be the name as well. Cards go by both always.
struct SharedAddresses {
  private var shared: Set<String> = []

  /// Looks through the contacts of a file.
  ///
  /// - Complexity: O(n), and a comparison for each row whose address another name has.
  init(_ contacts: [ImportedContact], _ policy: DuplicatePolicy) {
    var first: [String: Int] = [:]
    for (index, contact) in contacts.enumerated() {
      guard let address = Self.address(of: contact) else { continue }
      guard let known = first[address] else {
        first[address] = index
        continue
      }
      if shared.contains(address) || Self.name(of: contacts[known]) == Self.name(of: contact) {
        continue
      }
      let judgement = policy.judge(
        DuplicateCandidate(contacts[known]),
        DuplicateCandidate(contact)
      )
      if judgement?.verdict != .same { shared.insert(address) }
    }
  }

  /// Whether another row of the file has the address of the contact and is somebody else.
  func holds(_ contact: ImportedContact) -> Bool {
    !shared.isEmpty && Self.address(of: contact).map(shared.contains) == true
  }

  private static func address(of contact: ImportedContact) -> String? {
    guard contact.key == nil, contact.card.isEmpty else { return nil }
    return contact.points.first { $0.kind == .email }?.normalised
  }

  private static func name(of contact: ImportedContact) -> String {
    FoldedText.keyForm(contact.name)
  }
}
