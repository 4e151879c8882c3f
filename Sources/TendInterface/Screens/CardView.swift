import TendAnalytics
import TendModel
import TendScreen

/// Draws the card of the contact at hand: who, how they stand, how to reach them, what was last said.
enum CardView {
  static func draw(_ state: AppState, _ pane: Pane, on buffer: inout CellBuffer) {
    guard let card = state.card else {
      _ = pane.drawFrame("", on: &buffer)
      return
    }
    let rect = pane.drawFrame(card.contact.name, on: &buffer)
    let isOnPage = state.focus == .contactPage
    // The card stays whole while the cursor is elsewhere already and the next one is awaited.
    let item =
      state.focus == .today ? state.today.shown.first { $0.contact?.id == card.id } : nil
    let points = item.flatMap { FollowUpPriority($0, today: state.now.day)?.text }
    let lines = lines(
      card,
      state.now.day,
      isOnPage: isOnPage,
      points: points,
      entry: state.contactPage?.currentInteraction.flatMap {
        $0.interaction.note.isEmpty ? nil : $0
      }
    )
    pane.draw(lines, in: rect, scroll: state.cardScroll, on: &buffer)
  }

  /// How many entries of the timeline stand before the points, so that what was last said is seen without scrolling.
  private static let shortTimeline = 2
  /// How many follow-ups, and ties of a kind, a pane lists, and how many ties the page of the contact.
  private static let (listed, listedOnPage) = (3, 12)
  /// How many entries of the timeline a pane shows at most; the page of the contact has them all.
  static let paneEntries = 22

  /// The facts of a card; on the page of the contact with the entry under the cursor instead of the timeline.
  static func lines(
    _ card: ContactCard,
    _ today: CalendarDay,
    isOnPage: Bool,
    points: String? = nil,
    entry: InteractionRow? = nil
  ) -> [Facts.Line] {
    let contact = card.contact
    var lines: [Facts.Line] = []
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append(.fact(label, text)) }
    }
    add(
      "works",
      [contact.title, contact.organisation].compactMap(\.self).filter { !$0.isEmpty }.joined(
        separator: ", "
      )
    )
    add("last", last(card.standing, today))
    add("due", due(card, today))
    add("tried", tries(card.timeline))
    add("quiet", quiet(card.standing, today))
    add("points", points)
    if let news = contact.news, news.day > card.standing.lastContact ?? news.day.adding(days: -1) {
      add("news", news.text)
    }
    if isOnPage {
      // The row cuts a long note; the whole of it stands here.
      if let entry {
        lines += [.heading(Self.heading(entry)), .text(entry.interaction.note, .base)]
      }
    } else {
      for row in card.followUps.prefix(listed) { add("next", followUp(row.followUp, today)) }
      add("", more(than: listed, card.followUps.count))
      for row in card.timeline.prefix(shortTimeline) {
        lines.append(.text(Self.entry(row, today), .base))
      }
    }
    for point in card.points {
      add(point.label.isEmpty ? point.kind.rawValue : point.label.lowercased(), point.value)
    }
    add(
      "networks",
      card.networks.map { $0.role.isEmpty ? $0.name : "\($0.name) (\($0.role))" }.joined(
        separator: ", "
      )
    )
    for (role, label) in [(Topic.Role.about, "topics"), (.offers, "offers"), (.needs, "needs")] {
      add(
        label,
        card.topics.filter { $0.role == role }.map { "#\($0.name)" }.joined(separator: "  ")
      )
    }
    add("exchange", ExchangeBalance.text(card.exchanges))
    for entry in card.exchanges.entries.prefix(shortTimeline) where isOnPage {
      add("", exchange(entry.exchange))
    }
    lines += ties(card, today, most: isOnPage ? listedOnPage : listed)
    add("sector", contact.sector)
    add("circle", "\(contact.circle) of 4, importance \(contact.importance) of 5")
    add("birthday", contact.birthday.map { birthday($0, today) })
    add("met", met(card))
    add("note", contact.note)
    if !isOnPage, card.timeline.count > shortTimeline {
      lines += [.blank, .heading("Earlier")]
      for row in card.timeline.prefix(paneEntries).dropFirst(shortTimeline) {
        lines.append(.text(Self.entry(row, today), .base))
      }
    }
    return lines
  }

  private static func ties(_ card: ContactCard, _ today: CalendarDay, most: Int) -> [Facts.Line] {
    [false, true].flatMap { isAbsent in
      let ties = card.ties.filter { ($0.tie?.state == .absent) == isAbsent }
      let texts = ties.prefix(most).map { "\($0.name) (\(TieWords.text($0, today: today)))" }
      let all = texts + [more(than: most, ties.count)].compactMap(\.self)
      return all.enumerated().map { index, text in
        Facts.Line.fact(index > 0 ? "" : isAbsent ? "no tie" : "knows", text)
      }
    }
  }

  /// Says how many were left out; nil when none were.
  private static func more(than listed: Int, _ count: Int) -> String? {
    count > listed ? "and \(count - listed) more" : nil
  }

  private static func heading(_ row: InteractionRow) -> String {
    "\(row.interaction.channel.rawValue), \(Words.date(row.interaction.day))"
  }

  /// An interaction in one line: `2026-03-01 call  asked about pricing`.
  static func entry(_ row: InteractionRow, _ today: CalendarDay) -> String {
    let value = row.interaction
    let tried = value.outcome == .tried ? " (tried)" : ""
    let text = [value.purpose, value.note].filter { !$0.isEmpty }.joined(separator: ": ")
    return
      "\(value.day) \(value.channel.rawValue)\(tried)  \(text.split(separator: "\n").joined(separator: " "))"
  }

  static func followUp(_ value: FollowUp, _ today: CalendarDay) -> String {
    let when = [value.due.map { DayWords.relative($0, from: today) }, value.recurrence?.words]
      .compactMap(\.self).joined(separator: ", ")
    let due = when.isEmpty ? "" : " (\(when))"
    switch value.kind {
    case .task: return value.title + due
    case .promiseByMe: return "you promised: \(value.title)\(due)"
    case .promiseByThem: return "they promised: \(value.title)\(due)"
    }
  }

  private static func last(_ standing: Standing, _ today: CalendarDay) -> String {
    guard let day = standing.lastContact else { return "never reached" }
    return "\(day) (\(DayWords.relative(day, from: today)))"
  }

  private static func due(_ card: ContactCard, _ today: CalendarDay) -> String {
    if card.contact.isArchived { return "archived" }
    let cadence: String
    switch (card.contact.cadence, card.standing.cadenceDays) {
    case (.ambient, _): return "never; in touch anyway"
    case (.eventOnly, _): return "on occasions only"
    case (.quiet, _): return "never; asked for quiet"
    case (.days(let days, let longest?), _): cadence = "every \(days) days, \(longest) at most"
    case (_, let days?): cadence = "every \(days) days"
    case (_, nil): cadence = "no cadence"
    }
    guard let due = card.standing.due else { return cadence }
    let snoozed = card.contact.snoozedUntil == due ? ", snoozed" : ""
    return "\(due) (\(DayWords.relative(due, from: today))\(snoozed)), \(cadence)"
  }

  /// How often the user tried since the two were last in touch; nil for fewer than two, which the timeline shows anyway.
  private static func tries(_ timeline: [InteractionRow]) -> String? {
    let count = timeline.prefix { $0.interaction.outcome == .tried }.count {
      $0.interaction.direction != .incoming
    }
    return count < 2 ? nil : "\(count) tries without an answer"
  }

  /// Why a dormant contact is no longer among those who are due; nil for others.
  ///
  /// Source: Levin, Walter and Murnighan 2011, "Dormant ties": advice after years of silence is often fresh.
  private static func quiet(_ standing: Standing, _ today: CalendarDay) -> String? {
    guard ContactStatus(standing, today: today) == .dormant, let last = standing.lastContact else {
      return nil
    }
    let isLong = last.days(until: today) >= longSilenceDays
    return standing.silenceText(today: today).map {
      isLong ? $0 + "; advice after such a time is often fresh" : $0
    }
  }

  private static let longSilenceDays = 3 * 365

  private static func exchange(_ value: Exchange) -> String {
    let note = value.note.isEmpty ? "" : ": \(value.note)"
    return "\(value.day) \(value.direction.rawValue) \(value.kind.rawValue)\(note)"
  }

  private static func birthday(_ date: PartialDate, _ today: CalendarDay) -> String {
    guard let next = date.nextAnniversary(from: today) else { return date.text }
    return "\(date.text) (\(DayWords.relative(next, from: today)))"
  }

  private static func met(_ card: ContactCard) -> String {
    let met = card.contact.met
    var parts = [met.place, met.day?.description, met.space?.rawValue].compactMap(\.self)
    if let name = card.metThroughName { parts.append("through \(name)") }
    return parts.joined(separator: ", ")
  }
}
