/// One condition of a filter.
public enum FilterTerm: Hashable, Sendable, CustomStringConvertible {
  /// Words anywhere: in name, organisation, title, points, topics, networks, note or what was logged.
  case words(FilterText)
  /// Words in one field.
  case text(FilterField, FilterText)
  /// A number within bounds, for `circle` and `importance`.
  case number(FilterField, ClosedRange<Int>)
  /// A day, for `due`, `last` and `met`.
  case day(FilterField, DayCondition)
  /// Something is there.
  case has(FilterFact)
  /// Something is not there.
  case lacks(FilterFact)
  /// How the contact stands.
  case state(FilterState)
  /// Met or reached in person, or remotely.
  case space(Space)
  /// Reached by this means at least once.
  case channel(Interaction.Channel)

  /// The field that the term speaks of; nil for plain words.
  public var field: FilterField? {
    switch self {
    case .words: nil
    case .text(let field, _), .number(let field, _), .day(let field, _): field
    case .has: .has
    case .lacks: .lacks
    case .state: .state
    case .space: .space
    case .channel: .channel
    }
  }

  /// The term in the words of the filter line.
  public var description: String {
    let prefix = field.map { $0 == .topic ? "#" : $0.rawValue + ":" } ?? ""
    let value =
      switch self {
      case .words(let text), .text(_, let text): text.description
      case .number(_, let range):
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)..\(range.upperBound)"
      case .day(_, let condition): condition.description
      case .has(let fact), .lacks(let fact): fact.rawValue
      case .state(let state): state.rawValue
      case .space(let space): space.rawValue
      case .channel(let channel): channel.rawValue
      }
    return prefix + value
  }
}
