/// The parts of what is said about bridges, in their order.
public enum BridgeSection: String, Hashable, Sendable, CaseIterable, Encodable {
  case questions, recorded, bridges, only, redundant, introductions, variety, trend

  /// Its heading.
  public var title: String {
    switch self {
    case .questions: "One question"
    case .recorded: "What is recorded"
    case .bridges: "Who bridges"
    case .only: "Only routes"
    case .redundant: "Who knows the same"
    case .introductions: "Who should meet"
    case .variety: "Variety and balance"
    case .trend: "Against a quarter ago"
    }
  }
}
