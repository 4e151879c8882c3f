/// Reads the recurrence rules of vCalendar 1.0, such as `W2 MO TH #10`.
///
/// Source: vCalendar 1.0 (Internet Mail Consortium, 1996), section 2.4.
enum OldRecurrence {
  /// The rule in its newer form; nil for what is no rule.
  static func rule(_ text: String) -> RecurrenceRule? { newer(text).flatMap { RecurrenceRule($0) } }

  private static func newer(_ text: String) -> String? {
    var words = text.uppercased().split(separator: " ")[...]
    guard let first = words.popFirst() else { return nil }
    let kind = first.prefix { $0.isLetter }
    guard let frequency = frequencies[String(kind)], let interval = Int(first.dropFirst(kind.count))
    else { return nil }
    var parts = ["FREQ=\(frequency)", "INTERVAL=\(interval)"]
    // Without a number or a day at its end the rule holds for two occurrences.
    var end = "COUNT=2"
    if let last = words.last {
      if last.first == "#", let count = Int(last.dropFirst()) {
        end = count == 0 ? "" : "COUNT=\(count)"
        words.removeLast()
      } else if last.utf8.count >= 8, CalendarTime(last, zone: nil) != nil {
        end = "UNTIL=\(last)"
        words.removeLast()
      }
    }
    switch kind {
    case "W" where !words.isEmpty: parts.append("BYDAY=" + words.joined(separator: ","))
    case "MP" where !words.isEmpty: parts.append("BYDAY=" + placed(words).joined(separator: ","))
    case "MD" where !words.isEmpty:
      parts.append("BYMONTHDAY=" + words.map(signed).joined(separator: ","))
    case "YM" where !words.isEmpty: parts.append("BYMONTH=" + words.joined(separator: ","))
    case "YD" where !words.isEmpty: parts.append("BYYEARDAY=" + words.joined(separator: ","))
    default: break
    }
    if !end.isEmpty { parts.append(end) }
    return parts.joined(separator: ";")
  }

  private static let frequencies = [
    "D": "DAILY", "W": "WEEKLY", "MP": "MONTHLY", "MD": "MONTHLY", "YM": "YEARLY", "YD": "YEARLY",
  ]

  /// `1+ MO TU 2- FR` as `1MO,1TU,-2FR`.
  private static func placed(_ words: ArraySlice<Substring>) -> [String] {
    var place = ""
    var days: [String] = []
    for word in words {
      if word.first?.isNumber == true { place = signed(word) } else { days.append(place + word) }
    }
    return days
  }

  /// `2-` as `-2`, `LD` as the last day.
  private static func signed(_ word: Substring) -> String {
    if word == "LD" { return "-1" }
    let digits = word.filter(\.isNumber)
    return word.hasSuffix("-") ? "-" + digits : digits
  }
}
