import TendModel

/// What was logged in the last quarter of a year and in the one before.
struct LogSpans {
  /// The length of a span.
  static let days = 91

  /// The last span and the one before it.
  let spans: (recent: BridgesReport.Span, before: BridgesReport.Span)
  /// The day of the first interaction; nil while there is none.
  let firstDay: CalendarDay?

  /// Counts both spans.
  ///
  /// - Complexity: O(participants + contacts).
  init(_ network: TieNetwork, _ groups: TieGroups) {
    let ages = network.facts.events.map { $0.day.days(until: network.today) }
    firstDay = network.facts.events.map(\.day).min()
    spans = (
      Self.span(network, groups, ages, from: 0), Self.span(network, groups, ages, from: Self.days)
    )
  }

  /// How many interactions there were in a year, and the share of them in person; nil when there were none.
  static func year(_ network: TieNetwork) -> (count: Int, inPersonShare: Double?) {
    let events = network.facts.events.filter {
      (0..<365).contains($0.day.days(until: network.today))
    }
    let near = events.count { !$0.isRemote }
    return (events.count, events.isEmpty ? nil : Double(near) / Double(events.count))
  }

  private static func span(
    _ network: TieNetwork,
    _ groups: TieGroups,
    _ ages: [Int],
    from first: Int
  ) -> BridgesReport.Span {
    let range = first..<(first + days)
    let facts = network.facts
    var isReached = [Bool](repeating: false, count: facts.people.count)
    var (count, near) = (0, 0)
    for event in facts.events.indices where range.contains(ages[event]) {
      count += 1
      if !facts.events[event].isRemote { near += 1 }
      for person in facts.participants(of: event) where person >= 0 {
        isReached[Int(person)] = true
      }
    }
    var counts = [Int](repeating: 0, count: groups.names.count)
    for number in isReached.indices where isReached[number] {
      for group in TieGroups.places(groups.masks[number]) { counts[group] += 1 }
    }
    // Where the log begins later, that nothing is in it says nothing.
    let isLogged = ages.contains { $0 >= first }
    let added = facts.people.map { $0.createdOn.days(until: network.today) }
    let isKept = isLogged || added.contains { $0 >= first }
    let groupCount = counts.count { $0 > 0 }
    return BridgesReport.Span(
      contactCount: isLogged ? isReached.count { $0 } : nil,
      groupCount: groupCount == 0 ? nil : groupCount,
      spread: Diversity(counts, categories: groups.totalCount).hill2,
      interactionCount: isLogged ? count : nil,
      inPersonShare: count == 0 ? nil : Double(near) / Double(count),
      addedCount: isKept ? added.count { range.contains($0) } : nil
    )
  }
}
