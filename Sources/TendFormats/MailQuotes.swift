/// The apostrophes that Outlook puts around an address which it takes for a name as well.
enum MailQuotes {
  /// An address without them; every other text as it is.
  static func removed(_ address: String) -> String {
    guard address.utf8.count > 2, address.hasPrefix("'"), address.hasSuffix("'"),
      address.utf8.contains(0x40)
    else { return address }
    return String(address.dropFirst().dropLast())
  }
}
