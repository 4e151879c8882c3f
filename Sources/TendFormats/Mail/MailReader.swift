import Glibc

/// Reads the headers of messages: of a mailbox file, or of one message.
///
/// The bytes may come in pieces of any size; only the headers of the message at hand are kept, so that a mailbox of any
/// size takes no more memory than its longest header.
///
/// In a mailbox a message begins at a line `From …` at its beginning, or after a blank line when the line ends in a time
/// and a year and a header follows: such lines also occur in texts, which not every program escapes. `Content-Length` is
/// not trusted; programs that change a text seldom change it too. A file may be in UTF-16 with a byte order mark.
///
/// Source: RFC 4155, appendix A; RFC 5322.
public struct MailReader {
  /// What the next line is.
  private enum State { case beginning, header, body, candidate }

  /// The longest header that is read; the rest of a longer one is passed over.
  private static let longestHeader = 1 << 20
  /// How much of a line in a text has to be seen.
  private static let longestSeparator = 512

  private var mailBytes = MailBytes()
  private var state = State.beginning
  private var isMailbox = false
  private var isAfterBlank = true
  private var header: [UInt8] = []
  private var partial: [UInt8] = []
  /// What ends a line: LF, or CR in a file without any LF, as old Macs wrote them.
  private var lineEnd: UInt8?
  private var seen: Set<MailKey> = []

  /// How much of the file is kept.
  var keptBytes: Int { header.count + partial.count }

  /// A reader that has read nothing.
  public init() {}

  /// The messages of a whole file.
  ///
  /// - Complexity: O(n) in the bytes.
  public static func messages(in bytes: [UInt8]) -> [MailMessage] {
    var reader = MailReader()
    var messages: [MailMessage] = []
    bytes.withUnsafeBytes { buffer in
      reader.feed(buffer) { messages.append($0) }
    }
    reader.finish { messages.append($0) }
    return messages
  }

  /// Reads the next piece of a file.
  ///
  /// - Parameters:
  ///   - bytes: The piece; it may end anywhere.
  ///   - take: Is given each message that has ended, but none whose `Message-ID` was there before.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer, take: (MailMessage) -> Void) {
    guard let decoded = mailBytes.decoded(bytes) else { return feed(plain: bytes, take) }
    decoded.withUnsafeBytes { feed(plain: $0, take) }
  }

  private mutating func feed(plain bytes: UnsafeRawBufferPointer, _ take: (MailMessage) -> Void) {
    var start = 0
    findLineEnd(bytes, take)
    let lineEnd = lineEnd ?? Self.lineFeed
    while start < bytes.count, let base = bytes.baseAddress {
      let rest = base + start
      guard let found = memchr(rest, Int32(lineEnd), bytes.count - start) else {
        keep(UnsafeRawBufferPointer(rebasing: bytes[start...]))
        return
      }
      let end = base.distance(to: UnsafeRawPointer(found))
      let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      if partial.isEmpty {
        line(piece, take)
      } else {
        keep(piece)
        let whole = partial
        partial.removeAll(keepingCapacity: true)
        whole.withUnsafeBytes { line($0, take) }
      }
      start = end + 1
    }
  }

  /// The first line tells by what lines end: a CR counts alone when no LF or other CR follows.
  private mutating func findLineEnd(_ bytes: UnsafeRawBufferPointer, _ take: (MailMessage) -> Void)
  {
    guard lineEnd == nil, let first = bytes.first else { return }
    func isEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }
    if partial.last == Self.carriageReturn {
      lineEnd = isEnd(first) ? Self.lineFeed : Self.carriageReturn
      if isEnd(first) { return }
      let whole = partial
      partial = []
      whole.withUnsafeBytes { line($0, take) }
    } else if let end = bytes.firstIndex(where: isEnd),
      bytes[end] == Self.lineFeed || end + 1 < bytes.count
    {
      let isAlone = bytes[end] == Self.carriageReturn && !isEnd(bytes[end + 1])
      lineEnd = isAlone ? Self.carriageReturn : Self.lineFeed
    }
  }

  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Reads what is left when the file is at its end.
  ///
  /// - Parameter take: Is given the last message, if there is one.
  public mutating func finish(take: (MailMessage) -> Void) {
    mailBytes.finish().withUnsafeBytes { feed(plain: $0, take) }
    if !partial.isEmpty {
      let whole = partial
      partial = []
      whole.withUnsafeBytes { line($0, take) }
    }
    if state != .beginning { give(take) }
    state = .beginning
  }

  /// Keeps the beginning of a line whose end is not there yet.
  private mutating func keep(_ bytes: UnsafeRawBufferPointer) {
    let room = (state == .body ? Self.longestSeparator : Self.longestHeader) - partial.count
    if room > 0 { partial += bytes.prefix(room) }
  }

  private mutating func line(_ bytes: UnsafeRawBufferPointer, _ take: (MailMessage) -> Void) {
    var count = bytes.count
    while count > 0, bytes[count - 1] == 0x0D { count -= 1 }
    let line = UnsafeRawBufferPointer(rebasing: bytes[..<count])
    switch state {
    case .beginning: begin(line)
    case .header: headerLine(line)
    case .candidate where MailHeader.isField(line) || line.starts(with: Array(">From ".utf8)):
      give(take)
      state = .header
      headerLine(line)
    // A message without any header may have no text either.
    case .candidate where isMailbox && MailSeparator.isOne(line): break
    case .candidate, .body:
      state = .body
      if isMailbox, isAfterBlank, MailSeparator.isOne(line) { state = .candidate }
      isAfterBlank = line.isEmpty
    }
  }

  /// The first line that is not blank says what the file is.
  private mutating func begin(_ bytes: UnsafeRawBufferPointer) {
    var line = bytes
    if line.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = UnsafeRawBufferPointer(rebasing: line.dropFirst(3))
    }
    guard line.contains(where: { $0 > 0x20 }) else { return }
    // A message that Apple Mail keeps begins with its length.
    if header.isEmpty, line.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 }) { return }
    state = .header
    // A blank before the colon of a header is old, and allowed.
    isMailbox = line.starts(with: Array("From ".utf8)) && !MailHeader.isField(line)
    if !isMailbox { headerLine(line) }
  }

  private mutating func headerLine(_ line: UnsafeRawBufferPointer) {
    let isContinuation = !header.isEmpty && (line.first == 0x20 || line.first == 0x09)
    if line.isEmpty || !isContinuation && !MailHeader.isField(line) {
      // Some programs keep an older separator among the headers.
      if line.starts(with: Array(">From ".utf8)) || line.starts(with: Array("From ".utf8)) {
        return
      }
      state = .body
      isAfterBlank = line.isEmpty
      return
    }
    guard header.count + line.count < Self.longestHeader else { return }
    header += line
    header.append(0x0A)
  }

  private mutating func give(_ take: (MailMessage) -> Void) {
    // A file without a header is no message.
    guard isMailbox || !header.isEmpty else { return }
    let message = MailHeader(header).message
    header.removeAll(keepingCapacity: header.count < 1 << 16)
    if !message.id.isEmpty, !seen.insert(MailKey(message.id)).inserted { return }
    take(message)
  }
}
