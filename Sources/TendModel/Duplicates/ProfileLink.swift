/// A person's page in a social network as it is compared.
enum ProfileLink {
  /// `linkedin:` and the name of a person's LinkedIn page; nil for other links, company pages too.
  static func linkedIn(_ normalised: String) -> String? {
    let text = normalised.lowercased()
    guard let host = text.byteRange(of: "linkedin.com/") else { return nil }
    let path = text[host.upperBound...].split(separator: "/")
    guard path.count > 1, path[0] == "in" || path[0] == "pub" else { return nil }
    let slug = path[1].prefix { $0 != "?" && $0 != "#" }
    guard slug.utf8.count > 1 else { return nil }
    return "linkedin:" + decoded(slug).lowercased()
  }

  /// Whether a profile, as `linkedIn` answers it, is a person's page.
  static func isPersonal(_ profile: String) -> Bool { profile.hasPrefix("linkedin:") }

  /// A link without its query and its scheme; nil when it leads to no page of its own.
  static func page(_ normalised: String) -> String? {
    let text = normalised.prefix { $0 != "?" && $0 != "#" }
    return text.utf8.count > 3 ? String(text) : nil
  }

  /// Escapes of two hexadecimal digits as their bytes.
  private static func decoded(_ text: Substring) -> String {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest.removeFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
