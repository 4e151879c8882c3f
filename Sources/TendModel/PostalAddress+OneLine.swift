extension PostalAddress {
  /// The address after its line was edited; parts that the new line still has stay in their places.
  ///
  /// The line is cut at its commas. From the end country, region and place are kept, from the beginning box and suite;
  /// where only single pieces differ each is taken for the part in its place, and what is left over is the street.
  ///
  /// - Parameter line: The new line, as `oneLine` would write it.
  /// - Returns: An address; its `oneLine` is the line unless that cannot be said in parts.
  package func edited(to line: String) -> PostalAddress {
    var pieces = line.components(between: ", ")
    let isSameCount = pieces.count == oneLine.components(between: ", ").count
    var address = PostalAddress()
    address.label = label
    /// What stands for a part at an end of the pieces; nil when the part is gone.
    func take(_ old: String, isLast: Bool) -> String? {
      guard !old.isEmpty else { return nil }
      let count = old.components(between: ", ").count
      guard pieces.count > count || pieces.count == count && isSameCount else { return nil }
      let found = (isLast ? pieces.suffix(count) : pieces.prefix(count)).joined(separator: ", ")
      guard found == old || isSameCount else { return nil }
      if isLast { pieces.removeLast(count) } else { pieces.removeFirst(count) }
      return found
    }
    address.country = take(country, isLast: true) ?? ""
    address.region = take(region, isLast: true) ?? ""
    let place = [postalCode, city].filter { !$0.isEmpty }.joined(separator: " ")
    if let found = take(place, isLast: true) { setPlace(found, on: &address) }
    address.poBox = take(poBox, isLast: false) ?? ""
    address.extended = take(extended, isLast: false) ?? ""
    let isStreetSame =
      pieces.joined(separator: ", ") == street.split(separator: "\n").joined(separator: ", ")
    address.street = isStreetSame ? street : pieces.joined(separator: ", ")
    return address
  }

  /// Postal code and city of one piece: what is known of either tells the other.
  private func setPlace(_ text: String, on address: inout PostalAddress) {
    if !city.isEmpty, text == city || text.hasSuffix(" " + city) {
      address.city = city
      address.postalCode = String(text.dropLast(city.count + 1))
    } else if !postalCode.isEmpty, text == postalCode || text.hasPrefix(postalCode + " ") {
      address.postalCode = postalCode
      address.city = String(text.dropFirst(postalCode.count + 1))
    } else if !postalCode.isEmpty, let end = text.firstIndex(of: " "),
      text[..<end].contains(where: \.isNumber)
    {
      address.postalCode = String(text[..<end])
      address.city = String(text[end...].dropFirst())
    } else {
      address.city = text
    }
  }
}

extension String {
  /// The texts between a separator of more than one character.
  fileprivate func components(between separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
