/// Finds the pairs of many contacts that are worth a comparison, without comparing all with all.
///
/// Contacts are put into blocks by what two cards of one person have in common; only those of a block are compared.
/// A block of more than `window` contacts, as that of a common name, is put in order, and each contact compared with the
/// next `window` only (the sorted neighbourhood of Hernández and Stolfo 1995), so that the work grows with the number
/// of contacts and not with its square.
struct DuplicateScan {
  /// How many neighbours in a block a contact is compared with.
  static let window = 24

  private let all: [ContactEvidence]
  private let sharing: SharedValues
  /// How many contacts have each name.
  private var nameCounts: [String: Int] = [:]
  private let names: [String]

  init(_ all: [ContactEvidence]) {
    self.all = all
    sharing = SharedValues(all)
    names = all.map(Self.name)
    for name in names where !name.isEmpty { nameCounts[name, default: 0] += 1 }
  }

  func pairs(check: () throws -> Void) rethrows -> [DuplicatePair] {
    var seen: Set<UInt64> = []
    var pairs: [DuplicatePair] = []
    var judged = 0
    for block in blocks() {
      for (place, first) in block.enumerated() {
        let end = min(place + Self.window, block.count - 1)
        guard place < end else { continue }
        for second in block[(place + 1)...end] where first != second {
          let (low, high) = (min(first, second), max(first, second))
          guard seen.insert(UInt64(low) << 32 | UInt64(high)).inserted else { continue }
          judged += 1
          if judged.isMultiple(of: 1024) { try check() }
          if let judgement = judge(Int(low), Int(high)) {
            pairs.append(
              DuplicatePair(first: Int(low), second: Int(high), judgement: judgement)
            )
          }
        }
      }
    }
    return pairs.sorted { left, right in
      left.judgement.score != right.judgement.score
        ? left.judgement.score > right.judgement.score
        : (left.first, left.second) < (right.first, right.second)
    }
  }

  private func judge(_ low: Int, _ high: Int) -> DuplicateJudgement? {
    let nameCount = max(nameCounts[names[low]] ?? 0, nameCounts[names[high]] ?? 0)
    return PairJudge(all[low], all[high], sharing: sharing, nameCount: nameCount).judgement
  }

  /// The blocks of two and more; one of a common value is in the order of names.
  private func blocks() -> [[Int32]] {
    var blocks: [String: [Int32]] = [:]
    for (index, evidence) in all.enumerated() {
      for key in Set(Self.keys(evidence)) { blocks[key, default: []].append(Int32(index)) }
    }
    return blocks.values.compactMap { block in
      if block.count < 2 { return nil }
      if block.count <= Self.window { return block }
      return block.sorted { left, right in
        let (one, other) = (names[Int(left)], names[Int(right)])
        return one != other ? one < other : left < right
      }
    }
  }

  /// By what a contact may be found.
  private static func keys(_ evidence: ContactEvidence) -> [String] {
    var keys = evidence.keys.map { "k" + $0 }
    keys += evidence.mails.map { "m" + $0.text }
    keys += evidence.phones.map { "p" + $0.tail }
    keys += evidence.profiles.map { "s" + $0 }
    if let name = evidence.organisationName {
      keys.append("o" + name)
      return keys
    }
    let person = evidence.person
    if person.isPlaceholder { return keys }
    let whole = (person.given + person.family).map(\.blockingKey).joined()
    keys.append("w" + whole)
    // Either may be the family name; the first letter is also that of the names a short form stands for.
    for (given, family) in [(person.given, person.family), (person.family, person.given)] {
      guard let first = given.first else { continue }
      var letters = Set([first.plain.first, first.expanded.first].compactMap(\.self))
      for full in Nicknames.fullNames(of: first) { letters.formUnion(full.prefix(1)) }
      for nickname in person.nicknames { letters.formUnion(nickname.plain.prefix(1)) }
      for word in family.prefix(3) {
        let key = word.blockingKey
        keys += letters.map { "n\($0)" + key }
      }
      if !evidence.employer.isEmpty {
        keys.append("e" + first.blockingKey + "|" + evidence.employer)
      }
    }
    return keys
  }

  /// The name in one order, without middle names; empty for none.
  private static func name(_ evidence: ContactEvidence) -> String {
    if let name = evidence.organisationName { return name }
    let person = evidence.person
    if person.isPlaceholder { return "" }
    let given = person.given.first?.expanded ?? ""
    let words = [given, person.family.map(\.expanded).joined()]
    return words.sorted().joined(separator: " ")
  }
}
