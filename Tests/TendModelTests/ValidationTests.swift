import TendModel
import Testing

@Suite struct ValidationTests {
  private let day = CalendarDay(epochDay: 20_000)
  private let uid = UniqueID(randomHigh: 5, randomLow: 6)

  private func field(_ check: () throws(ValidationError) -> Void) -> String? {
    do {
      try check()
      return nil
    } catch {
      return error.field
    }
  }

  private func contactField(_ change: (inout Contact) -> Void) -> String? {
    var contact = Contact(uid: uid, name: "Ada Example", createdOn: day)
    change(&contact)
    return field(contact.validate)
  }

  @Test func aPlainContactIsValid() {
    #expect(contactField { _ in } == nil)
  }

  @Test func eachRuleOfAContactNamesItsField() {
    #expect(contactField { $0.name = "" } == "name")
    #expect(contactField { $0.name = " \t" } == "name")
    #expect(contactField { $0.circle = 0 } == "circle")
    #expect(contactField { $0.circle = 5 } == "circle")
    #expect(contactField { $0.importance = 0 } == "importance")
    #expect(contactField { $0.importance = 6 } == "importance")
    #expect(contactField { $0.closeness = Rating(value: 0, day: day) } == "closeness")
    #expect(contactField { $0.trust = Rating(value: 6, day: day) } == "trust")
    #expect(contactField { $0.cadence = .days(0) } == "cadence")
    #expect(contactField { $0.cadence = .days(3651) } == "cadence")
  }

  @Test func theEdgesOfEachRangeAreValid() {
    #expect(contactField { $0.circle = 1 } == nil)
    #expect(contactField { $0.circle = 4 } == nil)
    #expect(contactField { $0.importance = 5 } == nil)
    #expect(contactField { $0.closeness = Rating(value: 1, day: day) } == nil)
    #expect(contactField { $0.trust = Rating(value: 5, day: day) } == nil)
    #expect(contactField { $0.cadence = .days(3650) } == nil)
  }

  @Test func aPointNeedsAValueAndARankFromNought() {
    #expect(field(ContactPoint(.email, "a@b.example").validate) == nil)
    #expect(field(ContactPoint(.email, " ").validate) == "email")
    #expect(field(ContactPoint(.phone, "1", preference: -1).validate) == "preference")
    #expect(field(ContactPoint(.phone, "1", preference: 1001).validate) == "preference")
  }

  @Test(arguments: ["bad", "@contoso.example", "ada@", "ada", "a b@contoso.example", "a@b@c", " "])
  func anAddressThatReachesNobodyIsNoEntry(value: String) {
    #expect(field(ContactPoint(.email, value).validateEntry) == "email")
  }

  @Test(arguments: ["ada@contoso.example", " Ada@Contoso.example ", "mailto:ada@contoso.example"])
  func anAddressWithBothSidesIsAnEntry(value: String) {
    #expect(field(ContactPoint(.email, value).validateEntry) == nil)
  }

  @Test func onlyEMailsNeedAnAt() {
    #expect(field(ContactPoint(.phone, "+49 30 1234").validateEntry) == nil)
    #expect(field(ContactPoint(.url, "contoso.example").validateEntry) == nil)
    #expect(field(ContactPoint(.phone, " ").validateEntry) == "phone")
    #expect(field(ContactPoint(.email, "from a file").validate) == nil)
  }

  @Test func aNumberHasDigits() {
    #expect(field(ContactPoint(.phone, "abc").validateEntry) == "phone")
    #expect(field(ContactPoint(.phone, "1-800-FLOWERS").validateEntry) == nil)
    #expect(field(ContactPoint(.phone, "abc").validate) == nil, "a file is taken as it is")
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "two words"])
  func aLinkThatLeadsElsewhereIsNoEntry(value: String) {
    #expect(field(ContactPoint(.url, value).validateEntry) == "url")
  }

  @Test(arguments: [
    "https://contoso.example", "contoso.example:8080/a", "contoso.example/a:b", "HTTP://x.example",
  ])
  func aLinkToTheWebIsAnEntry(value: String) {
    #expect(field(ContactPoint(.url, value).validateEntry) == nil)
  }

  @Test func theUsersOwnEntryIsHeldToTheSame() {
    var me = Me()
    #expect(field(me.validateEntry) == nil)
    me.emails = ["me@contoso.example"]
    me.country = "DE"
    #expect(field(me.validateEntry) == nil)
    me.country = "GERMANY"
    #expect(field(me.validateEntry) == "country")
    me.emails.append("nobody")
    #expect(field(me.validateEntry) == "email")
  }

  @Test func aBirthdayIsNotYetToCome() {
    func field(_ text: String) -> String? {
      self.field { () throws(ValidationError) in
        try ContactEdit.birthday(PartialDate(text)).validateEntry(today: day)
      }
    }
    #expect(day.description == "2024-10-04")
    #expect(field("2024-10-05") == "birthday" && field("2024-11") == "birthday")
    #expect(field("2025") == "birthday")
    for past in ["2024-10-04", "2024-10", "2024", "--12-24", "next spring"] {
      #expect(field(past) == nil, "\(past)")
    }
  }

  @Test func aPointThatMeansTheSameIsKeptOnce() {
    let first = ContactPoint(.email, "Ada@contoso.example", label: "Work")
    let points = [
      first, ContactPoint(.email, "ada@CONTOSO.example"), ContactPoint(.phone, "+49 30 12-34"),
      ContactPoint(.phone, "+49301234"), ContactPoint(.phone, "ask Bo"),
      ContactPoint(.phone, "ask Cy"), ContactPoint(.im, "ada@contoso.example"),
    ]
    let values = ContactPoint.distinct(points).map(\.value)
    #expect(
      values == [
        "Ada@contoso.example", "+49 30 12-34", "ask Bo", "ask Cy", "ada@contoso.example",
      ]
    )
    #expect(ContactPoint.distinct(points).first == first)
  }

  private static let impossible: [PartialDate] = [
    .yearMonth(year: 1985, month: 13), .monthDay(month: 2, day: 30), .day(32), .year(0),
  ]
  private static let possible: [PartialDate] = [
    .monthDay(month: 2, day: 29), .text("next spring"), .year(1985), .day(31),
    .yearMonth(year: 1985, month: 12), .full(CalendarDay(epochDay: 5000)),
  ]

  @Test func aBirthdayThatClaimsToBeADateMustBeOne() {
    for date in Self.impossible { #expect(contactField { $0.birthday = date } == "birthday") }
    for date in Self.possible { #expect(contactField { $0.birthday = date } == nil, "\(date)") }
  }

  @Test func aNetworkNeedsANameAndAPossibleCadence() {
    var network = Network(uid: uid, name: "Guild")
    #expect(field(network.validate) == nil)
    network.cadenceDays = 0
    #expect(field(network.validate) == "cadence")
    network.cadenceDays = 3650
    #expect(field(network.validate) == nil)
    network.name = "\n"
    #expect(field(network.validate) == "network name")
  }

  @Test func anInteractionNeedsSomebodyAndATimeOfDay() {
    var value = Interaction(uid: uid, day: day, contacts: [ContactID(1)], channel: .call)
    #expect(field(value.validate) == nil)
    value.minuteOfDay = 1440
    #expect(field(value.validate) == "time")
    value.minuteOfDay = 1439
    #expect(field(value.validate) == nil)
    value.contacts = []
    #expect(field(value.validate) == "contacts")
  }

  private func followUpField(_ change: (inout FollowUp) -> Void) -> String? {
    var value = FollowUp(
      uid: uid,
      contact: ContactID(1),
      title: "Send deck",
      due: day,
      createdOn: day
    )
    change(&value)
    return field(value.validate)
  }

  @Test func eachRuleOfAFollowUpNamesItsField() {
    #expect(followUpField { _ in } == nil)
    #expect(followUpField { $0.title = " " } == "title")
    #expect(followUpField { $0.contact = nil } == "follow-up")
    #expect(followUpField { $0.network = NetworkID(1) } == "follow-up")
    #expect(followUpField { $0.recurrence = Recurrence(every: 0, .day) } == "recurrence")
    #expect(followUpField { $0.recurrence = Recurrence(every: 1000, .day) } == "recurrence")
    #expect(followUpField { $0.state = .done } == "follow-up")
    #expect(followUpField { $0.closedOn = day } == "follow-up")
  }

  @Test func aRecurrenceEndsAfterAPossibleNumberOfTimes() {
    for (count, expected) in [(0, "recurrence"), (1, nil), (9999, nil), (10_000, "recurrence")] {
      var weekly = Recurrence(every: 1, .week)
      weekly.end = .count(count)
      #expect(followUpField { $0.recurrence = weekly } == expected)
    }
  }

  @Test func anExchangeWeighsFromOneToThree() {
    for (weight, expected) in [(0, "weight"), (1, nil), (3, nil), (4, "weight")] {
      var exchange = Exchange(
        uid: uid,
        contact: ContactID(1),
        day: day,
        direction: .given,
        kind: .advice
      )
      exchange.weight = weight
      #expect(field(exchange.validate) == expected)
    }
  }

  @Test func aRecurrenceNeedsADayToCountFrom() {
    let monthly = Recurrence(every: 1, .month)
    #expect(followUpField { $0.recurrence = monthly } == nil)
    let withoutDay = followUpField { value in
      value.recurrence = monthly
      value.due = nil
    }
    #expect(withoutDay == "recurrence")
  }

  @Test func aClosedFollowUpOfANetworkIsValid() {
    let closed = followUpField { value in
      value.contact = nil
      value.network = NetworkID(1)
      value.state = .dropped
      value.closedOn = day
    }
    #expect(closed == nil)
  }

  @Test(arguments: [("swift", true), ("", false), (" a", false), ("a ", false), ("#a", false)])
  func aTopicIsAPlainWord(name: String, isValid: Bool) {
    #expect((field(Topic(name: name).validate) == nil) == isValid)
  }

  @Test func anErrorReadsAsASentence() {
    var contact = Contact(uid: uid, name: "Ada Example", createdOn: day)
    contact.circle = 9
    #expect(throws: ValidationError("circle", "is 9; it must be from 1 to 4")) {
      try contact.validate()
    }
    #expect(
      ValidationError("circle", "is 9; it must be from 1 to 4").description
        == "circle: is 9; it must be from 1 to 4"
    )
  }
}
