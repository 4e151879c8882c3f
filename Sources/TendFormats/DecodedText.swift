import Foundation

/// The text of a file as valid UTF-8 without a byte order mark, whatever it was written in.
struct DecodedText: Hashable, Sendable {
  /// Valid UTF-8.
  var bytes: [UInt8]
  /// The encoding it was read as.
  var encoding: String

  /// Finds the encoding and decodes.
  ///
  /// Order: byte order mark, the NUL bytes of UTF-16, the hint, strict UTF-8; then each line that is no
  /// UTF-8 is taken as Windows-1252, because one file can hold both.
  ///
  /// - Throws: `FormatError` with `unknownEncoding` when the hint is no known name.
  init(_ raw: [UInt8], encodingHint: String?) throws(FormatError) {
    let hint = try encodingHint.map { name throws(FormatError) in try NamedEncoding(name) }
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = Self.decodingUTF8(Array(raw.dropFirst(3)))
    } else if raw.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: raw.dropFirst(2), bigEndian: false)
    } else if raw.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: raw.dropFirst(2), bigEndian: true)
    } else if let bigEndian = Self.byteOrderByNULs(raw) {
      self.init(utf16: raw[...], bigEndian: bigEndian)
    } else {
      self = hint.map { Self.decoding(raw, as: $0) } ?? Self.decodingUTF8(raw)
    }
    // No text means NUL; damaged disks and wrong conversions leave them behind.
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
  }

  /// The text when it is UTF-16 by its byte order mark or its NUL bytes; nil for any other.
  init?(utf16In raw: [UInt8]) {
    if raw.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: raw.dropFirst(2), bigEndian: false)
    } else if raw.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: raw.dropFirst(2), bigEndian: true)
    } else if let bigEndian = Self.byteOrderByNULs(raw) {
      self.init(utf16: raw[...], bigEndian: bigEndian)
    } else {
      return nil
    }
  }

  private init(bytes: [UInt8], encoding: String) {
    self.bytes = bytes
    self.encoding = encoding
  }

  private init(utf16 raw: ArraySlice<UInt8>, bigEndian: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    var index = raw.startIndex
    // A last odd byte is half a character: the file was cut there.
    while index + 1 < raw.endIndex {
      let first = UInt16(raw[index])
      let second = UInt16(raw[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    encoding = bigEndian ? "utf-16be" : "utf-16le"
  }

  private static func decoding(_ raw: [UInt8], as named: NamedEncoding) -> DecodedText {
    switch named {
    case .utf8:
      return decodingUTF8(raw)
    case .utf16(let bigEndian):
      return DecodedText(utf16: raw[...], bigEndian: bigEndian)
    case .windows1252:
      var output: [UInt8] = []
      output.reserveCapacity(raw.count + raw.count / 16)
      Windows1252.appendUTF8(of: raw[...], to: &output)
      return DecodedText(bytes: output, encoding: "windows-1252")
    case .foundation(let encoding, let name):
      guard let text = String(bytes: raw, encoding: encoding) else { return decodingUTF8(raw) }
      return DecodedText(bytes: Array(text.utf8), encoding: name)
    case .charset(let charset, let name):
      return DecodedText(bytes: charset.decoded(raw[...]), encoding: name)
    }
  }

  private static func decodingUTF8(_ raw: [UInt8]) -> DecodedText {
    if isUTF8(raw[...]) { return DecodedText(bytes: raw, encoding: "utf-8") }
    let whole = raw.dropLast(danglingCount(raw))
    // Only other characters of several bytes show that it is not a last letter in Windows-1252.
    if whole.count < raw.count, whole.contains(where: { $0 >= 0x80 }), isUTF8(whole) {
      return DecodedText(bytes: Array(whole), encoding: "utf-8")
    }
    var output: [UInt8] = []
    output.reserveCapacity(raw.count + raw.count / 16)
    var start = 0
    while start < raw.count {
      let end = raw[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? raw.count - 1
      let line = raw[start...end]
      if isUTF8(line) {
        output += line
      } else {
        Windows1252.appendUTF8(of: line, to: &output)
      }
      start = end + 1
    }
    return DecodedText(bytes: output, encoding: "windows-1252")
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    return String(validating: bytes, as: UTF8.self) != nil
  }

  /// How many bytes at the end are the beginning of a character that a cut-off file lost.
  private static func danglingCount(_ raw: [UInt8]) -> Int {
    for back in 1...3 where back <= raw.count {
      let byte = raw[raw.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }

  /// The byte order when the first bytes look like UTF-16 of mostly Latin text: every second one is NUL.
  private static func byteOrderByNULs(_ raw: [UInt8]) -> Bool? {
    let sample = raw.prefix(256)
    guard sample.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    if zeros.odd * 10 > half * 6, zeros.even * 10 < half { return false }
    if zeros.even * 10 > half * 6, zeros.odd * 10 < half { return true }
    return nil
  }
}
