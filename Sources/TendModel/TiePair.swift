/// Two contacts in no order: the one with the smaller key stands first.
public struct TiePair: Hashable, Sendable, Codable, Comparable {
  /// The contact with the smaller key.
  public let first: ContactID
  /// The contact with the larger key.
  public let second: ContactID

  /// The pair of two contacts, in whatever order they are given.
  public init(_ one: ContactID, _ other: ContactID) {
    (first, second) = one < other ? (one, other) : (other, one)
  }

  /// The other end, seen from one.
  public func other(than id: ContactID) -> ContactID { id == first ? second : first }

  /// All pairs of some contacts, by their keys.
  ///
  /// - Complexity: O(n²) for n contacts.
  public static func all(of contacts: some Collection<ContactID>) -> [TiePair] {
    let ids = Set(contacts).sorted()
    return ids.indices.flatMap { index in ids[(index + 1)...].map { TiePair(ids[index], $0) } }
  }

  /// Orders by the first contact, then by the second.
  public static func < (left: Self, right: Self) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
