import Testing

@testable import TendModel

/// Who is the same for sure, who may be, and who is not.
@Suite struct DuplicatePolicyTests {
  /// Two contacts and what is to be said of them.
  struct Case: CustomTestStringConvertible {
    let what: String
    let left: DuplicateCandidate
    let right: DuplicateCandidate
    var country = "DE"

    var testDescription: String { what }

    init(
      _ what: String,
      _ left: DuplicateCandidate,
      _ right: DuplicateCandidate,
      country: String = "DE"
    ) {
      (self.what, self.left, self.right, self.country) = (what, left, right, country)
    }
  }

  private static func person(
    _ name: String,
    mail: String? = nil,
    phone: String? = nil,
    label: String = "",
    at organisation: String? = nil,
    born birthday: PartialDate? = nil,
    url: String? = nil,
    parts: NameParts = NameParts(),
    kind: Contact.Kind = .person
  ) -> DuplicateCandidate {
    var points: [ContactPoint] = []
    if let mail { points.append(ContactPoint(.email, mail)) }
    if let phone { points.append(ContactPoint(.phone, phone, label: label)) }
    if let url { points.append(ContactPoint(.url, url)) }
    return DuplicateCandidate(
      kind: kind,
      name: name,
      nameParts: parts,
      organisation: organisation,
      birthday: birthday,
      points: points
    )
  }

  private static func named(_ given: String, _ family: String, nickname: String) -> NameParts {
    var parts = NameParts()
    (parts.given, parts.family, parts.nicknames) = (given, family, [nickname])
    return parts
  }

  private static let spring = PartialDate("1980-03-12")
  private static let autumn = PartialDate("1980-10-12")

  private static func mailed(_ one: String, _ other: String) -> Case {
    Case(
      "\(one) | \(other)",
      person(one, mail: "one@x.example"),
      person(other, mail: "ONE@X.example")
    )
  }

  /// Names that may be those of two people at one address.
  private static let namesakes = [
    ("Max Byron (Vater)", "Max Byron (Sohn)"), ("Juan Byron (hijo)", "Juan Byron"),
    ("Ada Byron (assistant)", "Ada Byron"), ("Ada Byron (Acme)", "Ada Byron (wife of Bob)"),
    ("Ann/Bob Byron", "Ann Byron"), ("Mr. Byron", "Kim Byron"), ("Maria Byron", "Marie Byron"),
    ("Ann Byron", "Anna Byron"), ("Jean-Pierre Byron", "Jean Byron"),
  ]

  static let same: [Case] =
    [
      ("Ada Lovelace", "ada lovelace"), ("Lovelace, Ada", "Ada Lovelace"),
      ("Bob Smith", "Dr. Robert J. Smith PhD"), ("Jürgen Müller", "Juergen Mueller"),
      ("Jürgen Müller", "Jurgen Muller"), ("Ada Byron-King", "Ada Byron"),
      ("Jean-Luc Picard", "Jean Luc Picard"), ("Ludwig van Beethoven", "Beethoven, Ludwig van"),
      ("山田 太郎", "太郎 山田"), ("山田 太郎", "山田太郎"), ("太郎 山田", "山田太郎"), ("A. Byron", "Ada Byron"),
      ("John Robert Smith", "Robert Smith"),
      ("Mr. Ada Byron, MBA", "Ada Byron"), ("O'Brien, Pat", "Pat OBrien"),
      ("Ada \"Bee\" Byron", "Bee Byron"), ("Åsa Öberg", "Aasa Oeberg"),
    ].map { mailed($0, $1) } + [
      Case(
        "a nickname of the card",
        person("", mail: "w@x.example", parts: named("Wolfgang", "Meier", nickname: "Wolle")),
        person("Wolle Meier", mail: "w@x.example")
      ),
      Case(
        "a mobile number at home and abroad",
        person("Ada Byron", phone: "+49 171 1234567", label: "cell"),
        person("Ada Byron", phone: "0171/123 45 67")
      ),
      Case(
        "a mobile number with a zero in brackets",
        person("Ada Byron", phone: "+49 (0)171 1234567"),
        person("A. Byron", phone: "0049 171 1234567")
      ),
      Case(
        "a mobile number by its label where no country is known",
        person("Ada Byron", phone: "0171 1234567", label: "Cell"),
        person("Ada Byron", phone: "+49 171 1234567"),
        country: ""
      ),
      Case(
        "a mailbox of Google in two spellings",
        person("Ada Byron", mail: "ada.byron@gmail.com"),
        person("Ada Byron", mail: "adabyron+news@googlemail.com")
      ),
      Case(
        "a LinkedIn page, whatever the family name is now",
        person("Ada Byron", url: "https://www.linkedin.com/in/ada-b/"),
        person("Ada King", url: "http://de.linkedin.com/in/ADA-B?trk=1")
      ),
    ]

  static let maybe: [Case] =
    namesakes.map { mailed($0, $1) } + [
      Case("a name and nothing else", person("Ada Byron"), person("Ada Byron")),
      Case(
        "a family name alone at the same address",
        person("Byron", mail: "a@x.example"),
        person("Ada Byron", mail: "a@x.example")
      ),
      Case(
        "sisters with one telephone",
        person("Anna Byron", phone: "+49 171 1234567"),
        person("Anne Byron", phone: "+49 171 1234567")
      ),
      Case(
        "a name and the employer without its form",
        person("Ada Byron", at: "Acme GmbH"),
        person("Ada Byron", at: "ACME")
      ),
      Case(
        "a short name at the same employer",
        person("Bill Gates", at: "Acme Inc."),
        person("William Gates", at: "Acme")
      ),
      Case(
        "a landline and the same name",
        person("Ada Byron", phone: "+49 30 1234567", label: "work"),
        person("Ada Byron", phone: "030 1234567", label: "work")
      ),
      Case(
        "a number that may be anybody's at home",
        person("Ada Byron", phone: "1234567"),
        person("Ada Byron", phone: "1234567"),
        country: ""
      ),
      Case(
        "a role's mailbox",
        person("Ada Byron", mail: "info@x.example"),
        person("Ada Byron", mail: "info@x.example")
      ),
      Case(
        "a suffix on one of them",
        person("John Smith", mail: "j@x.example"),
        person("John Smith Jr.", mail: "j@x.example")
      ),
      Case(
        "another birthday",
        person("Ada Byron", mail: "a@x.example", born: spring),
        person("Ada Byron", mail: "a@x.example", born: autumn)
      ),
      Case(
        "another middle name",
        person("Mary Ann Smith", mail: "m@x.example"),
        person("Mary Jane Smith", mail: "m@x.example")
      ),
      Case(
        "another family name",
        person("Ada Byron", mail: "ada@x.example"),
        person("Ada King", mail: "ada@x.example")
      ),
      Case(
        "a slip of the hand",
        person("Ada Byrom", mail: "a@x.example"),
        person("Ada Byron", mail: "a@x.example")
      ),
      Case(
        "another script",
        person("山田 太郎", mail: "t@x.example"),
        person("Taro Yamada", mail: "t@x.example")
      ),
      Case(
        "no name at all",
        person("Unknown", mail: "z@x.example"),
        person("Ada Byron", mail: "z@x.example")
      ),
      Case(
        "a name and a birthday",
        person("Ada Byron", born: spring),
        person("Ada Byron", born: spring)
      ),
      Case(
        "organisations of one name",
        person("Acme GmbH", kind: .organisation),
        person("ACME", kind: .organisation)
      ),
      Case(
        "a LinkedIn page under another name",
        person("Ada Byron", url: "https://linkedin.com/in/ada-b"),
        person("Karl Gold", url: "https://linkedin.com/in/ada-b")
      ),
    ]

  static let different: [Case] = [
    Case(
      "senior and junior with one address",
      person("John Smith Sr.", mail: "j@x.example"),
      person("John Smith Jr.", mail: "j@x.example")
    ),
    Case(
      "the second and the third",
      person("Thurston Howell II", mail: "t@x.example"),
      person("Thurston Howell III", mail: "t@x.example")
    ),
    Case(
      "a household's landline",
      person("Ada Byron", phone: "+49 30 1234567", label: "home"),
      person("Ben Byron", phone: "030 1234567", label: "home")
    ),
    Case(
      "a household's mobile",
      person("Ada Byron", phone: "0171 1234567", label: "cell"),
      person("Ben Byron", phone: "0171 1234567", label: "cell")
    ),
    Case(
      "a family's mailbox",
      person("Ada Byron", mail: "family@byron.example"),
      person("Ben Byron", mail: "family@byron.example")
    ),
    Case(
      "an office's mailbox",
      person("Ada Byron", mail: "info@x.example"),
      person("Ben Gold", mail: "info@x.example")
    ),
    Case(
      "two extensions of one number",
      person("Ada Byron", phone: "030 1234567 ext 12"),
      person("Ben Gold", phone: "030 1234567 ext 13")
    ),
    Case(
      "husband and wife",
      person("Mr. J Smith", mail: "s@x.example"),
      person("Mrs. J Smith", mail: "s@x.example")
    ),
    Case(
      "a couple and one of them",
      person("Ada & Ben Byron", mail: "a@x.example"),
      person("Ada Byron", mail: "a@x.example")
    ),
    Case(
      "a firm and who works there",
      person("Acme", mail: "a@x.example", kind: .organisation),
      person("Ada Byron", mail: "a@x.example", at: "Acme")
    ),
    Case("a name and no part of it", person("Bee"), person("Ann Cee")),
    Case("nobody and nobody", person("Unknown"), person("Unknown")),
    Case("an initial and nothing else", person("A. Byron"), person("Ada Byron")),
    Case("colleagues", person("Ada Byron", at: "Acme"), person("Ben Gold", at: "Acme")),
    Case(
      "numbers of two countries with the same end",
      person("Ada Byron", phone: "+49 171 1234567"),
      person("Ada King", phone: "+43 171 1234567")
    ),
    Case(
      "two pages whose names differ by an accent",
      person("José Byron", url: "https://linkedin.com/in/jos%C3%A9-b"),
      person("Karl Gold", url: "https://linkedin.com/in/jose-b")
    ),
  ]

  private func verdict(_ test: Case) -> DuplicateJudgement.Verdict? {
    let policy = DuplicatePolicy(country: test.country)
    let found = policy.pairs(in: [test.left, test.right]) {}
    // The order of the two says nothing.
    #expect(
      policy.pairs(in: [test.right, test.left]) {}.map(\.judgement) == found.map(\.judgement)
    )
    return found.first?.judgement.verdict
  }

  @Test(arguments: same) func theseAreTheSame(test: Case) {
    #expect(verdict(test) == .same)
  }

  @Test(arguments: maybe) func theseMayBeTheSame(test: Case) {
    #expect(verdict(test) == .maybe)
  }

  @Test(arguments: different) func theseAreNot(test: Case) {
    #expect(verdict(test) == nil)
  }

  @Test func reasonsSayWhatSpeaksForItAndAgainst() throws {
    let pair = try #require(
      DuplicatePolicy().judge(
        Self.person("Ada Byron", mail: "a@x.example", born: Self.spring),
        Self.person("Ada Byron", mail: "a@x.example", born: Self.autumn)
      )
    )
    #expect(pair.reasons == ["same name", "same e-mail a@x.example", "birthdays differ"])
    #expect(pair.verdict == .maybe && pair.score < 0.9)
  }

  @Test func aValueOfThreeNamesIsNobodysOwn() {
    let names = ["Ada Byron", "A. Byron", "Ada Maria Byron", "Karl Gold"]
    let all = names.map { Self.person($0, mail: "desk@x.example") }
    #expect(!DuplicatePolicy().pairs(in: all) {}.contains { $0.judgement.verdict == .same })
  }

  @Test func aCommonNameSaysNothingByItself() {
    let all = (0..<5).map { Self.person("Anna Schmidt", at: "Company \($0)") }
    #expect(DuplicatePolicy().pairs(in: all) {}.isEmpty)
  }

  @Test func anImportTakesTheOnlyOneThatIsSure() {
    let policy = DuplicatePolicy(country: "DE")
    let record = Self.person("Bob Smith", mail: "bob@x.example")
    let known = [
      Self.person("Ada Byron", mail: "ada@x.example"),
      Self.person("Robert Smith", mail: "bob@x.example"),
    ]
    #expect(policy.same(as: record, among: known)?.place == 1)
    #expect(policy.same(as: record, among: known + [known[1]]) == nil)
    #expect(policy.same(as: record, among: [known[0]]) == nil)
  }

  /// Five thousand of one name would be twelve million pairs.
  @Test func aCrowdOfOneNameIsNotComparedWithItself() {
    var calls = 0
    let crowd = (0..<5000).map { Self.person("Anna Schmidt", mail: "a\($0)@x.example") }
    let pairs = DuplicatePolicy().pairs(in: crowd) { calls += 1 }
    #expect(pairs.isEmpty)
    #expect(calls < 1000)
  }

  @Test func aLongSearchCanBeStopped() {
    struct Stop: Error {}
    let all = (0..<600).map { Self.person("Person \($0)") }
    #expect(throws: Stop.self) { try DuplicatePolicy().pairs(in: all) { throw Stop() } }
  }

  @Test(arguments: [
    "", " ", "\u{202E}", "((((", "Dr.", ",", "&", String(repeating: "x ", count: 30_000),
  ])
  func namesThatAreNoneAreJudgedAllTheSame(name: String) {
    let odd = Self.person(name, mail: "a@x.example", phone: name, url: name)
    _ = DuplicatePolicy().pairs(in: [odd, odd, Self.person("Ada Byron", mail: "a@x.example")]) {}
  }

  @Test(arguments: [
    (nil, Contact.Kind.person), ("individual", .person), ("group", .organisation),
    ("location", .organisation), ("org", .organisation),
  ])
  func aCardOfNoIndividualIsNobodys(cardKind: String?, kind: Contact.Kind) {
    var imported = ImportedContact(line: 1, name: "Chess Club")
    imported.cardKind = cardKind
    #expect(DuplicateCandidate(imported).kind == kind)
  }
}
