/// How often a contact is meant to be in touch.
public enum Cadence: Hashable, Sendable {
  /// The shortest of the contact's networks, else that of the circle.
  case inherited
  /// Every so many days, 1...3650.
  case days(Int)
  /// In touch anyway (a colleague at the next desk): never due.
  case ambient
  /// Only on occasions such as birthdays: never due by the calendar.
  case eventOnly

  /// The word that stands for it in files and commands: `inherited`, `ambient`, `event-only` or a number of days.
  public var text: String {
    switch self {
    case .inherited: "inherited"
    case .days(let days): String(days)
    case .ambient: "ambient"
    case .eventOnly: "event-only"
    }
  }

  /// Reads the word or a number of days; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "inherited": self = .inherited
    case "ambient": self = .ambient
    case "event-only": self = .eventOnly
    default:
      guard let days = Int(text), Self.validDays.contains(days) else { return nil }
      self = .days(days)
    }
  }

  /// The days a cadence may have.
  public static let validDays = 1...3650

  /// The cadence of each circle in days, for circle 1 to 4.
  ///
  /// Source: guide values 7, 30, 90 and 365 after Roberts and Dunbar's layers of contact frequency.
  public static func circleDays(_ circle: Int) -> Int {
    switch circle {
    case 1: 7
    case 2: 30
    case 3: 90
    default: 365
    }
  }
}

extension Cadence: Codable {
  /// Reads the word.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for an unknown word.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let cadence = Cadence(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "not a cadence: \(text)"
      )
    }
    self = cadence
  }

  /// Writes the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
