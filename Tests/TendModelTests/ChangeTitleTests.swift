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

  private static let names: [ChangeSubject: String] = [
    .contact(ada): "Ada Example", .contact(bo): "Bo Example", .network(guild): "Guild",
    .followUp(deck): "Send deck", .goal(GoalID(3)): "Find a mentor",
    .view(SavedViewID(1)): "Quiet ones", .interaction(InteractionID(1)): "call of 2024-03-12",
    .namesake("Cy Twin"): "cy twin",
  ]

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
      .addContact(ContactDraft(Contact(uid: uid, name: "Cy Twin", createdOn: day))),
      "Added Cy Twin, beside another of this name"
    ),
    (
      .addContact(ContactDraft(Contact(uid: uid, name: "Cy Example", createdOn: day))),
      "Added Cy Example"
    ),
    (.editContacts([ada], [.title("CTO")]), "Edited Ada Example"),
    (.editContacts([ada, bo], [.circle(2), .importance(4)]), "Edited 2 contacts"),
    (.editContacts([ada], [.name("Ada New")]), "Renamed Ada Example to Ada New"),
    (.editContacts([ada], [.archived(true)]), "Archived Ada Example"),
    (.editContacts([ada], [.archived(false)]), "Unarchived Ada Example"),
    (.editContacts([ada], [.snoozedUntil(day)]), "Snoozed Ada Example until 2024-03-12"),
    (.editContacts([ada], [.snoozedUntil(nil)]), "Ended the snooze of Ada Example"),
    (.editContacts([ada], [.cadence(.days(30))]), "Set the cadence of Ada Example to 30 days"),
    (.editContacts([ada, bo], [.circle(2)]), "Set the circle of 2 contacts to 2"),
    (.editContacts([ada], [.importance(5)]), "Set the importance of Ada Example to 5"),
    (.editContacts([ada], [.cadence(.ambient)]), "Set the cadence of Ada Example to ambient"),
    (.setPoints(ada, []), "Edited how to reach Ada Example"),
    (.deleteContacts([unknown]), "Deleted a contact"),
    (.addNetwork(Network(uid: uid, name: "Alumni")), "Added network Alumni"),
    (.editNetwork(guild, Network(uid: uid, name: "X")), "Edited network Guild"),
    (.deleteNetwork(NetworkID(9)), "Deleted a network"),
    (.join([ada, bo], guild, role: "", since: nil), "Added 2 contacts to Guild"),
    (.leave([ada], guild), "Removed Ada Example from Guild"),
    (.setTopic([ada], "swift", .about, isPresent: true), "Tagged Ada Example #swift"),
    (.setTopic([ada], "swift", .about, isPresent: false), "Untagged Ada Example #swift"),
    (.log(interaction, topics: []), "Logged a meeting with Ada Example"),
    (.log(attempt, topics: []), "Tried to reach Ada Example"),
    (
      .editInteraction(InteractionID(1), interaction, topics: []),
      "Edited the meeting of 2024-03-12"
    ),
    (.deleteInteraction(InteractionID(1)), "Deleted the call of 2024-03-12"),
    (.addFollowUp(followUp), "Added follow-up: Send deck"),
    (.editFollowUp(deck, followUp), "Edited follow-up: Send deck"),
    (.closeFollowUps([deck], .done, on: day), "Done: Send deck"),
    (.closeFollowUps([deck, FollowUpID(2)], .dropped, on: day), "Dropped: 2 follow-ups"),
    (.closeFollowUps([FollowUpID(9)], .open, on: day), "Reopened: a follow-up"),
    (.postponeFollowUps([deck], until: day), "Moved to 2024-03-12: Send deck"),
    (.deleteFollowUps([deck]), "Deleted follow-up: Send deck"),
    (.setMe(Me()), "Edited your own details"),
    (.importContacts(batch), "Imported 1 row of contacts.csv"),
    (.load(StoreDocument()), "Imported an exported store"),
    (.several([]), "Changed nothing"),
    (.several([.deleteContacts([ada])]), "Deleted Ada Example"),
    (
      .log(interaction, topics: [], exchanges: [advice], followUps: [followUp]),
      "Logged a meeting with Ada Example, 1 exchange, 1 follow-up"
    ),
    (.addExchanges([]), "Changed nothing"),
    (.addExchanges([advice]), "Recorded advice given to Ada Example"),
    (.editExchange(ExchangeID(1), advice), "Edited advice of 2024-03-12"),
    (.deleteExchanges([ExchangeID(1)]), "Deleted an exchange"),
    (.deleteExchanges([ExchangeID(1), ExchangeID(2)]), "Deleted 2 exchanges"),
    (
      .several([.deleteContacts([ada]), .undo, .redo]),
      "Deleted Ada Example and 2 more"
    ),
    (.several([.editContacts([ada], [.title("CTO")]), .setPoints(ada, [])]), "Edited Ada Example"),
    (
      .several([.editContacts([ada], [.circle(2)]), .setPoints(bo, [])]),
      "Set the circle of Ada Example to 2 and 1 more"
    ),
    (.deleteFollowUps([deck, FollowUpID(2)]), "Deleted 2 follow-ups"),
    (.revert(ChangeID(7)), "Reverted change 7"),
    (.undo, "Undone"),
    (.redo, "Again"),
  ]

  @Test(arguments: [
    (Interaction.Channel.meeting, "a meeting"), (.call, "a call"), (.video, "a video call"),
    (.message, "a message"), (.email, "an e-mail"), (.event, "an event"), (.letter, "a letter"),
    (.other, "an interaction"),
  ])
  func whatWasLoggedReadsAsASentence(channel: Interaction.Channel, words: String) {
    var value = Self.interaction
    value.channel = channel
    let title = Change.log(value, topics: []).title(
      name: { $0 == .contact(Self.ada) ? "Ada" : nil }
    )
    #expect(title == "Logged \(words) with Ada")
  }

  @Test(arguments: titles)
  func theTitleSaysWhatWasDone(change: Change, title: String) {
    let words = change.title(
      name: { Self.names[$0] }
    )
    #expect(words == title)
  }
}
