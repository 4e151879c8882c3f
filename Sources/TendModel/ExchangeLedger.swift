/// What was given to and received from one contact.
public struct ExchangeLedger: Hashable, Sendable {
  /// An exchange and its key.
  public struct Entry: Hashable, Sendable {
    /// The key of the exchange.
    public var id: ExchangeID
    /// The exchange itself.
    public var exchange: Exchange

    /// An exchange and its key.
    public init(id: ExchangeID, exchange: Exchange) {
      self.id = id
      self.exchange = exchange
    }
  }

  /// Newest first; at most 200.
  public var entries: [Entry]
  /// How often something was given, in all.
  public var givenCount: Int
  /// How often something was received, in all.
  public var receivedCount: Int

  /// A ledger with its totals.
  public init(entries: [Entry] = [], givenCount: Int = 0, receivedCount: Int = 0) {
    self.entries = entries
    self.givenCount = givenCount
    self.receivedCount = receivedCount
  }
}
