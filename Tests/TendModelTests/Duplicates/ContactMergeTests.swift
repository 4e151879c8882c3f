import Testing

@testable import TendModel

/// One contact of two, value by value.
@Suite struct ContactMergeTests {
  private let today = CalendarDay(epochDay: 20_514)

  private func contact(_ name: String, _ uid: String) throws -> Contact {
    Contact(
      uid: try #require(UniqueID("00000000-0000-4000-8000-00000000000" + uid)),
      name: name,
      createdOn: today
    )
  }

  private func merged(
    taking taken: Set<MergeField> = [],
    _ change: (inout Contact, inout Contact) -> Void
  ) throws -> Contact {
    var (target, other) = (try contact("Robert Smith", "1"), try contact("Bob Smith", "2"))
    change(&target, &other)
    return ContactMerge(ContactID(2), into: ContactID(1), taken: taken).merged(target, other)
  }

  @Test func whatTheTargetLacksComesFromTheOther() throws {
    let one = try merged { target, other in
      (other.title, other.organisation, other.units) = ("Head", "Acme", ["Sales"])
      (other.circle, other.importance) = (1, 5)
      (other.birthday, target.sector) = (PartialDate("1980-03-12"), "Finance")
      other.cadence = .days(14)
    }
    #expect(one.uid.text.hasSuffix("1") && one.name == "Robert Smith")
    #expect(one.title == "Head" && one.organisation == "Acme" && one.units == ["Sales"])
    #expect(one.circle == 1 && one.importance == 5 && one.cadence == .days(14))
    #expect(one.birthday == PartialDate("1980-03-12") && one.sector == "Finance")
    #expect(one.note == "Also: name Bob Smith")
  }

  @Test func theOtherValuesAreTakenWhereTheUserSaysSo() throws {
    let one = try merged(taking: [.title, .name]) { target, other in
      (target.title, other.title) = ("Clerk", "Head")
      (target.organisation, other.organisation) = ("Acme", "Beta")
    }
    #expect(one.name == "Bob Smith" && one.title == "Head" && one.organisation == "Acme")
    #expect(one.note == "Also: name Robert Smith; organisation Beta; title Clerk")
  }

  @Test func notesAreBothKeptAndEqualOnesOnce() throws {
    let both = try merged { target, other in
      (target.note, other.note, other.name) = ("First", "Second", target.name)
    }
    #expect(both.note == "First\nSecond")
    let once = try merged { target, other in
      (target.note, other.note, other.name) = ("Same", "Same", target.name)
    }
    #expect(once.note == "Same")
  }

  @Test func daysAreTheEarliestOrTheLatest() throws {
    let one = try merged { target, other in
      other.createdOn = today.adding(days: -30)
      (target.snoozedUntil, other.snoozedUntil) = (today, today.adding(days: 3))
      (target.isArchived, other.isArchived) = (true, false)
      target.news = News(text: "old", day: today.adding(days: -9))
      other.news = News(text: "new", day: today)
    }
    #expect(one.createdOn == today.adding(days: -30))
    #expect(one.snoozedUntil == today.adding(days: 3) && !one.isArchived)
    #expect(one.news?.text == "new")
  }

  @Test func nobodyIntroducesOneself() throws {
    let one = try merged { target, other in
      target.met.through = ContactID(2)
      other.met.through = ContactID(7)
    }
    #expect(one.met.through == ContactID(7))
  }

  @Test func pointsAreThereOnceWithTheLabelThatSaysMore() {
    let points = ContactMerge.merged(
      [ContactPoint(.email, "A@x.example"), ContactPoint(.phone, "0171 1", label: "")],
      [
        ContactPoint(.email, "a@x.example", label: "work"), ContactPoint(.email, "b@x.example"),
        ContactPoint(.phone, "0171-1", label: "cell"),
      ]
    )
    #expect(points.map(\.value) == ["A@x.example", "0171 1", "b@x.example"])
    #expect(points.map(\.label) == ["work", "cell", ""])
  }

  @Test func sureOnesGoTogetherOnlyWhereAllOfThemAreSure() throws {
    func row(
      _ one: Int64,
      _ other: Int64,
      _ verdict: DuplicateJudgement.Verdict
    ) throws -> DuplicateRow {
      func entry(_ number: Int64) throws -> DuplicateFacts.Entry {
        DuplicateFacts.Entry(
          id: ContactID(number),
          uid: try contact("", String(number)).uid,
          candidate: DuplicateCandidate(name: "Person \(number)")
        )
      }
      return try DuplicateRow(
        entry(one),
        entry(other),
        DuplicateJudgement(verdict: verdict, score: 0.9, reasons: [])
      )
    }
    // 1, 2 and 3 are one; 4 is like 3 alone.
    let merges = DuplicateRow.sureMerges(
      of: [
        try row(2, 3, .same), try row(1, 2, .same), try row(1, 3, .same), try row(3, 4, .same),
        try row(5, 6, .maybe),
      ]
    )
    #expect(
      merges == [
        ContactMerge(ContactID(3), into: ContactID(2)),
        ContactMerge(ContactID(2), into: ContactID(1)),
      ]
    )
  }
}
