/// What the store knows of all contacts that tells whether two are one.
public struct DuplicateFacts: Hashable, Sendable {
  /// A contact.
  public struct Entry: Hashable, Sendable {
    /// The contact.
    public var id: ContactID
    /// Its name that never changes.
    public var uid: UniqueID
    /// What is compared of it.
    public var candidate: DuplicateCandidate

    /// A contact and what is compared of it.
    public init(id: ContactID, uid: UniqueID, candidate: DuplicateCandidate) {
      self.id = id
      self.uid = uid
      self.candidate = candidate
    }
  }

  /// The contacts that are not archived, by their keys.
  public var entries: [Entry] = []
  /// The pairs of which the user said that they are not one.
  public var distinct: Set<TiePair> = []
  /// ISO 3166 code of the user's country; empty when not said.
  public var country = ""

  /// Nothing known.
  public init() {}

  /// The pairs that are one or may be.
  ///
  /// - Parameter check: Is called every now and then; throws to stop.
  /// - Returns: The surest first, without those that are known to be two.
  /// - Throws: What `check` throws.
  /// - Complexity: O(n) in the contacts.
  public func rows(check: () throws -> Void) rethrows -> [DuplicateRow] {
    try DuplicatePolicy(country: country).pairs(in: entries.map(\.candidate), check: check)
      .compactMap { pair in
        let (first, second) = (entries[pair.first], entries[pair.second])
        guard !distinct.contains(TiePair(first.id, second.id)) else { return nil }
        return DuplicateRow(first, second, pair.judgement)
      }
  }
}
