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
        "Spread like \(equal(spread)); \(NumberWords.percent(largest.share)) in \(largest.name)",
        "\(variety.groupedCount) of \(DayWords.count(report.contactCount, "contact")) "
          + "\(variety.groupedCount == 1 ? "is" : "are") in \(groupCount(variety.groupCount)); "
          + "as many equal ones would be as varied (Hill number of order 2, Hill 1973)."
      )
    } else {
      add(
        "Not enough data on variety: no contact has a \(report.grouping.rawValue)",
        "Counted from the \(report.grouping.plural) of your contacts."
      )
    }
    if let inside = variety.insideShare {
      let shares = NumberWords.percents(inside)
      add(
        "Inside \(shares.one), outside \(shares.other) of "
          + "\(DayWords.count(variety.placedCount, "contact")) with an organisation",
        "\(variety.placedCount) of \(DayWords.count(report.contactCount, "contact")) "
          + "\(variety.placedCount == 1 ? "has" : "have") an organisation; inside are those in "
          + "your own."
      )
    } else {
      add(
        "Not enough data on inside and outside: :me names your organisations",
        "Counted from the organisations of your contacts and your own."
      )
    }
    if let near = variety.inPersonShare {
      let shares = NumberWords.percents(near)
      add(
        "In person \(shares.one), remote \(shares.other) of "
          + "\(DayWords.count(variety.interactionCount, "interaction")) in a year",
        "\(DayWords.count(variety.interactionCount, "interaction")) of the last 365 days in which "
          + "somebody was reached."
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
    [reached] + (report.recent.contactCount == nil ? [] : changes) + [added]
  }

  private func trendLine(_ text: String, _ more: String) -> BridgeLine {
    let log = report.firstLogged.map { " The log begins on \($0)." } ?? ""
    return BridgeLine(
      .trend,
      text,
      counting:
        "The last \(LogSpans.days) days beside the \(LogSpans.days) before them, by what was "
        + "logged. \(more)\(log)"
    )
  }

  private var reached: BridgeLine {
    func place(_ span: BridgesReport.Span) -> String {
      span.groupCount.map { " in " + groupCount($0) } ?? ""
    }
    let (now, then) = (report.recent, report.before)
    guard let count = now.contactCount, let first = report.firstLogged else {
      return trendLine(
        "Not enough data on who was reached: nothing was logged yet",
        "Each contact counts once."
      )
    }
    let before =
      then.contactCount.map { ", before \($0)" + place(then) }
      ?? "; nothing was logged before \(first)"
    return trendLine(
      "Reached \(DayWords.count(count, "contact"))\(place(now))\(before)",
      "Each contact counts once."
    )
  }

  /// What changed in how those were whom the user reached.
  private var changes: [BridgeLine] {
    let (now, then) = (report.recent, report.before)
    func before(_ value: Double?, _ text: (Double) -> String) -> String {
      value.map { ", before \(text($0))" } ?? ""
    }
    let spread = now.spread.map { value in
      trendLine(
        "Those reached are spread like \(equal(value))"
          + before(then.spread, NumberWords.tenths),
        "Hill number of order 2."
      )
    }
    let near = now.inPersonShare.map { value in
      trendLine(
        "In person \(NumberWords.percent(value)) of "
          + DayWords.count(now.interactionCount ?? 0, "interaction")
          + before(then.inPersonShare) {
            "\(NumberWords.percent($0)) of \(then.interactionCount ?? 0)"
          },
        "Interactions in which somebody was reached."
      )
    }
    return [spread, near].compactMap(\.self)
  }

  private var added: BridgeLine {
    let (now, then) = (report.recent.addedCount ?? 0, report.before.addedCount)
    return trendLine(
      "Added \(DayWords.count(now, "contact"))" + (then.map { ", before \($0)" } ?? ""),
      "By the day on which they were added."
    )
  }

  /// `12.1 equal sectors`; `a single sector`.
  private func equal(_ spread: Double) -> String {
    NumberWords.tenths(spread) == "1.0"
      ? "a single \(report.grouping.rawValue)"
      : "\(NumberWords.tenths(spread)) equal \(report.grouping.plural)"
  }

  private func groupCount(_ count: Int) -> String {
    DayWords.count(count, report.grouping.rawValue)
  }
}
