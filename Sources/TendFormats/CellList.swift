/// A cell that holds several values in one.
enum CellList {
  /// The values between separators, without blanks around them and without empty ones.
  static func split(_ text: String, at separators: Set<UInt8>) -> [String] {
    if !text.utf8.contains(where: { separators.contains($0) }) {
      return text.isEmpty ? [] : [text]
    }
    return text.utf8.split { separators.contains($0) }.compactMap { part in
      var part = part
      while part.first == 0x20 { part = part.dropFirst() }
      while part.last == 0x20 { part = part.dropLast() }
      return part.isEmpty ? nil : String(Substring(part))
    }
  }

  /// The values between separators and Google's ` ::: `, as `split(_:at:)` gives them.
  static func values(_ text: String, at separators: Set<UInt8>) -> [String] {
    MultiValue.list(text).flatMap { split($0, at: separators) }
  }

  /// E-mail addresses, which hold no separator themselves; `mailto:`, brackets and the name before them are taken off.
  ///
  /// What has no @ in each part is left whole.
  static func emails(_ text: String) -> [String] {
    if text.utf8.contains(0x3C), text.utf8.contains(0x40) {
      let named = MailAddressReader.addresses(text).map(\.email).filter { $0.utf8.contains(0x40) }
      if !named.isEmpty { return named }
    }
    let parts = values(text, at: [0x3B, 0x2C, 0x0A, 0x20])
    let values = parts.allSatisfy { $0.utf8.contains(0x40) } ? parts : [text]
    return values.map { value in
      MailQuotes.removed(
        value.lowercased().hasPrefix("mailto:") ? String(value.dropFirst(7)) : value
      )
    }
  }
}
