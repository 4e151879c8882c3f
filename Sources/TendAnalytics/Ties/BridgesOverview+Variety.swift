extension BridgesOverview {
  /// How varied and balanced the contacts are.
  var variety: [BridgeLine] {
    let variety = report.variety
    var lines: [BridgeLine] = []
    func add(_ text: String, _ counting: String) {
      lines.append(BridgeLine(.variety, text, counting: counting))
    }
    if let spread = variety.spread, let largest = variety.largest {
      add(
        "Spread like \(Self.decimal(spread)) equal \(report.grouping.plural); "
          + "\(Self.percent(largest.share)) in \(largest.name)",
        "\(variety.groupedCount) of \(report.contactCount) contacts are in "
          + "\(variety.groupCount) \(report.grouping.plural); as many equal ones would be as "
          + "varied (Hill number of order 2, Hill 1973)."
      )
    } else {
      add(
        "Not enough data on variety: no contact has a \(report.grouping.rawValue)",
        "Counted from the \(report.grouping.plural) of your contacts."
      )
    }
    if let inside = variety.insideShare {
      add(
        "Inside \(Self.percent(inside)), outside \(Self.percent(1 - inside))",
        "\(variety.placedCount) contacts have an organisation; inside are those in your own."
      )
    } else {
      add(
        "Not enough data on inside and outside: :me names your organisations",
        "Counted from the organisations of your contacts and your own."
      )
    }
    if let near = variety.inPersonShare {
      add(
        "In person \(Self.percent(near)), remote \(Self.percent(1 - near))",
        "\(variety.interactionCount) interactions of the last 365 days in which somebody was reached."
      )
    } else {
      add(
        "Not enough data on in person and remote: nothing was logged for a year",
        "Counted from the interactions of the last 365 days."
      )
    }
    return lines
  }

  /// The last quarter of a year beside the one before.
  var trend: [BridgeLine] {
    let (now, then) = (report.recent, report.before)
    let counting =
      "The last \(LogSpans.days) days beside the \(LogSpans.days) before them, by what was logged. "
    func line(_ text: String, _ more: String) -> BridgeLine {
      BridgeLine(.trend, text, counting: counting + more)
    }
    func words(_ value: Double?, _ text: (Double) -> String) -> String {
      value.map(text) ?? "unknown"
    }
    // Where neither quarter can be counted there is nothing to say.
    func compared(
      _ now: Double?,
      _ then: Double?,
      _ text: (Double) -> String
    ) -> String? {
      now == nil && then == nil ? nil : "\(words(now, text)), before \(words(then, text))"
    }
    let spread = compared(now.spread, then.spread, Self.decimal).map {
      line(
        "Those reached are spread like \($0) equal \(report.grouping.plural)",
        "Hill number of order 2."
      )
    }
    let near = compared(now.inPersonShare, then.inPersonShare, Self.percent).map {
      line(
        "In person \($0)",
        "\(now.interactionCount) interactions, before \(then.interactionCount)."
      )
    }
    return [
      line(
        "Reached \(DayWords.count(now.contactCount, "contact")) in "
          + "\(now.groupCount) \(report.grouping.plural), before \(then.contactCount) in "
          + "\(then.groupCount)",
        "Each contact once."
      ),
      spread, near,
      line(
        "Added \(DayWords.count(now.addedCount, "contact")), before \(then.addedCount)",
        "By the day on which they were added."
      ),
    ].compactMap(\.self)
  }
}
