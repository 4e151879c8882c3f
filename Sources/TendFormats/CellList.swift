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

  /// E-mail addresses, which hold no separator themselves; `mailto:` is taken off.
  ///
  /// What has no @ in each part is left whole.
  static func emails(_ text: String) -> [String] {
    let parts = split(text, at: [0x3B, 0x2C, 0x0A, 0x20])
    let values = parts.allSatisfy { $0.utf8.contains(0x40) } ? parts : [text]
    return values.map { $0.lowercased().hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 }
  }
}
