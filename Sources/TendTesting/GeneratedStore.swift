public import TendModel

/// Stores of any size, the same for the same seed.
public enum GeneratedStore {
  private static let given = [
    "Ada", "Bo", "Chen", "Dana", "Emeka", "Farah", "Gus", "Hana", "Ines", "Jun", "Kofi", "Lena",
  ]
  private static let family = [
    "Okafor", "Lindqvist", "Wei", "Ruiz", "Obi", "Haddad", "Dyk", "Sato", "Prado", "Park", "Mensah",
  ]
  private static let organisations = ["Northwind", "Contoso", "Fabrikam", "Tailspin", "Litware"]

  /// Contacts in two networks, each with an interaction, every fifth with a follow-up.
  ///
  /// Names are unique and end in a number, so that `Ada Okafor 0007` can be looked for.
  public static func document(
    contacts count: Int,
    today: CalendarDay = ManualClock.day,
    seed: UInt64 = 2026
  ) -> StoreDocument {
    var random = SeededRandom(seed: seed)
    var document = StoreDocument()
    document.networks = ["Alumni", "Founders"].map { Network(uid: random.uid(), name: $0) }
    for number in 0..<count {
      let digits = String(number)
      let suffix = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      let name = "\(random.pick(given)) \(random.pick(family)) \(suffix)"
      var contact = Contact(
        uid: random.uid(),
        name: name,
        createdOn: today.adding(days: -Int.random(in: 1...900, using: &random))
      )
      contact.organisation = random.pick(organisations)
      contact.circle = Int.random(in: 1...4, using: &random)
      document.contacts.append(
        StoreDocument.ContactEntry(
          contact: contact,
          metThrough: nil,
          points: [ContactPoint(.email, "c\(number)@mail.example", label: "")],
          keys: [],
          topics: []
        )
      )
      document.memberships.append(
        StoreDocument.MembershipEntry(
          contact: contact.uid,
          network: document.networks[number % 2].uid,
          role: "",
          since: nil,
          until: nil
        )
      )
      append(number, of: contact, to: &document, today, &random)
    }
    return document
  }

  private static func append(
    _ number: Int,
    of contact: Contact,
    to document: inout StoreDocument,
    _ today: CalendarDay,
    _ random: inout SeededRandom
  ) {
    var interaction = Interaction(
      uid: random.uid(),
      day: today.adding(days: -Int.random(in: 0...400, using: &random)),
      contacts: [],
      channel: random.pick(Interaction.Channel.allCases)
    )
    interaction.note = "Note \(number)"
    document.interactions.append(
      StoreDocument.InteractionEntry(
        interaction: interaction,
        contacts: [contact.uid],
        network: nil,
        topics: []
      )
    )
    guard number.isMultiple(of: 5) else { return }
    let followUp = FollowUp(
      uid: random.uid(),
      contact: nil,
      title: "Task \(number)",
      due: today.adding(days: number % 9 - 4),
      createdOn: today.adding(days: -10)
    )
    document.followUps.append(
      StoreDocument.FollowUpEntry(followUp: followUp, contact: contact.uid, network: nil)
    )
  }
}
