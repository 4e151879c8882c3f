import TendModel
import Testing

/// The parts of a name follow the name that is shown.
@Suite struct RenamingTests {
  private func parts(
    _ prefix: String,
    _ given: String,
    _ additional: String,
    _ family: String,
    _ suffix: String
  ) -> NameParts {
    var parts = NameParts(given: given, family: family)
    (parts.prefix, parts.additional, parts.suffix) = (prefix, additional, suffix)
    parts.nicknames = ["Kay"]
    return parts
  }

  private func renamed(_ name: String, from old: String, _ held: NameParts) throws -> NameParts {
    let uid = UniqueID(randomHigh: 1, randomLow: 2)
    var contact = Contact(uid: uid, name: old, createdOn: CalendarDay(epochDay: 20_000))
    contact.nameParts = held
    ContactEdit.name(name).apply(to: &contact)
    #expect(contact.name == name)
    return contact.nameParts
  }

  @Test(arguments: [
    ("Dr. Ann Kim Jones, MBA", ["Dr.", "Ann", "Kim", "Jones", "MBA"]),
    ("Ann Lee", ["", "Ann", "", "Lee", ""]),
    ("Dr. Beth Kim Lee, MBA", ["Dr.", "Beth", "Kim", "Lee", "MBA"]),
    ("Ann Maria van Lee", ["", "Ann Maria van", "", "Lee", ""]),
    ("Ann", ["", "Ann", "", "", ""]),
    ("Dr. Ann Kim Lee, MBA", ["Dr.", "Ann", "Kim", "Lee", "MBA"]),
  ])
  func eachPartFollows(name: String, expected: [String]) throws {
    let held = parts("Dr.", "Ann", "Kim", "Lee", "MBA")
    let new = try renamed(name, from: "Dr. Ann Kim Lee, MBA", held)
    #expect([new.prefix, new.given, new.additional, new.family, new.suffix] == expected)
    #expect(new.nicknames == ["Kay"])
  }

  @Test func partsThatSayAnotherNameStay() throws {
    let held = parts("", "Augusta", "", "King", "")
    #expect(try renamed("Ada L.", from: "Ada Lovelace", held) == held)
    #expect(try renamed("Ada L.", from: "Ada Lovelace", NameParts()) == NameParts())
  }
}
