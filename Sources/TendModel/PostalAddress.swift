/// A postal address by the parts of RFC 6350, section 6.3.1; what is not known is empty.
public struct PostalAddress: Hashable, Sendable, Codable {
  /// What the user calls it, such as Home.
  public var label = ""
  /// Post office box.
  public var poBox = ""
  /// Apartment or suite.
  public var extended = ""
  /// Street and number; several lines are separated by a newline.
  public var street = ""
  /// City.
  public var city = ""
  /// State or region.
  public var region = ""
  /// Postal code.
  public var postalCode = ""
  /// Country.
  public var country = ""

  /// An empty address.
  public init() {}

  /// No part is known.
  public var isEmpty: Bool {
    [poBox, extended, street, city, region, postalCode, country].allSatisfy(\.isEmpty)
  }

  /// The known parts in one line.
  public var oneLine: String {
    let place = [postalCode, city].filter { !$0.isEmpty }.joined(separator: " ")
    let parts = [
      poBox, extended, street.split(separator: "\n").joined(separator: ", "), place, region,
      country,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
