/// How far two names may be those of one person, from the strongest on.
enum NameAgreement: Int, Comparable, Sendable {
  /// Given and family names are the same, whichever stands first.
  case equal
  /// One given name stands for the other, as Bob for Robert.
  case nickname
  /// One given or family name is the initial of the other.
  case initial
  /// One name is a part of the other.
  case part
  /// A slip of the hand apart.
  case near
  /// There is no name to compare, or it is in another script.
  case unclear
  /// The given name is the same, the family name another.
  case givenOnly
  /// Names of two people.
  case differing

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The names may be those of one person.
  var isCompatible: Bool { self <= .part }
}

extension PersonName {
  /// Compares two names, also with given and family name turned round.
  func agreement(with other: PersonName) -> NameAgreement {
    if isHousehold != other.isHousehold { return .differing }
    if isPlaceholder || other.isPlaceholder { return .unclear }
    if let mine = address, let theirs = other.address, mine != theirs { return .differing }
    let found = agreementOfWords(with: other)
    // What is said beside one name alone may tell another person from it.
    return hints != other.hints && found <= .part ? .near : found
  }

  private func agreementOfWords(with other: PersonName) -> NameAgreement {
    if Self.isSame(given + family, other.given + other.family) { return .equal }
    // Scripts that put no blank into a name put the family before the given name.
    if !(given + family).contains(where: \.isLatin),
      Self.isSame(family + given, other.given + other.family)
        || Self.isSame(given + family, other.family + other.given)
    {
      return .equal
    }
    let straight = agreementInOrder(with: other)
    if straight <= .nickname { return straight }
    var turned = other
    (turned.given, turned.family) = (other.family, other.given)
    let reverse = agreementInOrder(with: turned)
    if reverse <= .nickname { return reverse }
    // Of a single word nobody knows whether it is a given or a family name.
    if straight == .differing, [.part, .unclear].contains(reverse), isOneWord || other.isOneWord {
      return .unclear
    }
    if straight == .differing, let mine = (given + family).first,
      let theirs = (other.given + other.family).first, mine.isLatin != theirs.isLatin
    {
      return .unclear
    }
    return straight
  }

  private var isOneWord: Bool { given.count + family.count == 1 }

  /// The middle names of both are known and none is another's or its initial.
  func hasOtherMiddleName(than other: PersonName) -> Bool {
    guard let first = given.first, let theirs = other.given.first, first.isSame(as: theirs) else {
      return false
    }
    let (mine, others) = (given.dropFirst(), other.given.dropFirst())
    guard !mine.isEmpty, !others.isEmpty else { return false }
    return !mine.contains { word in
      others.contains { word.isSame(as: $0) || word.isInitial(of: $0) || $0.isInitial(of: word) }
    }
  }

  private func agreementInOrder(with other: PersonName) -> NameAgreement {
    let family = Self.familyAgreement(self.family, other.family)
    let given = givenAgreement(with: other)
    switch (given, family) {
    case (.unclear, .unclear): return .unclear
    // A given name alone may be anybody's, but it is no other's.
    case (_, .unclear): return given <= .nickname ? .part : .differing
    // A family name alone is that of a whole family.
    case (.unclear, _): return family <= .part ? .unclear : family == .near ? .near : .differing
    case (.differing, _): return .differing
    case (.equal, .differing), (.nickname, .differing): return .givenOnly
    case (_, .differing): return .differing
    default: return max(given, family)
    }
  }

  private static func familyAgreement(_ left: [NameWord], _ right: [NameWord]) -> NameAgreement {
    guard let first = left.first, let other = right.first else { return .unclear }
    if isSame(left, right) { return .equal }
    if first.isInitial(of: other) || other.isInitial(of: first) { return .initial }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    if short.allSatisfy({ word in long.contains { $0.isSame(as: word) } }) { return .part }
    return left.count == right.count
      && zip(left, right).allSatisfy { $0.isSame(as: $1) || $0.isNear($1) }
      ? .near : .differing
  }

  private func givenAgreement(with other: PersonName) -> NameAgreement {
    guard let first = given.first, let theirs = other.given.first else { return .unclear }
    if Self.isSame(given, other.given) { return .equal }
    if first.isSame(as: theirs) {
      // Jean is not Jean-Pierre, where Karl Heinz may be called Karl.
      let isOther =
        isGivenJoined && other.given.count == 1 || other.isGivenJoined && given.count == 1
      return isOther ? .near : .equal
    }
    if Nicknames.areRelated(first, theirs)
      || nicknames.contains(where: { $0.isSame(as: theirs) })
      || other.nicknames.contains(where: { $0.isSame(as: first) })
    {
      return .nickname
    }
    if first.isInitial(of: theirs) || theirs.isInitial(of: first) { return .initial }
    // The name by which somebody is called may be the second.
    if !theirs.isInitial, given.dropFirst().contains(where: { $0.isSame(as: theirs) }) {
      return .part
    }
    if !first.isInitial, other.given.dropFirst().contains(where: { $0.isSame(as: first) }) {
      return .part
    }
    return first.isNear(theirs) || Nicknames.areAlike(first, theirs) ? .near : .differing
  }

  /// The same letters, wherever blanks and hyphens stand.
  private static func isSame(_ left: [NameWord], _ right: [NameWord]) -> Bool {
    if left.isEmpty || right.isEmpty { return false }
    if left.count == right.count, zip(left, right).allSatisfy({ $0.isSame(as: $1) }) { return true }
    if left.count == right.count { return false }
    return left.map(\.plain).joined() == right.map(\.plain).joined()
      || left.map(\.expanded).joined() == right.map(\.expanded).joined()
  }
}
