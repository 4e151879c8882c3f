/// One content line of a calendar: a name, parameters and a value that is still encoded.
///
/// Source: RFC 5545, section 3.1.
struct CalendarLine {
  /// A parameter with its values, unquoted.
  struct Parameter {
    /// In upper case.
    let name: String
    let values: [String]
  }

  /// In upper case, without a group.
  let name: String
  let parameters: [Parameter]
  /// The bytes after the colon.
  let value: [UInt8]
  /// The line in the file, from 1.
  let number: Int

  /// The first value of a parameter; nil when it is not there.
  func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.values.first
  }

  /// The value of a line that is a form of its own, without blanks around.
  var word: String {
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let start = value.drop(while: isBlank)
    let end = start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[start.startIndex..<end], as: UTF8.self)
  }

  /// Takes a line apart; nil when it is none.
  ///
  /// A quotation mark that is never closed is part of the text, and an address in a parameter may bear its colon without
  /// quotation marks; both occur.
  init?(_ bytes: ArraySlice<UInt8>, number: Int) {
    guard let nameEnd = bytes.firstIndex(where: { $0 == 0x3A || $0 == 0x3B }),
      nameEnd > bytes.startIndex, bytes[..<nameEnd].allSatisfy(Self.isNameByte)
    else { return nil }
    let fullName = String(decoding: bytes[..<nameEnd], as: UTF8.self).uppercased()
    name = String(
      fullName[(fullName.lastIndex(of: ".").map(fullName.index(after:)) ?? fullName.startIndex)...]
    )
    var index = nameEnd
    var found: [Parameter] = []
    while index < bytes.endIndex, bytes[index] == 0x3B {
      let (parameter, end) = Self.parameter(bytes, from: index + 1)
      if let parameter { found.append(parameter) }
      index = end
    }
    guard index < bytes.endIndex else { return nil }
    parameters = found
    value = Array(bytes[(index + 1)...])
    self.number = number
  }

  /// The line as it was meant when the name of its zone has a colon but no quotation marks, as in
  /// `DTSTART;TZID=(UTC-05:00) Eastern Time:20240102T030405`; nil when it cannot be that.
  var withColonInZone: CalendarLine? {
    guard let last = value.lastIndex(of: 0x3A),
      let zone = parameters.firstIndex(where: { $0.name == "TZID" })
    else { return nil }
    let rest = value[..<last].prefix { $0 != 0x3B }
    let name = (parameters[zone].values.first ?? "") + ":" + String(decoding: rest, as: UTF8.self)
    var others = parameters
    others[zone] = Parameter(name: "TZID", values: [name])
    return CalendarLine(name: self.name, others, Array(value[(last + 1)...]), number: number)
  }

  private init(name: String, _ parameters: [Parameter], _ value: [UInt8], number: Int) {
    self.name = name
    self.parameters = parameters
    self.value = value
    self.number = number
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// A parameter and where it ends: at a colon, a semicolon or the line's end.
  private static func parameter(
    _ bytes: ArraySlice<UInt8>,
    from start: Int
  ) -> (Parameter?, end: Int) {
    var index = start
    while index < bytes.endIndex, !endsWord(bytes[index]), bytes[index] != 0x3D { index += 1 }
    let name = text(bytes[start..<index]).uppercased()
    guard index < bytes.endIndex, bytes[index] == 0x3D else {
      // A bare word, as vCalendar 1.0 writes types and encodings.
      return (name.isEmpty ? nil : Parameter(name: name, values: [name]), index)
    }
    var values: [String] = []
    let isList = !singleNames.contains(name)
    repeat {
      index += 1
      let (value, end) = parameterValue(bytes, from: index, isList: isList)
      values.append(value)
      index = end
    } while index < bytes.endIndex && bytes[index] == 0x2C
    return (Parameter(name: name, values: values), index)
  }

  private static func parameterValue(
    _ bytes: ArraySlice<UInt8>,
    from start: Int,
    isList: Bool
  ) -> (String, end: Int) {
    func ends(_ byte: UInt8) -> Bool { endsWord(byte) || isList && byte == 0x2C }
    if start < bytes.endIndex, bytes[start] == 0x22,
      let close = closingMark(bytes, from: start + 1, ends)
    {
      var end = close + 1
      // Whatever stands between the quotation mark and the next separator belongs nowhere.
      while end < bytes.endIndex, !ends(bytes[end]) { end += 1 }
      return (text(bytes[(start + 1)..<close], isEscaped: !isList), end)
    }
    var end = start
    while end < bytes.endIndex {
      if bytes[end] == 0x3A, isScheme(bytes[start..<end]) {
        end += 1
      } else if !isList, bytes[end] == 0x5C, end + 1 < bytes.endIndex, bytes[end + 1] != 0x3A {
        end += 2
      } else if ends(bytes[end]) {
        break
      } else {
        end += 1
      }
    }
    return (text(bytes[start..<end], isEscaped: !isList), end)
  }

  /// Parameters of one value, in which a comma separates nothing even where it is written without quotation marks.
  private static let singleNames: Set = ["CN", "TZID"]

  /// The quotation mark that closes a value: one before a separator, or else the first.
  private static func closingMark(
    _ bytes: ArraySlice<UInt8>,
    from start: Int,
    _ ends: (UInt8) -> Bool
  ) -> Int? {
    let marks = bytes[start...].indices.lazy.filter { bytes[$0] == 0x22 }.prefix(16)
    let closing = marks.first { mark in
      (mark + 1 == bytes.endIndex || ends(bytes[mark + 1])) && bytes[mark - 1] != 0x5C
    }
    return closing ?? marks.first
  }

  private static func endsWord(_ byte: UInt8) -> Bool { byte == 0x3A || byte == 0x3B }

  /// An address that stands without quotation marks as the value of a parameter.
  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 6 else { return false }
    return String(decoding: bytes, as: UTF8.self).uppercased() == "MAILTO"
  }

  /// A parameter's text with the escapes of RFC 6868; those of values occur in parameters too.
  private static func text(_ bytes: ArraySlice<UInt8>, isEscaped: Bool = false) -> String {
    var decoded = CalendarText.decoded(bytes, charset: nil)
    if isEscaped, decoded.contains(0x5C) {
      decoded = decoded.indices.filter { index in
        decoded[index] != 0x5C || index + 1 == decoded.count
          || !",;:\"".utf8.contains(decoded[index + 1])
      }.map { decoded[$0] }
    }
    guard decoded.contains(0x5E) else { return String(decoding: decoded, as: UTF8.self) }
    var plain: [UInt8] = []
    var index = 0
    while index < decoded.count {
      let next = index + 1 < decoded.count ? decoded[index + 1] : 0
      let escaped: UInt8? =
        decoded[index] != 0x5E
        ? nil : next == 0x6E ? 0x0A : next == 0x27 ? 0x22 : next == 0x5E ? 0x5E : nil
      plain.append(escaped ?? decoded[index])
      index += escaped == nil ? 1 : 2
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
