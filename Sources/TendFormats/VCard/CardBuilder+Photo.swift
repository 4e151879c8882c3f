import TendModel

extension CardBuilder {
  /// `PHOTO`: base64 with or without saying so, a `data:` address, or a link.
  mutating func readPhoto(_ line: ContentLine, _ contact: inout ImportedContact) {
    if case .embedded? = contact.photo { return }
    let value = line.bytes[line.trimmed(line.value)]
    if value.isEmpty { return }
    if let photo = Self.embedded(value) {
      contact.photo = photo
      return
    }
    let words =
      line.declaredEncoding == .base64
      ? String(decoding: value, as: UTF8.self) : text.word(line)
    if Self.isLink(words) || line.parameter("VALUE").map({ Self.isReference($0) }) == true,
      line.declaredEncoding != .base64 || Self.isLink(words)
    {
      contact.photo = contact.photo ?? .link(words)
      return
    }
    guard let bytes = Base64.decoded(value), !bytes.isEmpty else {
      problems.append(
        ImportProblem(
          line: line.number,
          reason: "this photo is no valid base64; its text was kept in the card"
        )
      )
      contact.photo = contact.photo ?? .unreadable
      return
    }
    contact.photo = Self.photo(bytes)
  }

  /// A picture inside the value: `data:image/jpeg;base64,…`, also with an escaped comma or without `data:`.
  private static func embedded(_ value: ArraySlice<UInt8>) -> ImportedPhoto? {
    // The head of such an address is short.
    let head = value.prefix(200)
    guard let comma = head.firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let words = String(decoding: head[..<comma], as: UTF8.self).lowercased()
      .filter { $0 != "\\" }
    guard words.hasPrefix("data:") || words.hasSuffix("base64") else { return nil }
    let body = value[(comma + 1)...]
    guard words.hasSuffix("base64") else {
      return photo(QuotedPrintable.decoded(body, mark: UInt8(ascii: "%")))
    }
    return Base64.decoded(body).map(photo) ?? .unreadable
  }

  private static func photo(_ bytes: [UInt8]) -> ImportedPhoto {
    .embedded(size: bytes.count, sha256: SHA256.hexadecimal(of: bytes))
  }

  private static func isReference(_ word: String) -> Bool {
    ["uri", "url", "content-id", "cid"].contains(word.lowercased())
  }

  private static func isLink(_ value: String) -> Bool {
    ["http://", "https://", "file:", "ftp:", "cid:", "content:", "//"]
      .contains { begins(value, with: $0) }
  }
}
