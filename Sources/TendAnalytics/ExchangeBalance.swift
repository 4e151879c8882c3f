public import TendModel

/// Whether giving and receiving are even between the user and a contact, in words.
public enum ExchangeBalance {
  /// From this many exchanges on a tie can be called one-sided.
  public static let leastCount = 3
  /// Below this balance one side has given more than double.
  public static let evenLimit = 2.0 / 3

  /// `you gave 5, received 1 (mostly you)`; nil when nothing was exchanged.
  public static func text(_ ledger: ExchangeLedger) -> String? {
    let (given, received) = (ledger.givenCount, ledger.receivedCount)
    guard let balance = TieStrength.balance(given: given, received: received) else { return nil }
    let counts = "you gave \(given), received \(received)"
    guard given + received >= leastCount else { return counts }
    if balance >= evenLimit { return counts + " (balanced)" }
    return counts + (given > received ? " (mostly you)" : " (mostly them)")
  }
}
