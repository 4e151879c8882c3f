import TendModel

/// The parts of an `ADR`, of which the last eleven say the first ones in detail.
///
/// Who writes the details fills the older parts too, so that these count and only what they lack is added to them.
///
/// Source: RFC 6350, section 6.3.1; RFC 9554, section 2.1.
struct CardAddressParts {
  /// How many parts there are.
  static let limit = 18
  /// How many parts older versions know.
  static let olderCount = 7

  private let parts: [String]
  /// How often each word of the older parts has not been found in a detail yet.
  private var unsaid: [String: Int] = [:]

  /// Parts as they are meant, in the order of the line; there may be fewer or more.
  init(_ parts: [String]) {
    self.parts = parts
    if parts.count <= Self.olderCount { return }
    for part in parts.prefix(Self.olderCount) {
      for word in Self.words(part) { unsaid[word, default: 0] += 1 }
    }
  }

  /// The address without a label.
  var address: PostalAddress {
    var address = PostalAddress()
    address.poBox = part(0)
    address.extended = part(1)
    address.street = part(2)
    address.city = part(3)
    address.region = part(4)
    address.postalCode = part(5)
    address.country = part(6)
    var rest = self
    rest.addDetails(to: &address)
    return address
  }

  /// Box, extended, street, city, region, code, country, with what the details say beyond them.
  var older: [String] {
    let address = address
    return [
      address.poBox, address.extended, address.street, address.city, address.region,
      address.postalCode, address.country,
    ]
  }

  private func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }

  private mutating func addDetails(to address: inout PostalAddress) {
    guard parts.count > Self.olderCount else { return }
    // Number, name and direction of the street: written another way in the street itself they are the same street.
    let street = [part(10), part(11), part(17)].filter { !$0.isEmpty }
    street.forEach { _ = take($0) }
    if address.street.isEmpty { address.street = street.joined(separator: " ") }
    // Building, block, the districts and a landmark.
    let places = [part(12), part(13), part(14), part(15), part(16)].filter { take($0) }
    address.street = Self.joined([address.street] + places, "\n")
    // Room, apartment and floor.
    let rooms = [part(7), part(8), part(9)].filter { take($0) }
    address.extended = Self.joined([address.extended] + rooms, ", ")
  }

  /// Whether a detail says something that the older parts do not; words that it shares with them are used up.
  private mutating func take(_ detail: String) -> Bool {
    let words = Self.words(detail)
    if words.isEmpty { return false }
    let isSaid = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
      .allSatisfy { unsaid[$0.key, default: 0] >= $0.value }
    if isSaid { for word in words { unsaid[word, default: 0] -= 1 } }
    return !isSaid
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func joined(_ parts: [String], _ separator: String) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: separator)
  }
}
