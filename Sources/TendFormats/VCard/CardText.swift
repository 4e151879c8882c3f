import TendModel

/// Makes text of the values of vCard lines: encoding, charset and escapes undone, nothing hostile left.
///
/// The charset of a line is the one that it declares, else UTF-8 when the bytes are that, else the fallback.
struct CardText {
  /// What a byte means to a value; 0 is one of ASCII without a meaning of its own.
  private enum Trait {
    static let escape: UInt8 = 1
    static let letter: UInt8 = 2
    static let risk: UInt8 = 4
    static let equals: UInt8 = 8
    /// It occurs in no base64.
    static let plain: UInt8 = 16
  }

  /// The charset of lines that declare none and are no UTF-8.
  let fallback: Charset
  /// The whole file is UTF-8.
  let isUTF8: Bool
  private let traits: [UInt8]

  init(fallback: Charset, isUTF8: Bool) {
    self.fallback = fallback
    self.isUTF8 = isUTF8
    var traits = [UInt8](repeating: 0, count: 256)
    for byte in 0x80..<0x100 { traits[byte] = Trait.letter }
    for byte in 0..<0x20 { traits[byte] = Trait.risk }
    // These begin characters that steer a line of text.
    for byte in [0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3] { traits[byte] = Trait.risk | Trait.letter }
    traits[0x5C] = Trait.escape
    traits[0x3D] = Trait.equals
    for byte in 0x21..<0x7F where !Base64.isLetter(UInt8(byte)) { traits[byte] |= Trait.plain }
    self.traits = traits
  }

  /// The whole value as text of several lines.
  func text(_ line: ContentLine) -> String {
    if isPlain(line) { return Self.string(line.bytes, line.trimmed(line.value)) }
    let (bytes, range) = decoded(line)
    return Self.safe(Self.unescaped(bytes[range], line.age))
  }

  /// The whole value as text of one line.
  func word(_ line: ContentLine) -> String {
    if isPlain(line) { return Self.string(line.bytes, line.trimmed(line.value)) }
    return Self.oneLine(text(line))
  }

  /// The parts of a value that are separated by a byte which no backslash escapes.
  ///
  /// - Returns: All parts in order, empty ones too; at most `limit`.
  func parts(
    _ line: ContentLine,
    separator: UInt8 = UInt8(ascii: ";"),
    limit: Int = 1000
  ) -> [String] {
    var parts: [String] = []
    if isPlain(line) {
      let bytes = line.bytes
      var start = line.value.lowerBound
      for index in line.value where bytes[index] == separator {
        parts.append(Self.string(bytes, line.trimmed(start..<index)))
        start = index + 1
        if parts.count == limit { return parts }
      }
      parts.append(Self.string(bytes, line.trimmed(start..<line.value.upperBound)))
      return parts
    }
    if encoding(line) == .quotedPrintable {
      // A separator that is written as a code is text, so the parts are decoded one by one.
      let charset = declaredCharset(line)
      for part in Self.split(line.bytes[line.value], separator).prefix(limit) {
        let utf8 = utf8(Self.decoded(part)[...], charset)
        parts.append(Self.safe(Self.unescaped(utf8, line.age)))
      }
      return parts
    }
    let (bytes, range) = decoded(line)
    for part in Self.split(bytes[range], separator).prefix(limit) {
      parts.append(Self.safe(Self.unescaped(part, line.age)))
    }
    return parts
  }

  /// A whole line that is no property, as text of several lines.
  func rest(_ line: ContentLine) -> String {
    let whole = line.bytes[line.name.lowerBound..<line.parameters.upperBound]
    return Self.safe(Self.unescaped(utf8(whole, nil), line.age))
  }

  /// The value in UTF-8 with its escapes, as a range of bytes.
  func decoded(_ line: ContentLine) -> (bytes: [UInt8], range: Range<Int>) {
    let octets: ArraySlice<UInt8> =
      switch encoding(line) {
      case .quotedPrintable: Self.decoded(line.bytes[line.value])[...]
      case .base64: Base64.decoded(line.bytes[line.value])?[...] ?? line.bytes[line.value]
      case .plain: line.bytes[line.value]
      }
    let slice = utf8(octets, declaredCharset(line))
    return (Array(slice), 0..<slice.count)
  }

  /// The value is ASCII or UTF-8 without escapes, codes or anything that needs care.
  private func isPlain(_ line: ContentLine) -> Bool {
    var found: UInt8 = 0
    line.bytes.withUnsafeBufferPointer { buffer in
      traits.withUnsafeBufferPointer { traits in
        for index in line.value { found |= traits[Int(buffer[index])] }
      }
    }
    if found & (Trait.escape | Trait.risk) != 0 { return false }
    if found & Trait.letter != 0, !isUTF8 || !line.parameters.isEmpty { return false }
    if found & Trait.equals != 0 { return encoding(line) == .plain }
    if found & Trait.plain == 0, !line.parameters.isEmpty, !line.value.isEmpty {
      return line.declaredEncoding == .plain
    }
    // A charset such as ISO-2022-JP hides its letters among those of ASCII, but begins them with an escape code.
    return true
  }

  private func encoding(_ line: ContentLine) -> ContentLine.Encoding {
    let declared = line.declaredEncoding
    if declared == .plain, line.looksQuotedPrintable { return .quotedPrintable }
    return declared
  }

  private func declaredCharset(_ line: ContentLine) -> Charset? {
    if line.parameters.isEmpty { return nil }
    guard let name = line.parameter("CHARSET"), !name.isEmpty else { return nil }
    let plain = name.lowercased()
    // The bytes of a line are found by those of ASCII: it cannot be in such a set.
    if plain.hasPrefix("utf-16") || plain.hasPrefix("utf-32") || plain.hasPrefix("ucs") {
      return nil
    }
    return Charset(name)
  }

  private func utf8(_ bytes: ArraySlice<UInt8>, _ charset: Charset?) -> ArraySlice<UInt8> {
    if let charset, charset != .utf8 { return charset.decoded(bytes)[...] }
    if bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil {
      return bytes
    }
    return fallback.decoded(bytes)[...]
  }

  /// The slices between separators that no backslash escapes.
  static func split(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x5C {
        index += 1
      } else if byte == separator {
        parts.append(bytes[start..<index])
        start = index + 1
      }
      index += 1
    }
    parts.append(bytes[start...])
    return parts
  }

  /// The bytes with escapes undone: `\n` and `\N` are line ends, any other letter keeps its backslash.
  ///
  /// Version 2.1 writes line ends as codes; there a backslash before a letter is one, as in paths.
  static func unescaped(
    _ bytes: ArraySlice<UInt8>,
    _ age: ContentLine.Age
  ) -> ArraySlice<UInt8> {
    guard bytes.contains(0x5C) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == 0x5C, index < bytes.endIndex else {
        output.append(byte)
        continue
      }
      let next = bytes[index]
      index += 1
      if age != .old, next == 0x6E || next == 0x4E {
        output.append(0x0A)
      } else {
        if (0x61...0x7A).contains(next | 0x20) { output.append(byte) }
        output.append(next)
      }
    }
    return output[...]
  }

  static func safe(_ bytes: ArraySlice<UInt8>) -> String {
    OutsideText.multiline(String(decoding: bytes, as: UTF8.self))
  }

  /// A text with its line ends as blanks.
  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    return String(decoding: text.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    if range.isEmpty { return "" }
    return bytes.withUnsafeBufferPointer { buffer in
      String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    }
  }

  /// The bytes of quoted-printable, without a soft break at the end after which nothing follows.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    QuotedPrintable.decoded(bytes.last == 0x3D ? bytes.dropLast() : bytes)
  }
}
