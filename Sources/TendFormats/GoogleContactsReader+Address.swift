import TendModel

extension GoogleContactsReader {
  /// Reads the addresses of a block; the parts of several addresses stand in the same order in each cell.
  func readAddresses(
    _ block: GoogleBlock,
    _ record: CSVRecord,
    _ contact: inout ImportedContact
  ) {
    if readAddress(block, record, &contact) { return }
    let parts: [(GoogleBlock.Part, WritableKeyPath<PostalAddress, String>)] = [
      (.street, \.street), (.city, \.city), (.poBox, \.poBox), (.region, \.region),
      (.postalCode, \.postalCode), (.country, \.country), (.extended, \.extended),
    ]
    var addresses: [PostalAddress] = []
    for (part, path) in parts {
      let text = record.multiline(block[part])
      if text.isEmpty { continue }
      for (index, value) in MultiValue.split(text).enumerated() {
        while addresses.count <= index { addresses.append(PostalAddress()) }
        addresses[index][keyPath: path] = value
      }
    }
    if addresses.allSatisfy(\.isEmpty) {
      // Only the whole was written; it is kept as the street, which may have several lines.
      addresses = MultiValue.list(record.multiline(block[.formatted])).map { text in
        var address = PostalAddress()
        address.street = text
        return address
      }
    }
    let labels = MultiValue.split(record.line(block[.label]))
    for (index, var address) in addresses.enumerated() where !address.isEmpty {
      let label = labels.count == addresses.count ? labels[index] : labels[0]
      address.label = MultiValue.unmarked(label).text
      contact.addresses.append(address)
    }
  }

  /// Reads a block of one address or none, as nearly all are.
  ///
  /// - Returns: False when cells hold several values or only the whole is written.
  private func readAddress(
    _ block: GoogleBlock,
    _ record: CSVRecord,
    _ contact: inout ImportedContact
  ) -> Bool {
    var isBlank = true
    for part in Self.addressParts where !record.isEmpty(block[part]) {
      if record.holdsPair(of: 0x3A, block[part]) { return false }
      isBlank = false
    }
    if isBlank { return record.isEmpty(block[.formatted]) }
    if record.holdsPair(of: 0x3A, block[.label]) { return false }
    var address = PostalAddress()
    address.street = record.multiline(block[.street])
    address.city = record.multiline(block[.city])
    address.poBox = record.multiline(block[.poBox])
    address.region = record.multiline(block[.region])
    address.postalCode = record.multiline(block[.postalCode])
    address.country = record.multiline(block[.country])
    address.extended = record.multiline(block[.extended])
    if address.isEmpty { return false }
    address.label = MultiValue.unmarked(record.line(block[.label])).text
    contact.addresses.append(address)
    return true
  }

  private static let addressParts: [GoogleBlock.Part] = [
    .street, .city, .poBox, .region, .postalCode, .country, .extended,
  ]
}
