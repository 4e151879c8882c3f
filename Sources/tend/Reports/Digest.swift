import TendAnalytics
import TendModel

/// The day's list as a text to be read in a mail.
struct Digest {
  let list: TodayList

  init(_ list: TodayList) { self.list = list }

  /// The lines in a form; every text of the store is escaped for it.
  func lines(_ format: DigestFormat) -> [String] {
    switch format {
    case .text: text
    case .markdown: markdown
    case .html: html
    }
  }

  private var title: String {
    let day = list.day
    let (year, month, dayOfMonth) = day.parts
    return "\(DayWords.weekdayName(day)), \(dayOfMonth) \(DayWords.monthName(month)) \(year)"
  }

  private var closing: String? {
    let hidden = list.hiddenCount
    return hidden > 0 ? "\(hidden) more could be tended; tend today --all lists them." : nil
  }

  private func name(_ item: TodayItem) -> String {
    item.contact?.name ?? item.followUp?.targetName ?? ""
  }

  /// The reasons in words, with the points.
  private func why(_ item: TodayItem) -> String {
    let reasons = Reason.text(for: item, today: list.day)
    let points = FollowUpPriority(item, today: list.day)
    guard let points, !points.parts.isEmpty else { return reasons }
    return "\(reasons) (\(points.text))"
  }

  private func last(_ item: TodayItem) -> String? {
    item.contact.flatMap { $0.lastNote.isEmpty ? nil : $0.lastNote }
  }

  private var text: [String] {
    if list.planned.isEmpty { return [title, "", "Nothing is due today."] }
    let entries = list.planned.flatMap { item in
      ["* \(name(item))", "  \(why(item))"] + (last(item).map { ["  last: \($0)"] } ?? [])
    }
    return [title, ""] + entries + (closing.map { ["", $0] } ?? [])
  }

  private var markdown: [String] {
    func escaped(_ text: String) -> String {
      text.reduce(into: "") { result, character in
        if "\\`*_{}[]<>()#+-.!|&".contains(character) { result.append("\\") }
        result.append(character)
      }
    }
    if list.planned.isEmpty { return ["# \(title)", "", "Nothing is due today."] }
    // A backslash breaks the line; blanks at its end, which do as well, do not survive every mail program.
    let entries = list.planned.flatMap { item in
      let last = last(item).map { "  last: \(escaped($0))" }
      return ["- **\(escaped(name(item)))**: \(escaped(why(item)))" + (last == nil ? "" : "\\")]
        + [last].compactMap(\.self)
    }
    return ["# \(title)", ""] + entries + (closing.map { ["", escaped($0)] } ?? [])
  }

  private var html: [String] {
    func escaped(_ text: String) -> String {
      text.reduce(into: "") { result, character in
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.append(character)
        }
      }
    }
    let entries = list.planned.map { item in
      "<li><b>\(escaped(name(item)))</b>: \(escaped(why(item)))"
        + (last(item).map { "<br>last: \(escaped($0))" } ?? "") + "</li>"
    }
    let body =
      entries.isEmpty ? ["<p>Nothing is due today.</p>"] : ["<ul>"] + entries + ["</ul>"]
    return [
      "<!DOCTYPE html>", "<html lang=\"en\"><head><meta charset=\"utf-8\">",
      "<title>\(title)</title></head><body>", "<h1>\(title)</h1>",
    ] + body + (closing.map { ["<p>\(escaped($0))</p>"] } ?? []) + ["</body></html>"]
  }
}
