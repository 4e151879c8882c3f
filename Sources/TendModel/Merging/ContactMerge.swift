/// How two contacts become one.
public struct ContactMerge: Hashable, Sendable {
  /// The contact that stays, with its uid.
  public let target: ContactID
  /// The contact that goes into it.
  public let other: ContactID
  /// The fields in which the value of `other` stands; in the rest it stands only where the target has none.
  public var taken: Set<MergeField>

  /// A merge of two contacts.
  public init(_ other: ContactID, into target: ContactID, taken: Set<MergeField> = []) {
    self.target = target
    self.other = other
    self.taken = taken
  }

  /// Makes the one contact.
  ///
  /// - Parameters:
  ///   - target: The contact that stays.
  ///   - other: The contact that goes into it.
  /// - Returns: A contact that has every value of both: those that do not stand are told at the end of the note.
  public func merged(_ target: Contact, _ other: Contact) -> Contact {
    var merged = target
    var also: [String] = []
    for field in MergeField.allCases {
      let (mine, theirs) = (field.text(of: target), field.text(of: other))
      guard let theirs, mine != theirs else { continue }
      guard let mine else {
        field.copy(from: other, to: &merged)
        continue
      }
      let isTaken = taken.contains(field)
      if isTaken { field.copy(from: other, to: &merged) }
      also.append("\(field.title) \(isTaken ? mine : theirs)")
    }
    if merged.nameParts == NameParts(), merged.name == other.name {
      merged.nameParts = other.nameParts
    }
    for nickname in other.nameParts.nicknames
    where !merged.nameParts.nicknames.contains(nickname) {
      merged.nameParts.nicknames.append(nickname)
    }
    merged.met.through = [target.met.through, other.met.through].compactMap(\.self)
      .first { $0 != self.target && $0 != self.other }
    merged.snoozedUntil = [target.snoozedUntil, other.snoozedUntil].compactMap(\.self).max()
    merged.news = [target.news, other.news].compactMap(\.self).max { $0.day < $1.day }
    merged.isArchived = target.isArchived && other.isArchived
    merged.createdOn = min(target.createdOn, other.createdOn)
    merged.note = Self.note(target.note, other.note, also)
    return merged
  }

  /// The points of both, each once; of two that mean the same the one that says more of itself.
  public static func merged(_ target: [ContactPoint], _ other: [ContactPoint]) -> [ContactPoint] {
    let labelled = Dictionary(grouping: other) { Form($0) }
    return ContactPoint.distinct(target + other).map { point in
      guard point.label.isEmpty,
        let richer = labelled[Form(point)]?.first(where: { !$0.label.isEmpty })
      else { return point }
      var point = point
      point.label = richer.label
      return point
    }
  }

  /// What makes two points one.
  private struct Form: Hashable {
    let kind: ContactPoint.Kind
    let text: String

    init(_ point: ContactPoint) {
      kind = point.kind
      text = point.normalised.isEmpty ? point.value : point.normalised
    }
  }

  private static func note(_ mine: String, _ theirs: String, _ also: [String]) -> String {
    var parts = [mine]
    if theirs != mine { parts.append(theirs) }
    if !also.isEmpty { parts.append("Also: \(also.joined(separator: "; "))") }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
