/// Tells the lines that separate the messages of a mailbox from text that begins alike.
enum MailSeparator {
  /// Whether a line is `From`, a sender, a time and a year, perhaps with the zone at the end.
  ///
  /// Source: RFC 4155, appendix A.
  static func isOne(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count > 20, line.starts(with: [0x46, 0x72, 0x6F, 0x6D, 0x20]) else { return false }
    var words = line.prefix(512).split(separator: 0x20).dropFirst()
    // Old mail from other machines says so at the end.
    if let remote = words.lastIndex(where: { $0.elementsEqual(Array("remote".utf8)) }) {
      words = words[..<remote]
    }
    guard words.contains(where: isTime) else { return false }
    return words.suffix(2).contains(where: isYear)
  }

  private static func isTime(_ word: Slice<UnsafeRawBufferPointer>) -> Bool {
    let bytes = Array(word)
    guard [4, 5, 7, 8].contains(bytes.count) else { return false }
    let parts = bytes.split(separator: 0x3A)
    return parts.count >= 2
      && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func isYear(_ word: Slice<UnsafeRawBufferPointer>) -> Bool {
    word.count == 4 && word.allSatisfy { (0x30...0x39).contains($0) }
      && (word.first == 0x31 || word.first == 0x32)
  }
}
