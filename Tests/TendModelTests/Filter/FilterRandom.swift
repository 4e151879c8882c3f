import TendModel

/// Random numbers that are the same in every run: SplitMix64.
struct FilterRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  /// An expression of terms that a line can say.
  mutating func expression(depth: Int) -> FilterExpression {
    switch depth == 0 ? 0 : Int.random(in: 0...4, using: &self) {
    case 1: return .not(expression(depth: depth - 1))
    case 2, 3: return .conjunction(parts(depth: depth - 1))
    case 4: return .disjunction(parts(depth: depth - 1))
    default: return .term(term())
    }
  }

  private mutating func parts(depth: Int) -> [FilterExpression] {
    (0..<Int.random(in: 2...3, using: &self)).map { _ in expression(depth: depth) }
  }

  mutating func term() -> FilterTerm {
    let text = pick([
      FilterText("ada"), FilterText("O'Brien"), FilterText("10:30"), FilterText("e-mail"),
      FilterText("two words"), FilterText("say \"hi\" \\ bye"), FilterText("and", isPhrase: true),
      FilterText("-dash", isPhrase: true), FilterText("(x)"), FilterText("Zoë"),
    ])
    let day = pick(["90d", "2w", "last fri", "2024", "2024-05", "2026-03-01", "today", "+3d"])
    let condition = pick(["", "<", "<=", ">", ">="]) + day
    switch pick([0, 1, 2, 3, 4, 5, 6]) {
    case 0: return .words(text)
    case 1: return .text(pick([.organisation, .network, .topic, .note, .email]), text)
    case 2: return .number(.circle, pick([1...1, 2...4, 1...4]))
    case 3:
      return DayCondition(condition).map { .day(pick([.due, .last, .met]), $0) } ?? .words(text)
    case 4:
      return DayCondition("\(day)..today").map { .day(.due, $0) } ?? .words(text)
    case 5: return pick([.has(.promise), .lacks(.network), .state(.overdue)])
    default: return pick([.space(.inPerson), .channel(.call)])
    }
  }
}
