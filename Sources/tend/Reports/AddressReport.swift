import TendAnalytics
import TendModel

/// E-mail addresses in the form of mutt's `query_command`.
struct AddressReport: Report {
  static let kind = "addresses"

  private enum CodingKeys: String, CodingKey { case addresses }

  let addresses: [AddressRow]

  init(_ rows: [AddressRow]) { addresses = rows }

  /// What mutt shows of the search as a whole; the addresses follow as `fields`.
  var lines: [String] {
    addresses.isEmpty
      ? ["No address was found"] : [DayWords.count(addresses.count, "address", "addresses")]
  }

  /// Address, name and organisation of each.
  var fields: [[String]] { addresses.map { [$0.address, $0.name, $0.organisation] } }
}
