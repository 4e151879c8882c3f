import TendModel

/// What is put together from several cells of a row.
struct RowRest {
  /// The addresses in the order of their first columns.
  var addresses: [PostalAddress] = []
  /// Addresses that stand in one cell, with their labels.
  var wholeAddresses: [(label: String, text: String)] = []
  /// The place of each address by its label.
  private var places: [String: Int] = [:]
  /// House numbers whose street has not come yet, by the place of their address.
  private var numberFirst: [Int: String] = [:]
  var birthYear: Int?
  var birthMonth: Int?
  var birthDay: Int?

  /// Adds a part to the address of its label; further lines of a street are joined by a newline.
  mutating func take(_ text: String, _ column: FieldColumn) {
    let index: Int
    if let known = places[column.label] {
      index = known
    } else {
      index = addresses.count
      places[column.label] = index
      var address = PostalAddress()
      address.label = column.label
      addresses.append(address)
    }
    switch column.field {
    case .street:
      addresses[index].street += addresses[index].street.isEmpty ? text : "\n" + text
      if let number = numberFirst.removeValue(forKey: index) {
        addresses[index].street = number + " " + addresses[index].street
      }
    case .houseNumber where addresses[index].street.isEmpty: numberFirst[index] = text
    case .houseNumber: addresses[index].street += " " + text
    case .extended: addresses[index].extended = text
    case .poBox: addresses[index].poBox = text
    case .city: addresses[index].city = text
    case .region: addresses[index].region = text
    case .postalCode: takePostalCode(text, at: index)
    default: addresses[index].country = text
    }
  }

  /// Adds an address that stands in one cell: as text, or with its parts between semicolons as a vCard has them.
  mutating func takeWhole(_ text: String, _ label: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count >= Self.cardParts else { return wholeAddresses.append((label, text)) }
    var address = CardAddressParts(parts.map { CalendarText.trimmed(String($0)) }).address
    if address.isEmpty { return }
    address.label = label
    if places[label] == nil { places[label] = addresses.count }
    addresses.append(address)
  }

  private static let cardParts = 7

  /// `10115 Berlin` is both, where a list has one column for them: `PLZ/Ort`.
  private mutating func takePostalCode(_ text: String, at index: Int) {
    let words = text.split(separator: " ")
    let code = words.prefix { $0.utf8.contains { (0x30...0x39).contains($0) } }
    // A Dutch code ends with two capitals.
    let letters = words.dropFirst(code.count).prefix { $0.utf8.count == 2 && $0 == $0.uppercased() }
    let city = words.dropFirst(code.count + letters.count)
    guard let first = code.first, first.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
      first.utf8.count >= 4, !city.isEmpty, addresses[index].city.isEmpty
    else {
      addresses[index].postalCode = text
      return
    }
    addresses[index].postalCode = (code + letters).joined(separator: " ")
    addresses[index].city = city.joined(separator: " ")
  }

  /// Adds the addresses that stand in one cell, after all parts were taken.
  ///
  /// - Parameter besidesParts: A cell beside parts is their street, or another address; else it says the same once more,
  ///   unless it says what they lack.
  mutating func placeWholeAddresses(besidesParts: Bool) {
    for (label, whole) in wholeAddresses {
      if let index = places[label] {
        if addresses[index].street.isEmpty, besidesParts || !addresses[index].isHeld(in: whole) {
          addresses[index].street = whole
          continue
        }
        guard besidesParts else { continue }
        if addresses[index].oneLine == whole { continue }
      }
      var address = PostalAddress()
      address.label = label
      address.street = whole
      if places[label] == nil { places[label] = addresses.count }
      addresses.append(address)
    }
  }

  /// The birthday from the parts that are known; nil when they are none that a date can have.
  var birthday: PartialDate? {
    let year = birthYear.flatMap { (1...9999).contains($0) ? $0 : nil }
    let month = birthMonth.flatMap { (1...12).contains($0) ? $0 : nil }
    let day = birthDay.flatMap { (1...31).contains($0) ? $0 : nil }
    switch (year, month, day) {
    case (let year?, let month?, let day?):
      return CalendarDay(year: year, month: month, day: day).map { .full($0) }
    case (let year?, let month?, nil): return .yearMonth(year: year, month: month)
    case (let year?, nil, _): return .year(year)
    case (nil, let month?, let day?):
      // A leap year, so that 29 February stands.
      return CalendarDay(year: 2000, month: month, day: day) == nil
        ? nil : .monthDay(month: month, day: day)
    case (nil, nil, let day?): return .day(day)
    default: return nil
    }
  }
}

extension PostalAddress {
  /// A text says nothing but the parts that are known, once more.
  fileprivate func isHeld(in text: String) -> Bool {
    var rest = text
    for part in [city, region, postalCode, country, poBox, extended] where !part.isEmpty {
      guard let range = rest.byteRange(of: part) else { continue }
      rest.replaceSubrange(range, with: " ")
    }
    return !rest.contains { $0.isLetter || $0.isNumber }
  }
}
