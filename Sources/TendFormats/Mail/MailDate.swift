import TendModel

/// Reads the dates of mail, also those of old programs.
///
/// Source: RFC 5322, sections 3.3 and 4.3.
enum MailDate {
  /// Seconds since 1970 in UTC; nil for what is no date.
  ///
  /// Understood are `Thu, 12 Sep 2024 10:00:00 +0200 (CEST)`, years of two digits, zones by name, the order of C's
  /// `asctime` and ISO 8601. A time without a zone, or in one that RFC 5322 does not define, counts as UTC.
  static func seconds(_ text: String) -> Int? {
    var plain = withoutComments(text)
    if plain.containsBytes(": ") || plain.containsBytes(" :") {
      plain = plain.split(separator: ":").map { CalendarText.trimmed(String($0)) }
        .joined(separator: ":")
    }
    if let time = CalendarTime(CalendarText.trimmed(plain), zone: .utc), !time.isDate {
      return time.instant
    }
    return Parts(plain).seconds
  }

  private static func withoutComments(_ text: String) -> String {
    var depth = 0
    var plain = ""
    for scalar in text.unicodeScalars {
      if scalar == "(" { depth += 1 }
      if depth == 0 { plain.unicodeScalars.append(scalar) }
      if scalar == ")", depth > 0 {
        depth -= 1
        plain += " "
      }
    }
    return plain
  }

  /// The parts of a date as they are met from left to right.
  private struct Parts {
    private var day: Int?
    private var month: Int?
    private var year: Int?
    private var clock: [Int]?
    private var offset: Int?
    private var isAfternoon: Bool?
    private var isWrong = false

    init(_ text: String) {
      let words = text.split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\n" || $0 == "\r" }
      for word in words.prefix(12) { take(word) }
    }

    var seconds: Int? {
      guard !isWrong, let day, let month, let year, let clock else { return nil }
      guard let date = CalendarDay(year: year, month: month, day: day) else { return nil }
      var hour = clock[0]
      if let isAfternoon, (1...12).contains(hour) { hour = hour % 12 + (isAfternoon ? 12 : 0) }
      let second = clock.count > 2 ? clock[2] : 0
      guard hour < 24, clock[1] < 60, second <= 60 else { return nil }
      return date.epochDay * 86_400 + hour * 3600 + clock[1] * 60 + min(second, 59) - (offset ?? 0)
    }

    private mutating func take(_ word: Substring) {
      let bytes = Array(word.utf8)
      guard let first = bytes.first else { return }
      if first == 0x2B || first == 0x2D, clock != nil {
        offset = DescribedZone.offset(word)
      } else if bytes.contains(0x3A), clock == nil || (0x30...0x39).contains(first) {
        takeClock(word)
      } else if bytes.contains(0x2E), day != nil, clock == nil {
        takeClock(word)
      } else if (0x30...0x39).contains(first) {
        takeNumbers(word)
      } else if month == nil, let found = Self.month(word) {
        month = found
      } else {
        takeZone(word.uppercased())
      }
    }

    private mutating func takeClock(_ word: Substring) {
      // A zone may follow without a blank: 10:00:00+0200.
      let end = word.dropFirst().firstIndex { $0 == "+" || $0 == "-" } ?? word.endIndex
      let parts = word[..<end].split { $0 == ":" || $0 == "." }
      let numbers = parts.prefix(3).compactMap { Int($0) }
      guard numbers.count >= 2, numbers.count == min(parts.count, 3), clock == nil,
        numbers.allSatisfy({ $0 >= 0 })
      else {
        isWrong = isWrong || clock == nil
        return
      }
      clock = numbers
      if end < word.endIndex { offset = DescribedZone.offset(word[end...]) }
    }

    /// A day, a year, or both with the month between: 12-Sep-2024.
    private mutating func takeNumbers(_ word: Substring) {
      let parts = word.split { $0 == "-" || $0 == "/" }
      if parts.count == 3, Int(parts[1]) == nil {
        for part in parts { take(part) }
        return
      }
      guard parts.count == 1, let number = Int(word.prefix { $0.isNumber }), number < 10_000 else {
        isWrong = true
        return
      }
      if day == nil, number <= 31, word.utf8.count <= 2 || Int(word) == nil {
        day = number
      } else if year == nil {
        year = Self.fullYear(number, digits: word.utf8.count)
      }
    }

    private static func fullYear(_ number: Int, digits: Int) -> Int {
      switch digits {
      case 1, 2: number < 50 ? number + 2000 : number + 1900
      case 3: number + 1900
      default: number
      }
    }

    private static func month(_ word: Substring) -> Int? {
      let name = word.lowercased().prefix { $0 != "." }
      guard name.utf8.count >= 3 else { return nil }
      return months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
    }

    private static let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]

    private mutating func takeZone(_ word: String) {
      if word == "AM" || word == "PM" {
        isAfternoon = word == "PM"
      } else if let hours = Self.zones[word], clock != nil {
        offset = offset ?? hours * 3600
      } else if word.hasPrefix("GMT") || word.hasPrefix("UTC"), clock != nil {
        offset = DescribedZone.offset(word.dropFirst(3)) ?? offset
      }
    }

    /// Hours east of UTC of the zones that RFC 5322 defines by name, and of Atlantic time.
    ///
    /// Whatever else stands there may be several zones, and is to be read as UTC.
    private static let zones = [
      "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -4, "ADT": -3, "EST": -5, "EDT": -4, "CST": -6,
      "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    ]
  }
}
