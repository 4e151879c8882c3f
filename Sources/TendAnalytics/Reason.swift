public import TendModel

/// Why a line stands in the day's list, in a few calm words.
public struct Reason: Hashable, Sendable {
  /// What kind of reason it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A promise by either side.
    case promise
    /// A task of the user's own.
    case task
    /// A birthday within a week.
    case birthday
    /// Something new about the contact.
    case news
    /// The cadence, or a snooze that has ended.
    case cadence
    /// A long silence.
    case dormant
    /// Someone from another corner, whose view may be new.
    case fresh
  }

  /// What kind of reason it is.
  public let kind: Kind
  /// The reason itself, without a full stop.
  public let text: String

  /// A reason of a kind.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// All reasons for a line, what was promised first and the calendar last; empty when there is none.
  public static func all(for item: TodayItem, today: CalendarDay) -> [Reason] {
    [
      item.followUp.map {
        followUp($0.followUp, moreCount: item.moreFollowUpCount, today: today)
      } ?? later(item),
      item.birthday.map { Reason(.birthday, "birthday " + DayWords.on($0, from: today)) },
      item.news.map { Reason(.news, $0.text) },
      item.isFreshPerspective ? Reason(.fresh, "a fresh perspective") : nil,
      item.contact.flatMap { calendar($0.standing, today: today) },
    ].compactMap(\.self)
  }

  /// All reasons for a line in one text, separated by `; `; empty when there is none.
  public static func text(for item: TodayItem, today: CalendarDay) -> String {
    all(for: item, today: today).map(\.text).joined(separator: "; ")
  }

  /// Something open that is not due yet, but counts already.
  private static func later(_ item: TodayItem) -> Reason? {
    guard item.promiseWeight > 0 else { return nil }
    let what = item.isPromiseWeighed ? "a promise" : "a task"
    let text = item.promiseWeight < 1 ? "\(what) is open" : "\(what) is due within 3 days"
    return Reason(item.isPromiseWeighed ? .promise : .task, text)
  }

  private static func followUp(
    _ followUp: FollowUp,
    moreCount: Int,
    today: CalendarDay
  ) -> Reason {
    let when = followUp.due.map { " due " + DayWords.on($0, from: today) } ?? ""
    let more = moreCount == 0 ? "" : " (and \(moreCount) more)"
    let tail = ": " + followUp.title + more
    switch followUp.kind {
    case .task: return Reason(.task, "task" + when + tail)
    case .promiseByMe: return Reason(.promise, "promise" + when + tail)
    case .promiseByThem: return Reason(.promise, "their promise" + when + tail)
    }
  }

  private static func calendar(_ standing: Standing, today: CalendarDay) -> Reason? {
    switch ContactStatus(standing, today: today) {
    case .fresh, .none: nil
    case .dormant: standing.silenceText(today: today).map { Reason(.dormant, $0) }
    case .due, .overdue: Reason(.cadence, dueText(standing, today: today))
    }
  }

  private static func dueText(_ standing: Standing, today: CalendarDay) -> String {
    let natural = standing.cadenceDays.map { standing.anchor.adding(days: $0) }
    if let due = standing.due, due != natural {
      return "snoozed until " + DayWords.relative(due, from: today)
    }
    if let text = standing.latenessText(today: today) { return text }
    let added = "added " + DayWords.relative(standing.anchor, from: today) + ", not in touch yet"
    return standing.cadenceDays.map { added + ", meant every \($0)" } ?? added
  }
}
