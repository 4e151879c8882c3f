/// A condition on contacts as the filter line says it: terms joined by and, or and not.
///
/// It is printed in words that read back as an equal expression.
public indirect enum FilterExpression: Hashable, Sendable, CustomStringConvertible {
  /// One condition.
  case term(FilterTerm)
  /// Holds where the other does not.
  case not(FilterExpression)
  /// Holds where each holds; none holds everywhere.
  case all([FilterExpression])
  /// Holds where at least one holds.
  case any([FilterExpression])

  /// Holds for every contact.
  public static let everything = FilterExpression.all([])

  /// Expressions joined by and; joins within them are opened up, and one alone stays as it is.
  public static func conjunction(_ parts: [FilterExpression]) -> FilterExpression {
    let flat = parts.flatMap { part -> [FilterExpression] in
      if case .all(let inner) = part { inner } else { [part] }
    }
    return flat.count == 1 ? flat[0] : .all(flat)
  }

  /// Expressions joined by or; joins within them are opened up, and one alone stays as it is.
  public static func disjunction(_ parts: [FilterExpression]) -> FilterExpression {
    let flat = parts.flatMap { part -> [FilterExpression] in
      if case .any(let inner) = part { inner } else { [part] }
    }
    return flat.count == 1 ? flat[0] : .any(flat)
  }

  /// The expression in the words of the filter line; empty for everything.
  public var description: String {
    switch self {
    case .term(let term): term.description
    case .not(let inner): "-" + inner.enclosed
    case .all(let parts): parts.map(\.inConjunction).joined(separator: " ")
    case .any(let parts): parts.map(\.description).joined(separator: " or ")
    }
  }

  /// Whether words are looked for, so that there is something to show of where they were found.
  public var looksForWords: Bool {
    terms.contains { term in
      switch term {
      case .words, .text: true
      default: false
      }
    }
  }

  /// All terms, from left to right.
  public var terms: [FilterTerm] {
    switch self {
    case .term(let term): [term]
    case .not(let inner): inner.terms
    case .all(let parts), .any(let parts): parts.flatMap(\.terms)
    }
  }

  /// The terms that speak for a contact: those that stand under no not.
  public var positiveTerms: [FilterTerm] {
    switch self {
    case .term(let term): [term]
    case .not: []
    case .all(let parts), .any(let parts): parts.flatMap(\.positiveTerms)
    }
  }

  /// The plain words that must hold whatever else does: the text that is searched for.
  public var searchTexts: [FilterText] {
    switch self {
    case .term(.words(let text)): [text]
    case .all(let parts): parts.flatMap(\.directText)
    case .term, .not, .any: []
    }
  }

  private var directText: [FilterText] {
    if case .term(.words(let text)) = self { [text] } else { [] }
  }

  private var inConjunction: String {
    if case .any = self { enclosed } else { description }
  }

  private var enclosed: String {
    switch self {
    case .all, .any: "(" + description + ")"
    case .term, .not: description
    }
  }
}
