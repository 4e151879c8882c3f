import TendAnalytics
import TendModel

/// Somebody whom a contact knows or does not know, with the evidence.
struct TieLine: Encodable {
  let id: Int64
  let name: String
  /// `known`, `absent`, or `inferred` where nothing was noted.
  let state: String
  /// 0 to 1; nil where the two do not know each other.
  let strength: Double?
  /// How well, 1 to 5; nil when not said.
  let mark: Int?
  let kind: String?
  let source: Tie.Source?
  let since: CalendarDay?
  let together: Int
  let lastTogether: CalendarDay?
  let organisation: String?
  let introduced: Bool
  /// What a card calls one of the two; nil when none does.
  let relation: String?
  /// All of it in words.
  let text: String

  init(_ known: KnownContact, today: CalendarDay) {
    id = known.id.number
    name = known.name
    state = known.tie?.state.rawValue ?? "inferred"
    strength = TieWeight.value(
      known.tie?.state,
      strength: known.tie?.strength,
      evidence: known.evidence.weight
    )
    mark = known.tie?.strength
    kind = known.tie.flatMap { $0.kind.isEmpty ? nil : $0.kind }
    source = known.tie?.source
    since = known.tie?.since
    together = known.evidence.togetherCount
    lastTogether = known.evidence.lastTogether
    organisation = known.evidence.organisation
    introduced = known.evidence.isIntroduced
    relation = known.evidence.relation
    text = TieWords.text(known, today: today)
  }
}
