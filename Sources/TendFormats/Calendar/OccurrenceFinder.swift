import TendModel

/// Finds the first times at which repeated entries take place.
enum OccurrenceFinder {
  /// How many occurrences are told.
  static let most = 12
  /// How many are told of one entry where those of a span are asked for.
  private static let mostInSpan = 1000

  /// How many days and times may be looked at for a file with so many entries.
  static func work(entries: Int) -> Int { 4_000_000 + entries * 2_000 }

  /// Fills in the occurrences of the entries of one file.
  ///
  /// - Parameters:
  ///   - drafts: The entries; those that replace occurrences of others are told by uid.
  ///   - span: The days of which all occurrences are told, without replacements; nil for the first ones with them.
  ///   - work: What may still be looked at; lowered by what was.
  static func fill(
    _ drafts: inout [CalendarEntryReader.Draft],
    within span: ClosedRange<CalendarDay>? = nil,
    work: inout Int
  ) {
    var replacements: [String: [CalendarEntryReader.Draft]] = [:]
    for draft in drafts where draft.replaces != nil {
      replacements[draft.component.name + draft.entry.uid, default: []].append(draft)
    }
    for key in replacements.keys { replacements[key] = replacements[key].map(newest) }
    for index in drafts.indices where drafts[index].replaces == nil && work > 0 {
      let draft = drafts[index]
      guard let start = draft.start, !draft.rules.isEmpty || !draft.additions.isEmpty else {
        continue
      }
      let others =
        draft.entry.uid.isEmpty
        ? [] : replacements[draft.component.name + draft.entry.uid] ?? []
      drafts[index].entry.occurrences = occurrences(draft, from: start, others, span, &work)
    }
  }

  /// Of several replacements of one occurrence the one of the highest sequence, the later of equals.
  private static func newest(
    _ all: [CalendarEntryReader.Draft]
  ) -> [CalendarEntryReader.Draft] {
    guard all.count > 1 else { return all }
    func sequence(_ draft: CalendarEntryReader.Draft) -> Int {
      Int(draft.component.word("SEQUENCE")) ?? 0
    }
    var places: [CalendarTime: Int] = [:]
    var kept: [CalendarEntryReader.Draft] = []
    for draft in all {
      guard let replaced = draft.replaces else { continue }
      if let place = places[replaced] {
        if sequence(draft) >= sequence(kept[place]) { kept[place] = draft }
      } else {
        places[replaced] = kept.count
        kept.append(draft)
      }
    }
    return kept
  }

  private static func occurrences(
    _ draft: CalendarEntryReader.Draft,
    from start: CalendarTime,
    _ replacements: [CalendarEntryReader.Draft],
    _ span: ClosedRange<CalendarDay>?,
    _ work: inout Int
  ) -> [String] {
    // Entries of one uid share their replacements, which must not make the work grow with its square.
    work -= 20 * (replacements.count + draft.exceptions.count)
    var skipped = Skipped(start)
    for exception in draft.exceptions { skipped.insert(exception) }
    for replacement in replacements {
      if let replaced = replacement.replaces { skipped.insert(replaced) }
    }
    let moves = OccurrenceMoves(replacements, start)
    for rule in draft.exceptionRules {
      var expander = expander(rule, from: start)
      for _ in 0..<skipped.limit {
        guard let local = expander.next() else { break }
        skipped.insert(CalendarTime(local: local, isDate: start.isDate, zone: start.zone))
      }
      work -= expander.steps
    }
    var found: Set<CalendarTime> = []
    if draft.rules.isEmpty { found.insert(start) }
    for rule in draft.rules where work > 0 {
      var expander = expander(rule, from: start)
      var left = span == nil ? most : mostInSpan
      while left > 0, expander.steps < work, let local = expander.next() {
        let time = CalendarTime(local: local, isDate: start.isDate, zone: start.zone)
        if let span, !span.contains(time.day) {
          if time.day > span.upperBound { break }
          continue
        }
        // An hour that the clock leaves out has passed under its next name.
        if rule.frequency < .daily, time.isLeftOut {
          expander.leaveOut()
          continue
        }
        guard !skipped.contains(time), let moved = moves.moved(time) else { continue }
        if found.insert(moved).inserted { left -= 1 }
      }
      work -= expander.steps
    }
    let additions = draft.additions.map { start.isDate ? $0.dateOnly : $0 }
    found.formUnion(additions.filter { !skipped.contains($0) })
    if draft.rules.isEmpty, skipped.contains(start) { found.remove(start) }
    if span == nil {
      found.formUnion(times(of: replacements))
    }
    let sorted = found.filter { span?.contains($0.day) ?? true }.sorted { left, right in
      // Of one instant in two zones, that of the entry comes first.
      (left.instant ?? left.local, left.zone == start.zone ? 0 : 1, left.local)
        < (right.instant ?? right.local, right.zone == start.zone ? 0 : 1, right.local)
    }
    // What a rule and a list both name takes place once (RFC 5545, section 3.8.5.2).
    var last: Int?
    let ordered = sorted.filter { time in
      guard let instant = time.instant else { return true }
      defer { last = instant }
      return instant != last
    }
    return ordered.prefix(span == nil ? most : mostInSpan).map(\.text)
  }

  /// When the replacements take place that are not called off.
  private static func times(of replacements: [CalendarEntryReader.Draft]) -> [CalendarTime] {
    replacements.filter { $0.entry.status.uppercased() != "CANCELLED" }.compactMap(\.start)
  }

  private static func expander(
    _ rule: RecurrenceRule,
    from start: CalendarTime
  ) -> RecurrenceExpander {
    let until = rule.until.map { until in
      if start.isDate { return until.dateOnly.lastSecond }
      guard until.zone == .utc, let zone = start.zone else { return until.lastSecond }
      return until.local + zone.offset(at: until.local)
    }
    return RecurrenceExpander(rule, from: start.local, until: until)
  }

  /// The occurrences that do not take place: times by their instant, days for all of the day.
  private struct Skipped {
    private let start: CalendarTime
    private var moments: Set<Int> = []
    private var days: Set<Int> = []

    /// How many occurrences a rule of exceptions may take away.
    var limit: Int { 1000 }

    init(_ start: CalendarTime) { self.start = start }

    mutating func insert(_ time: CalendarTime) {
      if start.isDate || time.isDate {
        days.insert(time.day.epochDay)
      } else {
        moments.insert(moment(time))
      }
    }

    func contains(_ time: CalendarTime) -> Bool {
      days.contains(time.day.epochDay) || !start.isDate && moments.contains(moment(time))
    }

    /// The instant; a time without a zone is meant in the zone of the entry.
    private func moment(_ time: CalendarTime) -> Int {
      var time = time
      if time.zone == nil { time.zone = start.zone }
      return time.instant ?? time.local
    }
  }
}
