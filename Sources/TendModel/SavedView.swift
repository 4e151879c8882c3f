/// A filter with a name, perhaps on a function key.
public struct SavedView: Hashable, Sendable, Codable {
  /// The name that never changes, for export and sync.
  public var uid: UniqueID
  /// What the user calls it; unique without regard to case.
  public var name: String
  /// The filter line.
  public var filter: String
  /// The order of the list.
  public var order = ContactOrder(.relevance)
  /// The function key that opens it, 1 for F1 to 12; nil for none.
  public var functionKey: Int?

  /// A view of a filter line.
  public init(uid: UniqueID, name: String, filter: String) {
    self.uid = uid
    self.name = name
    self.filter = filter
  }

  /// The keys that a view can have.
  public static let functionKeys = 1...12

  /// The key as it is shown, `F1`; empty without one.
  public var keyName: String { functionKey.map { "F\($0)" } ?? "" }

  /// The view of those who have been quiet for so long that they left the day's list.
  public static let reconnectName = "Reconnect"

  /// The views that every store has, on the first keys.
  public static let builtIn: [SavedView] = [
    ("In no network", "no:network", ContactOrder.Field.relevance),
    ("No cadence", "no:cadence", .relevance),
    ("Never met in person", "no:in-person", .importance),
    ("Changed job", "has:new-job", .relevance),
    ("Overdue", "is:overdue", .due),
    (reconnectName, "is:dormant", .importance),
  ].enumerated().map { index, parts in
    var view = SavedView(
      uid: UniqueID(randomHigh: 0, randomLow: UInt64(index) + 1),
      name: parts.0,
      filter: parts.1
    )
    view.order = ContactOrder(parts.2)
    view.functionKey = index + 1
    return view
  }

  /// Checks name, filter and key.
  ///
  /// - Throws: `ValidationError` naming the first field that is wrong.
  public func validate() throws(ValidationError) {
    try Rule.notBlank(name, "view name")
    if let mistake = FilterReading(filter).firstMistake {
      throw ValidationError("filter", mistake.description)
    }
    try Rule.within(functionKey, Self.functionKeys, "function key")
  }
}

extension KeyedDecodingContainer {
  /// Documents that were written before there were views have none.
  func decode(_ type: [SavedView].Type, forKey key: Key) throws -> [SavedView] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}
