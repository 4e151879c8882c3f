/// A way to somebody in words.
public enum RouteWords {
  /// `Ask Cy (strong), who knows Di (medium)`; `You know Di yourself (strong)`; `Di is among your contacts (never reached or rated)`.
  ///
  /// - Parameters:
  ///   - route: The way.
  ///   - isFromUser: The user takes the first step; otherwise the first of the people does.
  ///   - name: The name of a contact by its number.
  /// - Returns: One sentence without a full stop.
  public static func text(
    _ route: TieNetwork.Route,
    isFromUser: Bool,
    name: (Int) -> String
  ) -> String {
    func step(_ index: Int) -> String { "(\(route.steps[index].word))" }
    let people = route.people
    guard isFromUser else {
      return zip(people.dropFirst(), route.steps.indices).reduce(name(people[0])) {
        text,
        next in
        text + (next.1 == 0 ? " knows " : ", who knows ") + "\(name(next.0)) \(step(next.1))"
      }
    }
    if people.count == 1 {
      return route.steps[0].isKnown
        ? "You know \(name(people[0])) yourself \(step(0))"
        : "\(name(people[0])) is among your contacts \(step(0))"
    }
    return people.indices.dropFirst().reduce("Ask \(name(people[0])) \(step(0))") { text, index in
      text + ", who knows \(name(people[index])) \(step(index))"
    }
  }
}
