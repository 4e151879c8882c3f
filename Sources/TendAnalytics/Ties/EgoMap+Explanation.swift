extension EgoMap {
  /// How the map is made and what it leaves out.
  ///
  /// - Parameters:
  ///   - seen: The groups for which there is room.
  ///   - namedCount: How many contacts are named there.
  /// - Returns: What is explained, and how.
  public func explanation(seen: [Int], namedCount: Int) -> [Explanation] {
    let who = centre.flatMap { names[$0] }
    let left = groups.indices.filter { !seen.contains($0) }
      .map { "\(title(of: $0)) \(groups[$0].count)" }
    let out =
      left.isEmpty
      ? "All \(grouping.plural) are on it. "
      : "Not on it for want of room: \(left.joined(separator: ", ")). "
    return [
      Explanation(
        term: "who is on it",
        text: (who.map { "Those whom \($0) knows, as you noted or as something suggests" }
          ?? "All your contacts, archived ones left out")
          + ", \(DayWords.count(contactCount, "contact")) in "
          + "\(DayWords.count(groups.count, grouping.rawValue)), by \(grouping.rawValue); whoever "
          + "is in several stands in the largest. Dim are those with whom you are not in touch."
      ),
      Explanation(
        term: "what it leaves out",
        text: out + "\(namedCount) of \(DayWords.count(contactCount, "contact")) are named, the "
          + "strongest ties of each \(grouping.rawValue). Where the room is short, a "
          + "\(grouping.rawValue) with a single contact in touch, or with one through whom alone "
          + "others are reached, goes before larger ones."
      ),
      Explanation(
        term: "the signs",
        text: (who.map { "How well \($0) and the contact know each other" }
          ?? "How strong your own tie is")
          + ": = strong, from \(NumberWords.tenths(TieWeight.strongFrom)); - medium, from "
          + "\(NumberWords.tenths(TieWeight.mediumFrom)); . weak; ? of a contact never reached or "
          + "rated, of whom nothing is known."
      ),
      Explanation(
        term: "the dots",
        text: "A thin line leads to each \(grouping.rawValue). The dotted lines lead from the "
          + "\(grouping.rawValue) under the cursor to those where somebody knows one of its "
          + "contacts; all at once could not be read."
      ),
    ] + [who == nil ? RouteExplanation.ownStep : RouteExplanation.stepOfOthers]
  }

  /// What a group is called.
  public func title(of group: Int) -> String {
    groups[group].name.isEmpty ? "no \(grouping.rawValue)" : groups[group].name
  }
}
