import TendModel

@testable import TendStore

/// A store full of chance, and a filter that reads its contacts one by one.
struct FilterWorld {
  let store: Store
  let today = Fixture.today
  private(set) var cards: [ContactCard] = []

  /// Random numbers that are the same in every run: SplitMix64.
  struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: elements.indices, using: &self)]
    }

    mutating func maybe(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  }

  init(seed: UInt64, count: Int) throws {
    store = try Fixture.store(seed: seed)
    var chance = Chance(state: seed)
    var me = Me()
    me.organisations = ["Contoso", "Müller & Söhne"]
    var document = StoreDocument()
    document.me = me
    document.networks = ["Alumni Halden", "Founders", "Old Guild"].map {
      Network(uid: store.makeUID(), name: $0)
    }
    document.topics = ["pricing", "Machine Learning", "fundraising"].map { Topic(name: $0) }
    for _ in 0..<count { Self.addContact(to: &document, store, today, &chance) }
    try store.apply(.load(document))
    var filter = ContactFilter()
    for isArchived in [false, true] {
      filter.isArchived = isArchived
      let query = Query.contacts(filter, ContactOrder(.name), Window(count: 1000))
      guard case .contacts(let page) = try store.read(query) else { continue }
      cards += try page.rows.map { try Fixture.card(store, $0.id) }
    }
  }

  private static func addContact(
    to document: inout StoreDocument,
    _ store: Store,
    _ today: CalendarDay,
    _ chance: inout Chance
  ) {
    let given = chance.pick(["Zoë", "Ada", "John", "Amara", "Jonas", "ada", "Sean"])
    let family = chance.pick(["Okonkwo", "Smith", "Müller", "O'Brien", "Straße", "Lindqvist"])
    var contact = Contact(
      uid: store.makeUID(),
      name: "\(given) \(family)",
      createdOn: today.adding(days: -chance.pick([0, 10, 30, 31, 400]))
    )
    if chance.maybe(20) { contact.nameParts.nicknames = ["Buddy"] }
    if chance.maybe(70) {
      contact.organisation = chance.pick(["Contoso", "contoso labs", "Müller & Söhne", "Northwind"])
    }
    if chance.maybe(50) {
      contact.title = chance.pick(["Engineer", "Head of Sales", "engineer II"])
    }
    if chance.maybe(40) { contact.sector = chance.pick(["Finance", "Public sector", "Energy"]) }
    contact.circle = Int.random(in: 1...4, using: &chance)
    contact.importance = Int.random(in: 1...5, using: &chance)
    contact.cadence = chance.pick([
      .inherited, .ambient, .eventOnly, .quiet, .days(14), .days(200), .days(20, longest: 300),
    ])
    if chance.maybe(20) { contact.snoozedUntil = today.adding(days: chance.pick([-5, 0, 1, 40])) }
    if chance.maybe(30) {
      contact.birthday = chance.pick([.text("spring"), .monthDay(month: 2, day: 3)])
    }
    if chance.maybe(30) { contact.met.space = chance.pick(Space.allCases) }
    if chance.maybe(30) { contact.met.place = chance.pick(["Conference in Oslo", "a train"]) }
    if chance.maybe(40) { contact.met.day = today.adding(days: -chance.pick([1, 90, 400, 800])) }
    if chance.maybe(20) { contact.news = News(text: "New job", day: today) }
    if chance.maybe(30) { contact.note = chance.pick(["Likes Pricing", "has two children"]) }
    contact.isArchived = chance.maybe(15)
    var entry = StoreDocument.ContactEntry(
      contact: contact,
      metThrough: nil,
      points: [],
      keys: [],
      topics: []
    )
    if chance.maybe(50) {
      entry.points.append(ContactPoint(.email, "Ada.\(family.count)@Contoso.example"))
    }
    if chance.maybe(40) { entry.points.append(ContactPoint(.phone, "+47 555 01 0\(given.count)")) }
    if chance.maybe(50) {
      entry.topics.append(
        StoreDocument.TopicEntry(
          name: chance.pick(document.topics).name,
          role: chance.pick(Topic.Role.allCases)
        )
      )
    }
    document.contacts.append(entry)
    if chance.maybe(60) {
      document.memberships.append(
        StoreDocument.MembershipEntry(
          contact: contact.uid,
          network: chance.pick(document.networks).uid,
          role: "",
          since: nil,
          until: chance.maybe(20) ? today : nil
        )
      )
    }
    for _ in 0..<chance.pick([0, 0, 1, 2, 4]) {
      var interaction = Interaction(
        uid: store.makeUID(),
        day: today.adding(days: -Int.random(in: 0...500, using: &chance)),
        contacts: [],
        channel: chance.pick(Interaction.Channel.allCases)
      )
      interaction.outcome = chance.maybe(80) ? .reached : .tried
      interaction.note = chance.pick(["", "coffee about pricing", "Zoë wants two chairs"])
      interaction.purpose = chance.pick(["", "", "hiring in Oslo"])
      document.interactions.append(
        StoreDocument.InteractionEntry(
          interaction: interaction,
          contacts: [contact.uid],
          network: nil,
          topics: chance.maybe(30) ? [chance.pick(document.topics).name] : []
        )
      )
    }
    if chance.maybe(30) {
      var followUp = FollowUp(
        uid: store.makeUID(),
        contact: nil,
        title: "Send deck",
        due: today,
        createdOn: today
      )
      followUp.kind = chance.pick(FollowUp.Kind.allCases)
      if chance.maybe(30) { (followUp.state, followUp.closedOn) = (.done, today) }
      document.followUps.append(
        StoreDocument.FollowUpEntry(followUp: followUp, contact: contact.uid, network: nil)
      )
    }
  }

  static let terms =
    [
      "ada", "Ada", "zoe", "muller", "Müller", "strasse", "pricing", "contoso", "o'brien", "kwo",
      "jsmth", "jhon", "buddy", "555", "\"two chairs\"", "\"two children\"", "\"ada okonkwo\"",
      "org:contoso", "org:\"contoso labs\"", "org:Contoso", "net:halden", "net:old",
      "sector:public",
      "#pricing", "topic:learning", "offers:fund", "needs:pricing", "circle:1", "circle:2..3",
      "circle:>=3", "circle:4", "importance:>=4", "importance:1..2", "importance:3", "due:overdue",
      "due:today", "due:<=fri", "due:>1w", "due:1w", "last:>90d", "last:<2w", "last:2025",
      "last:1w",
      "met:>1y", "met:2025", "met:oslo", "met:\"a train\"", "name:zoe", "name:Ada", "note:children",
      "note:\"likes pricing\"", "title:engineer", "title:\"head of sales\"",
      "email:contoso.example",
      "email:ada.5", "phone:55501", "space:in-person", "space:remote", "channel:call",
      "channel:event",
    ] + FilterFact.allCases.flatMap { ["has:\($0.rawValue)", "no:\($0.rawValue)"] }
    + FilterState.allCases.map { "is:\($0.rawValue)" }

  static func expression(_ chance: inout Chance, depth: Int) -> FilterExpression {
    let parts = { (chance: inout Chance) in
      (0..<chance.pick([2, 3])).map { _ in expression(&chance, depth: depth - 1) }
    }
    switch depth == 0 ? 0 : Int.random(in: 0...5, using: &chance) {
    case 1: return .not(expression(&chance, depth: depth - 1))
    case 2, 3: return .conjunction(parts(&chance))
    case 4: return .disjunction(parts(&chance))
    default: return FilterReading(chance.pick(terms)).expression
    }
  }
}
