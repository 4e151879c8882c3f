/// The part of a LinkedIn address that names a person.
enum LinkedInProfile {
  private static let usualBeginning = "https://www.linkedin.com/in/"

  /// The slug in the form in which it is compared: lower case, percent-decoded, without slash or query.
  ///
  /// - Returns: Nil when the address is no personal profile.
  static func slug(in address: String) -> String? {
    let bytes = address.utf8
    let start: String.Index
    if address.hasPrefix(usualBeginning) {
      start = bytes.index(bytes.startIndex, offsetBy: usualBeginning.utf8.count)
    } else {
      guard let found = Self.profilePath(in: address) else { return nil }
      start = found
    }
    let end =
      bytes[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
    let raw = address[start..<end]
    if raw.isEmpty { return nil }
    if raw.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x2D...0x39).contains($0) }) {
      return String(raw)
    }
    return decoded(raw).lowercased()
  }

  /// Where the slug begins after `linkedin.com/in/`, in any case of letters, with any host before it.
  private static func profilePath(in address: String) -> String.Index? {
    let bytes = Array(address.utf8)
    let folded = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let host = position(of: "linkedin.com/", in: folded, from: 0) else { return nil }
    let path = host + "linkedin.com/".utf8.count
    guard folded[path...].starts(with: Array("in/".utf8)) else { return nil }
    return address.utf8.index(address.utf8.startIndex, offsetBy: path + 3)
  }

  private static func position(of word: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
  }

  private static func decoded(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x25) else { return String(text) }
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    // What decodes to no text stays as it was written.
    return String(validating: output, as: UTF8.self) ?? String(text)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
