/// Which values belong to a household or an office: they say that contacts are near, not that they are one.
///
/// A value is shared when two of its holders have names of different people, when three or more hold it whose names
/// are not all equal, when more hold it than one person has cards, or when it is a role's address.
struct SharedValues {
  /// More cards than these of one person are no accident.
  static let holderLimit = 12

  private var shared: Set<String> = []

  /// Finds the shared values of the contacts.
  ///
  /// - Complexity: O(n) but for the comparison of at most `holderLimit` names a value.
  init(_ all: [ContactEvidence]) {
    var holders: [String: [Int32]] = [:]
    for (index, evidence) in all.enumerated() {
      for value in Self.values(evidence) { holders[value, default: []].append(Int32(index)) }
    }
    for (value, places) in holders where places.count > 1 {
      // A page of two names is looked at: it is one person's, whatever the cards say.
      if places.count == 2, ProfileLink.isPersonal(value) { continue }
      if Self.isShared(places.map { all[Int($0)] }) { shared.insert(value) }
    }
  }

  /// Whether an address is a household's or an office's.
  func isShared(_ mail: MailAddress) -> Bool { mail.isRole || shared.contains(Self.key(mail)) }

  /// Whether a number is a household's or an office's.
  func isShared(_ phone: PhoneNumber) -> Bool { shared.contains(Self.key(phone)) }

  /// Whether a profile is several people's.
  func isShared(profile: String) -> Bool { shared.contains(profile) }

  private static func isShared(_ holders: [ContactEvidence]) -> Bool {
    if holders.count > holderLimit { return true }
    var areEqual = true
    for (index, left) in holders.enumerated() {
      for right in holders[(index + 1)...] {
        switch left.agreement(with: right) {
        case .equal, .unclear: break
        case .differing: return true
        default: areEqual = false
        }
        if let one = left.person.generation, let other = right.person.generation, one != other {
          return true
        }
      }
    }
    return holders.count > 2 && !areEqual
  }

  private static func values(_ evidence: ContactEvidence) -> Set<String> {
    var values = Set(evidence.profiles)
    for mail in evidence.mails { values.insert(key(mail)) }
    for phone in evidence.phones { values.insert(key(phone)) }
    return values
  }

  private static func key(_ mail: MailAddress) -> String { mail.text }

  /// The last nine digits, so that a number with country code and one without are one value.
  private static func key(_ phone: PhoneNumber) -> String {
    "tel:" + phone.digits.suffix(PhoneNumber.tailLength)
  }
}
