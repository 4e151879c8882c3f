/// Tells by its beginning whether a file is mail.
public enum MailDetector {
  /// How many bytes of a file are enough.
  public static let sampleSize = 1 << 16

  /// Fields of which every message has one.
  private static let telling: Set = [
    "from", "to", "subject", "date", "message-id", "received", "return-path", "delivered-to",
    "mime-version",
  ]

  /// Whether a file begins with a separator of mailboxes or with the header of a message.
  ///
  /// - Parameter bytes: The beginning of the file, or all of it.
  /// - Returns: Whether it is mail.
  public static func isMail(_ bytes: some Sequence<UInt8>) -> Bool {
    var sample = Array(bytes.prefix(sampleSize))
    var marks = MailBytes()
    if let decoded = sample.withUnsafeBytes({ marks.decoded($0) }) { sample = decoded }
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { sample.removeFirst(3) }
    let start = sample.firstIndex { $0 > 0x20 } ?? sample.count
    return sample[start...].withUnsafeBytes { isMail($0) }
  }

  private static func isMail(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var isFirst = true
    var start = 0
    let lineEnd: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: lineEnd) ?? bytes.count
      var line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      while line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
      if isFirst, MailSeparator.isOne(line) { return true }
      // Apple Mail writes the length of a message before it.
      if isFirst, !line.isEmpty, line.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 }) {
        isFirst = false
        start = end + 1
        continue
      }
      let isContinuation = !isFirst && (line.first == 0x20 || line.first == 0x09)
      guard isContinuation || MailHeader.isField(line) else { return false }
      let name = line.prefix { $0 != 0x3A }
      if !isContinuation, telling.contains(String(decoding: name, as: UTF8.self).lowercased()) {
        return true
      }
      isFirst = false
      start = end + 1
    }
    return false
  }
}
