/// Where something is on the globe, as the versions of vCard write it.
///
/// Source: vCard 2.1, section 2.3.2, longitude and latitude with a comma between; RFC 2426, section 3.4.2, latitude and
/// longitude with a semicolon between; RFC 6350, section 6.5.2, an address by RFC 5870.
struct CardPosition: Hashable {
  /// The degrees north as written.
  let latitude: String
  /// The degrees east as written.
  let longitude: String

  /// Reads a value of any version; nil for one that names no two numbers.
  ///
  /// - Parameters:
  ///   - text: The value as it is meant.
  ///   - isOld: The card is of version 2.1.
  init?(_ text: String, isOld: Bool = false) {
    var value = text.filter { !$0.isWhitespace && $0 != "\\" }[...]
    let isAddress = CardBuilder.begins(String(value), with: "geo:")
    // Behind the first semicolon of an address stands how exact it is.
    if isAddress { value = value.dropFirst(4).prefix { $0 != ";" } }
    let parts = value.split(separator: value.contains(";") ? ";" : ",").map(String.init)
    guard parts.count == 2 || isAddress && parts.count == 3, let first = Double(parts[0]),
      let second = Double(parts[1]), max(abs(first), abs(second)) <= 180
    else { return nil }
    // Not all who write 2.1 know its order; no latitude is beyond a pole.
    let isTurned = isOld && !isAddress && !value.contains(";") && abs(second) <= 90
    (latitude, longitude) = isTurned ? (parts[1], parts[0]) : (parts[0], parts[1])
    guard abs(isTurned ? second : first) <= 90 else { return nil }
  }

  /// The value as a version writes it.
  func written(_ version: VCardWriter.Version) -> String {
    version == .v4 ? "geo:\(latitude),\(longitude)" : "\(latitude);\(longitude)"
  }
}
