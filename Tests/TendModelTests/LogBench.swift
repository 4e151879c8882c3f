import TendModel

/// People and networks that the lines of tests speak of.
enum LogBench {
  static let today = CalendarDay(epochDay: 20_514)  // 2026-03-02, a Monday

  static let contacts = [
    "Ada Okafor", "Lin Wei", "Bo Ek", "Bo Berg", "May Long", "Zoë Müller", "Jan van der Berg",
    "Sun Li",
  ].enumerated().map { NameMatch(number: Int64($0 + 1), name: $1, detail: "") }

  static let networks = ["Alumni", "Old Friends"].enumerated().map {
    NameMatch(number: Int64($0 + 1), name: $1, detail: "")
  }

  static func read(_ text: String, implied: [NameMatch] = []) -> LogLine {
    LogLine(text, today: today, implied: implied) { question in
      question.matches(among: question.kind == .network ? networks : contacts)
    }
  }

  /// The texts of the parts of one kind.
  static func texts(_ line: LogLine, _ text: String, _ kind: LogPart.Kind) -> [String] {
    let characters = Array(text)
    return line.parts.filter { $0.kind == kind }.map { String(characters[$0.range]) }
  }

  /// What the parts must always be: within the text, in order, none over another.
  static func isOrderly(_ line: LogLine, _ text: String) -> Bool {
    var end = 0
    for part in line.parts {
      if part.range.lowerBound < end || part.range.isEmpty { return false }
      end = part.range.upperBound
    }
    return end <= text.count
      && line.problems.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.count }
      && line.allNames.allSatisfy { $0.range.upperBound <= text.count }
  }
}
