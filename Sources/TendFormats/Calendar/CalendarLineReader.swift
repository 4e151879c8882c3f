/// Cuts a calendar into its content lines, unfolded.
///
/// Lines end with CR LF, LF or CR. A blank or tab at the beginning of a line joins it to the one before, at the level of
/// bytes, because writers fold inside characters. The soft line ends of quoted-printable text are joined as well.
///
/// Source: RFC 5545, section 3.1; vCalendar 1.0, section 2.1.3.
struct CalendarLineReader {
  private let bytes: [UInt8]
  private var index = 0
  private var lineNumber = 0
  /// Numbers of the lines that are none, to be reported.
  private(set) var strayLines: [Int] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next content line, passing over what is none; nil at the end.
  mutating func next() -> CalendarLine? {
    while let (line, number) = logicalLine() {
      if let parsed = CalendarLine(line[...], number: number) { return parsed }
      if line.contains(where: { $0 > 0x20 }), strayLines.count < 100 { strayLines.append(number) }
    }
    return nil
  }

  private mutating func logicalLine() -> ([UInt8], Int)? {
    guard index < bytes.count else { return nil }
    var line = Array(physicalLine())
    let number = lineNumber
    let isQuotedPrintable = Self.isQuotedPrintable(line)
    while index < bytes.count, !line.isEmpty {
      skipBlankLinesBeforeContinuation()
      if isQuotedPrintable, line.last == 0x3D {
        // A blank after a soft line end is part of the text (RFC 2045, section 6.7).
        line.removeLast()
        line += physicalLine()
      } else if bytes[index] == 0x20 || bytes[index] == 0x09 {
        line += physicalLine().dropFirst()
      } else {
        break
      }
    }
    return (line, number)
  }

  /// Early Mozilla programs write a blank line before what continues a line.
  private mutating func skipBlankLinesBeforeContinuation() {
    var next = index
    var count = 0
    while next < bytes.count, bytes[next] == 0x0D || bytes[next] == 0x0A {
      if bytes[next] == 0x0A { count += 1 }
      next += 1
    }
    guard count > 0, next + 1 < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09,
      bytes[next + 1] > 0x20
    else { return }
    index = next
    lineNumber += count
  }

  private mutating func physicalLine() -> ArraySlice<UInt8> {
    let start = index
    lineNumber += 1
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    let line = bytes[start..<index]
    guard index < bytes.count else { return line }
    let isReturn = bytes[index] == 0x0D
    index += 1
    guard isReturn else { return line }
    // Some writers turn the LF of CR LF into CR LF once more.
    if bytes[index...].starts(with: [0x0D, 0x0A]) { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    return line
  }

  private static func isQuotedPrintable(_ line: [UInt8]) -> Bool {
    guard let colon = line.firstIndex(of: 0x3A), line.last == 0x3D else { return false }
    return String(decoding: line[..<colon], as: UTF8.self).uppercased()
      .contains("QUOTED-PRINTABLE")
  }
}
