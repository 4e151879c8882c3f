import TendModel

extension GoogleContactsReader {
  /// Reads the addresses of a block; the parts of several addresses stand in the same order in each cell.
  func readAddresses(
    _ block: GoogleBlock,
    _ record: CSVRecord,
    _ contact: inout ImportedContact
  ) {
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
}
