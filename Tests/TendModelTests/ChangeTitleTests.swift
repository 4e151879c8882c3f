import TendModel
import Testing

@Suite struct ChangeTitleTests {
  private static let day = CalendarDay(epochDay: 19_794)
  private static let uid = UniqueID(randomHigh: 7, randomLow: 8)
  private static let ada = ContactID(1)
  private static let bo = ContactID(2)
  private static let unknown = ContactID(99)
  private static let guild = NetworkID(1)
  private static let deck = FollowUpID(1)

  private static let interaction = Interaction(
    uid: uid,
    day: day,
    contacts: [ada],
    channel: .meeting
  )
  private static let attempt: Interaction = {
    var value = interaction
    value.outcome = .tried
    value.channel = .call
    return value
  }()
  private static let followUp = FollowUp(
    uid: uid,
    contact: ada,
    title: "Send deck",
    due: nil,
    createdOn: day
  )
  private static let advice = Exchange(
    uid: uid,
    contact: ada,
    day: day,
    direction: .given,
    kind: .advice
  )
  private static let batch = ImportBatch(
    source: "google",
    fileName: "contacts.csv",
    fileHash: "",
    contacts: [ImportedContact(line: 2, name: "Ada Example")],
    problems: [],
    day: day
  )

  private static let titles: [(Change, String)] = [
    (
      .addContact(ContactDraft(Contact(uid: uid, name: "Cy Example", createdOn: day))),
      "Add Cy Example"
    ),
    (.editContacts([ada], [.title("CTO")]), "Edit Ada Example"),
    (.editContacts([ada, bo], [.circle(2), .importance(4)]), "Edit 2 contacts"),
    (.editContacts([ada], [.archived(true)]), "Archive Ada Example"),
    (.editContacts([ada], [.archived(false)]), "Unarchive Ada Example"),
    (.editContacts([ada], [.snoozedUntil(day)]), "Snooze to 2024-03-12: Ada Example"),
    (.editContacts([ada], [.snoozedUntil(nil)]), "Wake Ada Example"),
    (.editContacts([ada], [.cadence(.days(30))]), "Set cadence 30: Ada Example"),
    (.editContacts([ada, bo], [.circle(2)]), "Set circle 2: 2 contacts"),
    (.editContacts([ada], [.importance(5)]), "Set importance 5: Ada Example"),
    (.setPoints(ada, []), "Edit points of Ada Example"),
    (.deleteContacts([unknown]), "Delete a contact"),
    (.addNetwork(Network(uid: uid, name: "Alumni")), "Add network Alumni"),
    (.editNetwork(guild, Network(uid: uid, name: "X")), "Edit network Guild"),
    (.deleteNetwork(NetworkID(9)), "Delete a network"),
    (.join([ada, bo], guild, role: "", since: nil), "Add 2 contacts to Guild"),
    (.leave([ada], guild), "Remove Ada Example from Guild"),
    (.setTopic([ada], "swift", .about, isPresent: true), "Tag Ada Example #swift"),
    (.setTopic([ada], "swift", .about, isPresent: false), "Untag Ada Example #swift"),
    (.log(interaction, topics: []), "Log meeting with Ada Example"),
    (.log(attempt, topics: []), "Log attempted call with Ada Example"),
    (.editInteraction(InteractionID(1), interaction, topics: []), "Edit meeting of 2024-03-12"),
    (.deleteInteraction(InteractionID(1)), "Delete an interaction"),
    (.addFollowUp(followUp), "Add follow-up: Send deck"),
    (.editFollowUp(deck, followUp), "Edit follow-up: Send deck"),
    (.closeFollowUps([deck], .done, on: day), "Done: Send deck"),
    (.closeFollowUps([deck, FollowUpID(2)], .dropped, on: day), "Drop: 2 follow-ups"),
    (.closeFollowUps([FollowUpID(9)], .open, on: day), "Reopen: a follow-up"),
    (.postponeFollowUps([deck], until: day), "Move to 2024-03-12: Send deck"),
    (.deleteFollowUps([deck]), "Delete follow-up: Send deck"),
    (
      .log(interaction, topics: [], exchanges: [advice], followUps: [followUp]),
      "Log meeting with Ada Example and 2 more"
    ),
    (.addExchanges([]), "Nothing"),
    (.addExchanges([advice]), "Record advice given to Ada Example"),
    (.editExchange(ExchangeID(1), advice), "Edit advice of 2024-03-12"),
    (.deleteExchanges([ExchangeID(1)]), "Delete an exchange"),
    (.deleteExchanges([ExchangeID(1), ExchangeID(2)]), "Delete 2 exchanges"),
    (.setMe(Me()), "Edit your own details"),
    (.importContacts(batch), "Import 1 row of contacts.csv"),
    (.load(StoreDocument()), "Load an exported store"),
    (.several([]), "Nothing"),
    (.several([.deleteContacts([ada])]), "Delete Ada Example"),
    (
      .several([.deleteContacts([ada]), .undo, .redo]),
      "Delete Ada Example and 2 more"
    ),
    (.revert(ChangeID(7)), "Revert change 7"),
    (.undo, "Undo"),
    (.redo, "Redo"),
  ]

  @Test(arguments: titles)
  func theTitleSaysWhatIsDone(change: Change, title: String) {
    let words = change.title(
      contactName: { [Self.ada: "Ada Example", Self.bo: "Bo Example"][$0] },
      networkName: { $0 == Self.guild ? "Guild" : nil },
      followUpTitle: { $0 == Self.deck ? "Send deck" : nil }
    )
    #expect(words == title)
  }
}
