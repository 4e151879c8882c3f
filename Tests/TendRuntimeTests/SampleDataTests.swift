import TendAnalytics
import TendModel
import TendRuntime
import TendStore
import Testing

@Suite struct SampleDataTests {
  private static let days = ["2024-02-29", "2025-12-31", "2026-06-15"].compactMap {
    CalendarDay($0)
  }
  private let today = CalendarDay(epochDay: 20_500)
  private var document: StoreDocument { SampleData.document(today: today) }

  @Test func theSampleCannotBeUndone() throws {
    let store = try SampleStore.open(on: today)
    let error = #expect(throws: StoreError.self) { try store.apply(.undo) }
    #expect(error?.code == .nothingToUndo)
    #expect(try store.check() == [])
  }

  @Test func theSampleIsLargeAndVariedEnoughToShowTheProgram() {
    let document = document
    #expect(document.contacts.count >= 60)
    #expect(document.networks.count == 5)
    #expect(document.interactions.count >= 400)
    #expect(document.followUps.count >= 25)
    #expect(Set(document.contacts.compactMap(\.contact.sector)).count >= 10)
    #expect(document.contacts.contains { $0.contact.kind == .organisation })
    #expect(document.contacts.contains { $0.contact.isArchived })
    #expect(document.contacts.contains { $0.contact.cadence == .ambient })
    #expect(document.contacts.contains { $0.contact.cadence == .eventOnly })
    #expect(document.contacts.contains { $0.contact.news != nil })
    #expect(Set(document.followUps.map(\.followUp.kind)) == Set(FollowUp.Kind.allCases))
    #expect(Set(document.followUps.map(\.followUp.state)) == Set(FollowUp.State.allCases))
    #expect(document.followUps.contains { $0.followUp.recurrence != nil })
    #expect(document.contacts.contains { $0.contact.cadence == .quiet })
    #expect((document.exchanges ?? []).count >= 24)
    #expect(Set((document.exchanges ?? []).map(\.direction)) == Set(Exchange.Direction.allCases))
    #expect(Set((document.exchanges ?? []).map(\.kind)) == Set(Exchange.Kind.allCases))
    #expect(document.interactions.contains { $0.interaction.outcome == .tried })
    let memberships = Dictionary(grouping: document.memberships, by: \.contact)
    #expect(memberships.values.contains { $0.count >= 2 })
    #expect(memberships.count < document.contacts.count)
  }

  @Test(arguments: days)
  func everyRecordKeepsTheRules(today: CalendarDay) throws {
    let document = SampleData.document(today: today)
    for entry in document.contacts {
      try entry.contact.validate()
      for point in entry.points { try point.validate() }
      #expect(!entry.points.isEmpty)
      #expect(!entry.topics.isEmpty)
    }
    for network in document.networks { try network.validate() }
    for topic in document.topics { try topic.validate() }
    for entry in document.goals ?? [] { try entry.goal.validate() }
    for entry in document.checklist ?? [] {
      #expect(!entry.title.isEmpty)
      #expect(entry.starterKey == nil || entry.tickedOn != nil)
    }
    for entry in document.interactions {
      var interaction = entry.interaction
      interaction.contacts = entry.contacts.indices.map { ContactID(Int64($0 + 1)) }
      try interaction.validate()
      #expect(interaction.day <= today)
    }
    for entry in document.followUps {
      var followUp = entry.followUp
      followUp.contact = entry.contact.map { _ in ContactID(1) }
      followUp.network = entry.network.map { _ in NetworkID(1) }
      try followUp.validate()
    }
  }

  @Test func everyReferenceResolves() {
    let document = document
    let contacts = Set(document.contacts.map(\.contact.uid))
    let networks = Set(document.networks.map(\.uid))
    let topics = Set(document.topics.map(\.name))
    #expect(contacts.count == document.contacts.count)
    #expect(Set(document.interactions.map(\.interaction.uid)).count == document.interactions.count)
    #expect(document.contacts.compactMap(\.metThrough).allSatisfy(contacts.contains))
    #expect(document.memberships.map(\.contact).allSatisfy(contacts.contains))
    #expect(document.memberships.map(\.network).allSatisfy(networks.contains))
    #expect(document.interactions.flatMap(\.contacts).allSatisfy(contacts.contains))
    #expect(document.interactions.compactMap(\.network).allSatisfy(networks.contains))
    #expect(document.followUps.compactMap(\.contact).allSatisfy(contacts.contains))
    #expect(document.followUps.compactMap(\.network).allSatisfy(networks.contains))
    #expect(document.interactions.flatMap(\.topics).allSatisfy(topics.contains))
    #expect(document.contacts.flatMap(\.topics).map(\.name).allSatisfy(topics.contains))
    let goals = document.goals ?? []
    #expect(goals.count >= 4)
    #expect(goals.flatMap(\.networks).allSatisfy(networks.contains))
    #expect(goals.flatMap(\.contacts).allSatisfy(contacts.contains))
    #expect(goals.flatMap(\.goal.topics).allSatisfy(topics.contains))
    #expect(document.checklist?.map(\.network).allSatisfy(networks.contains) == true)
    #expect(document.memberships.contains { $0.until != nil })
  }

  @Test func nobodyWasContactedBeforeBeingAdded() {
    let document = document
    let added = Dictionary(
      uniqueKeysWithValues: document.contacts.map { ($0.contact.uid, $0.contact.createdOn) }
    )
    for entry in document.interactions {
      for uid in entry.contacts {
        #expect(added[uid].map { $0 <= entry.interaction.day } == true)
      }
    }
  }

  @Test func noTwoContactsShareAName() {
    #expect(Set(document.contacts.map(\.contact.name)).count == document.contacts.count)
  }

  @Test func allAddressesAreInvented() {
    for point in document.contacts.flatMap(\.points) {
      switch point.kind {
      case .email: #expect(point.value.hasSuffix(".example"), "\(point.value)")
      case .phone: #expect(point.value.hasPrefix("+1 202 555 01"), "\(point.value)")
      default: #expect(point.value.contains(".example"), "\(point.value)")
      }
    }
    #expect(document.me.emails.allSatisfy { $0.hasSuffix(".example") })
  }

  @Test(arguments: days)
  func onAnyDaySomeAreDueSomeLateAndSomeDormant(today: CalendarDay) {
    let document = SampleData.document(today: today)
    let statuses = standings(in: document, today: today).map { ContactStatus($0, today: today) }
    for status in ContactStatus.allCases {
      #expect(statuses.contains(status), "nobody is \(status)")
    }
    #expect(statuses.count { $0 == .overdue } < statuses.count / 3)
    let open = document.followUps.map(\.followUp).filter { $0.state == .open }
    #expect(open.contains { $0.due == today })
    #expect(open.contains { $0.due.map { $0 < today } == true })
    #expect(open.contains { $0.due == nil })
    let birthdays = document.contacts.compactMap {
      $0.contact.birthday?.nextAnniversary(from: today)
    }
    #expect(birthdays.contains { today.days(until: $0) <= 7 })
  }

  @Test func newsIsNewerThanTheLastContact() {
    let document = document
    for entry in document.contacts {
      guard let news = entry.contact.news else { continue }
      let days = document.interactions
        .filter { $0.contacts.contains(entry.contact.uid) && $0.interaction.outcome == .reached }
        .map(\.interaction.day)
      #expect(days.max().map { $0 < news.day } == true, "\(entry.contact.name)")
    }
  }

  @Test func theSameDayGivesTheSameDocument() {
    #expect(SampleData.document(today: today) == document)
  }

  @Test func aRecordKeepsItsNameFromDayToDay() {
    let later = SampleData.document(today: today.adding(days: 40))
    #expect(later.contacts.map(\.contact.uid) == document.contacts.map(\.contact.uid))
    #expect(
      later.interactions.map(\.interaction.uid) == document.interactions.map(\.interaction.uid)
    )
  }

  @Test func anotherNamingGivesTheSameSampleUnderOtherNames() {
    let other = SampleData.document(today: today) { SampleData.uniqueID("other/" + $0) }
    let names = Set(document.contacts.map(\.contact.uid))
    #expect(other.contacts.count == document.contacts.count)
    #expect(names.isDisjoint(with: other.contacts.map(\.contact.uid)))
  }

  private func standings(in document: StoreDocument, today: CalendarDay) -> [Standing] {
    let cadences = Dictionary(
      uniqueKeysWithValues: document.networks.map { ($0.uid, $0.cadenceDays) }
    )
    return document.contacts.filter { !$0.contact.isArchived }.map { entry in
      let uid = entry.contact.uid
      let days = document.interactions
        .filter { $0.contacts.contains(uid) && $0.interaction.outcome == .reached }
        .map(\.interaction.day)
      let networks = document.memberships.filter { $0.contact == uid }.map(\.network)
      return NextDue.standing(
        of: entry.contact,
        lastContact: days.max(),
        networkCadences: networks.compactMap { cadences[$0] ?? nil },
        usualGapDays: Rhythm(agesDays: days.map { $0.days(until: today) }).meanIntervalDays
      )
    }
  }
}
