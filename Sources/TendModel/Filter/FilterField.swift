/// A field of the filter line; the raw value is what is typed before the colon.
public enum FilterField: String, Sendable, CaseIterable {
  case organisation = "org"
  case network = "net"
  case sector, topic, offers, needs, circle, importance, due, last, met, has
  case lacks = "no"
  case state = "is"
  case name, note, title, email, phone, space, channel

  /// Other words for the same field.
  public var aliases: [String] {
    switch self {
    case .organisation: ["organisation", "organization", "company"]
    case .network: ["network"]
    case .topic: ["tag"]
    case .email: ["mail"]
    case .phone: ["tel"]
    default: []
    }
  }

  /// What can follow the colon.
  public enum Kind: Hashable, Sendable {
    /// Words of a text.
    case text
    /// A number or a range of numbers within bounds.
    case number(ClosedRange<Int>)
    /// A day or a span of days.
    case day
    /// A day, or words of a text.
    case dayOrText
    /// One of some words.
    case word([String])
  }

  /// What can follow the colon.
  public var kind: Kind {
    switch self {
    case .organisation, .network, .sector, .topic, .offers, .needs, .name, .note, .title, .email,
      .phone:
      .text
    case .circle: .number(1...4)
    case .importance: .number(1...5)
    case .due, .last: .day
    case .met: .dayOrText
    case .has, .lacks: .word(FilterFact.allCases.map(\.rawValue))
    case .state: .word(FilterState.allCases.map(\.rawValue))
    case .space: .word(Space.allCases.map(\.rawValue))
    case .channel: .word(Interaction.Channel.allCases.map(\.rawValue))
    }
  }

  /// Days that lie behind: `>90d` means longer ago than 90 days.
  public var isAge: Bool { self == .last || self == .met }

  /// The field of a name in any case; nil when there is none.
  public init?(named name: String) {
    let name = name.lowercased()
    let found = Self.allCases.first { $0.rawValue == name || $0.aliases.contains(name) }
    guard let found else { return nil }
    self = found
  }

  /// What the field asks, in a few words.
  public var summary: String {
    switch self {
    case .organisation: "words of the organisation"
    case .network: "member of a network, by words of its name"
    case .sector: "words of the sector"
    case .topic: "has to do with a topic, offers or needs it, or talked about it; #name for short"
    case .offers: "can help with a topic"
    case .needs: "looks for help with a topic"
    case .circle: "circle, 1 (inner) to 4"
    case .importance: "importance, 1 to 5"
    case .due: "the day on which the contact is due"
    case .last: "the day of the last contact; a duration is an age"
    case .met: "the day on which the two met, or words of the place"
    case .has: "something is known or open"
    case .lacks: "something is not known or not there"
    case .state: "how the contact stands"
    case .name: "words of name and nicknames"
    case .note: "words of the note"
    case .title: "words of the job title"
    case .email: "part of an e-mail address"
    case .phone: "part of a phone number"
    case .space: "met or reached in this space"
    case .channel: "reached by this means"
    }
  }

  /// Filters that use the field.
  public var examples: [String] {
    switch self {
    case .organisation: ["org:contoso", "org:\"Contoso Ltd\""]
    case .network: ["net:alumni"]
    case .sector: ["sector:finance"]
    case .topic: ["#pricing", "topic:pricing"]
    case .offers: ["offers:mentoring"]
    case .needs: ["needs:funding"]
    case .circle: ["circle:1", "circle:1..2", "circle:<=2"]
    case .importance: ["importance:>=4"]
    case .due: ["due:today", "due:overdue", "due:<=fri", "due:1w"]
    case .last: ["last:>90d", "last:<2w", "last:2026-01..2026-03"]
    case .met: ["met:>1y", "met:2024", "met:conference"]
    case .has: ["has:email", "has:promise"]
    case .lacks: ["no:network", "no:in-person"]
    case .state: ["is:overdue", "is:archived"]
    case .name: ["name:ada"]
    case .note: ["note:\"two children\""]
    case .title: ["title:engineer"]
    case .email: ["email:contoso.example"]
    case .phone: ["phone:555"]
    case .space: ["space:in-person"]
    case .channel: ["channel:call"]
    }
  }
}
