/// Weighs what two contacts have in common.
struct PairJudge {
  private let left: ContactEvidence
  private let right: ContactEvidence
  private let sharing: SharedValues
  /// How many contacts have a name of the pair.
  private let nameCount: Int
  private let agreement: NameAgreement
  private var reasons: [String] = []
  private var objections: [String] = []
  /// The share of doubt that is left: each thing in common takes a part of it.
  private var doubt = 1.0
  private var isStrong = false
  private var isSameKey = false
  /// Both lead to one person's page, and nobody else does.
  private var isSameProfile = false
  private var hasValue = false
  /// Something that one person has for oneself agrees.
  private var hasOwnValue = false

  /// A name on more contacts than these says nothing by itself.
  static let rareNameLimit = 3

  init(
    _ left: ContactEvidence,
    _ right: ContactEvidence,
    sharing: SharedValues,
    nameCount: Int
  ) {
    self.left = left
    self.right = right
    self.sharing = sharing
    self.nameCount = nameCount
    agreement = left.agreement(with: right)
  }

  /// What is found; nil when nothing says that the two are one.
  var judgement: DuplicateJudgement? {
    var judge = self
    return judge.weigh()
  }

  private mutating func weigh() -> DuplicateJudgement? {
    compareKeys()
    compareProfiles()
    if !isSameKey, !isSameProfile, agreement == .differing { return nil }
    if let one = left.person.generation, let other = right.person.generation, one != other {
      return nil
    }
    compareNames()
    compareMails()
    comparePhones()
    compareRest()
    object()
    guard isSameKey || isSameProfile || isPossible else { return nil }
    let mayBeSame = objections.isEmpty && !left.person.isPlaceholderOf(left, right)
    // Who marries keeps the page.
    let isOneName = agreement.isCompatible || isSameProfile && agreement == .givenOnly
    if isSameKey || isStrong && mayBeSame && isOneName {
      if isSameKey && (agreement == .differing || !objections.isEmpty) { return answer(.maybe) }
      return answer(.same)
    }
    return answer(.maybe)
  }

  private func answer(_ verdict: DuplicateJudgement.Verdict) -> DuplicateJudgement {
    let sure = 1 - doubt
    let weighed = objections.isEmpty ? sure : sure * 0.7
    let score =
      verdict == .same ? (isSameKey ? 1 : 0.9 + 0.09 * sure) : min(0.89, max(0.3, weighed))
    return DuplicateJudgement(
      verdict: verdict,
      score: (score * 100).rounded() / 100,
      reasons: reasons + objections
    )
  }

  /// What is enough to show a pair, when it is not sure.
  private var isPossible: Bool {
    let isNameEnough =
      agreement <= .nickname && nameCount <= Self.rareNameLimit && !left.isOrganisation
      && left.person.isFull && right.person.isFull
      || agreement == .equal && left.isOrganisation && nameCount <= Self.rareNameLimit
    return switch agreement {
    case .equal, .nickname: isNameEnough || hasValue
    case .initial, .part, .near: hasValue
    case .unclear, .givenOnly: hasOwnValue
    case .differing: false
    }
  }

  private mutating func add(_ weight: Double, _ reason: String) {
    doubt *= 1 - weight
    reasons.append(reason)
  }

  private mutating func compareKeys() {
    guard let key = left.keys.first(where: right.keys.contains) else { return }
    isSameKey = true
    doubt = 0
    reasons.append("same key of \(key.prefix { $0 != "|" })")
  }

  private var isSpelledAlike: Bool {
    left.organisationName != nil || left.name == right.name
  }

  private mutating func compareNames() {
    switch agreement {
    case .equal: add(0.45, isSpelledAlike ? "same name" : "same given and family name")
    case .nickname: add(0.35, "one given name stands for the other")
    case .initial: add(0.25, "an initial agrees with the name")
    case .part: add(0.25, "the names have a part in common")
    case .near: add(0.2, "names a slip apart")
    case .unclear, .givenOnly, .differing: break
    }
  }

  private mutating func compareMails() {
    let common = left.mails.filter { mail in right.mails.contains { $0.text == mail.text } }
    guard let mail = common.first(where: { !sharing.isShared($0) }) ?? common.first else { return }
    hasValue = true
    if sharing.isShared(mail) { return add(0.25, "shared e-mail \(mail.text)") }
    isStrong = true
    hasOwnValue = true
    add(0.75, "same e-mail \(mail.text)")
  }

  private mutating func comparePhones() {
    let common = left.phones.flatMap { phone in
      right.phones.filter { phone.isSame(as: $0) }.map { other in
        // Either side may say by a label or a country that one person answers.
        (phone.isInternational ? phone : other, phone.line == .mobile || other.line == .mobile)
      }
    }
    let own = common.first { $0.1 && !sharing.isShared($0.0) }
    guard let (phone, isMobile) = own ?? common.first else { return }
    hasValue = true
    if sharing.isShared(phone) { return add(0.25, "shared number \(phone.shown)") }
    if isMobile {
      isStrong = true
      hasOwnValue = true
      return add(0.7, "same mobile number \(phone.shown)")
    }
    add(0.5, "same number \(phone.shown)")
  }

  private mutating func compareProfiles() {
    guard let profile = left.profiles.first(where: right.profiles.contains) else { return }
    hasValue = true
    if sharing.isShared(profile: profile) { return add(0.25, "shared profile \(profile)") }
    hasOwnValue = true
    isSameProfile = ProfileLink.isPersonal(profile)
    isStrong = isStrong || isSameProfile || agreement == .equal
    add(0.7, "same profile \(profile)")
  }

  private mutating func compareRest() {
    if let page = left.pages.first(where: right.pages.contains) {
      hasValue = hasValue || agreement <= .nickname
      add(0.15, "same page \(page)")
    }
    if !left.employer.isEmpty, left.employer == right.employer, !left.isOrganisation {
      hasValue =
        hasValue || agreement <= .initial
        || agreement == .part && left.person.isFull
          && right.person.isFull
        || agreement == .near
      add(0.3, "same organisation")
    }
    if let address = left.addresses.first(where: right.addresses.contains), !address.isEmpty {
      hasValue = hasValue || agreement <= .nickname
      add(0.3, "same postal address")
    }
    if let mine = left.birthday, let theirs = right.birthday, mine.isWhole,
      mine.agrees(with: theirs) == true
    {
      hasValue = hasValue || agreement <= .near
      add(0.5, "same birthday")
    }
  }

  private mutating func object() {
    if left.kind != right.kind { objections.append("one is a person, the other an organisation") }
    if let mine = left.birthday, let theirs = right.birthday, mine.agrees(with: theirs) == false {
      objections.append("birthdays differ")
    }
    if left.person.generation != right.person.generation {
      objections.append("only one has a suffix such as Jr.")
    }
    if !left.isOrganisation, left.person.hasOtherMiddleName(than: right.person) {
      objections.append("middle names differ")
    }
    if agreement == .givenOnly, !isSameProfile { objections.append("family names differ") }
    if agreement == .differing { objections.append("names differ") }
  }
}

extension PersonName {
  /// Whether a pair's names say too little to merge by.
  fileprivate func isPlaceholderOf(_ left: ContactEvidence, _ right: ContactEvidence) -> Bool {
    !left.isOrganisation && (left.person.isPlaceholder || right.person.isPlaceholder)
  }
}

extension PartialDate {
  /// Day and month are known.
  fileprivate var isWhole: Bool { anniversary != nil }

  /// Whether two dates may be one: false when a part that both know differs, nil when they have no part in common.
  fileprivate func agrees(with other: PartialDate) -> Bool? {
    let (mine, theirs) = (parts, other.parts)
    var isAny = false
    for (left, right) in [
      (mine.year, theirs.year), (mine.month, theirs.month), (mine.day, theirs.day),
    ] {
      guard let left, let right else { continue }
      if left != right { return false }
      isAny = true
    }
    return isAny ? true : nil
  }

  private var parts: (year: Int?, month: Int?, day: Int?) {
    switch self {
    case .full(let day): (day.parts.year, day.parts.month, day.parts.day)
    case .yearMonth(let year, let month): (year, month, nil)
    case .year(let year): (year, nil, nil)
    case .monthDay(let month, let day): (nil, month, day)
    case .day(let day): (nil, nil, day)
    case .text: (nil, nil, nil)
    }
  }
}
