public import TendModel

/// Writes contacts as a CSV file with the columns that Google Contacts exports since 2024.
public enum GoogleContactsWriter {
  /// A sort of point and the name of its columns.
  private static let blocks: [(kind: ContactPoint.Kind, name: String)] = [
    (.email, "E-mail"), (.phone, "Phone"), (.relation, "Relation"), (.url, "Website"),
    (.date, "Event"),
  ]
  private static let addressParts = [
    "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address",
  ]
  /// The most numbered columns of one sort; what is more stands in the last, with ` ::: ` between.
  private static let mostColumns = 4

  /// All contacts, one a row; points of other sorts, such as chat names, are written as websites.
  ///
  /// - Parameter document: The whole store.
  /// - Returns: UTF-8; the same store gives the same bytes.
  /// - Complexity: O(n) in the size of the store.
  public static func bytes(_ document: StoreDocument) -> [UInt8] {
    let contacts = ExportedContact.all(document)
    let widths = blocks.map { block in
      min(mostColumns, contacts.map { points(of: block.kind, $0).count }.max() ?? 0)
    }
    let addressWidth = min(mostColumns, contacts.map(\.addresses.count).max() ?? 0)
    var header = [
      "First Name", "Middle Name", "Last Name", "Name Prefix", "Name Suffix", "Nickname", "File As",
      "Organization Name", "Organization Title", "Organization Department", "Birthday", "Notes",
      "Labels",
    ]
    for (block, width) in zip(blocks, widths) where width > 0 {
      for number in 1...width {
        header += ["\(block.name) \(number) - Label", "\(block.name) \(number) - Value"]
      }
    }
    if addressWidth > 0 {
      for number in 1...addressWidth {
        header += (["Label"] + addressParts).map { "Address \(number) - \($0)" }
      }
    }
    var writer = CSVWriter()
    writer.append(header)
    for contact in contacts {
      var row = head(contact)
      for (block, width) in zip(blocks, widths) {
        row += cells(points(of: block.kind, contact).map { ($0.label, $0.value) }, width)
      }
      row += addressCells(contact.addresses, addressWidth)
      writer.append(row)
    }
    return writer.bytes
  }

  private static func head(_ contact: ImportedContact) -> [String] {
    var parts = contact.nameParts
    if parts.joined.isEmpty { parts.given = contact.name }
    return [
      parts.given, parts.additional, parts.family, parts.prefix, parts.suffix,
      parts.nicknames.joined(separator: " ::: "),
      parts.joined == contact.name ? "" : contact.name,
      contact.organisation ?? "", contact.title ?? "", contact.units.joined(separator: " / "),
      contact.birthday?.text ?? "", contact.note,
      (contact.topics + ["* myContacts"]).joined(separator: " ::: "),
    ]
  }

  private static func points(
    of kind: ContactPoint.Kind,
    _ contact: ImportedContact
  ) -> [ContactPoint] {
    contact.points.filter { point in
      point.kind == kind || kind == .url && (point.kind == .social || point.kind == .im)
    }
  }

  private static func parts(_ address: PostalAddress) -> [String] {
    [
      address.street, address.city, address.poBox, address.region, address.postalCode,
      address.country, address.extended,
    ]
  }

  /// A label and the parts in turn; what has no column of its own stands in the last as a line.
  private static func addressCells(_ addresses: [PostalAddress], _ width: Int) -> [String] {
    (0..<width).flatMap { index -> [String] in
      let isLast = index == width - 1
      guard index < addresses.count else { return [String](repeating: "", count: 8) }
      if !isLast || index == addresses.count - 1 {
        return [addresses[index].label] + parts(addresses[index])
      }
      let rest = addresses[index...]
      let lines = rest.map(\.oneLine).joined(separator: " ::: ")
      let labels = rest.map(\.label).joined(separator: " ::: ")
      return [labels, lines] + [String](repeating: "", count: addressParts.count - 1)
    }
  }

  /// Labels and values in turn, exactly `width` pairs.
  private static func cells(_ points: [(label: String, value: String)], _ width: Int) -> [String] {
    (0..<width).flatMap { index -> [String] in
      guard index < points.count else { return ["", ""] }
      let here = index == width - 1 ? Array(points[index...]) : [points[index]]
      return [
        here.map(\.label).joined(separator: " ::: "), here.map(\.value).joined(separator: " ::: "),
      ]
    }
  }
}
