/// How often a contact is meant to be in touch.
public enum Cadence: Hashable, Sendable {
  /// The shortest of the contact's networks, else that of the circle.
  case inherited
  /// Every so many days, 1...3650; late only after `longest` days, not less, or at once where that is nil.
  case days(Int, longest: Int? = nil)
  /// In touch anyway (a colleague at the next desk): never due.
  case ambient
  /// Only on occasions such as birthdays: never due by the calendar.
  case eventOnly
  /// Asked not to be written to: never suggested, not even on occasions.
  case quiet

  /// What it is called in files and commands: `inherited`, `ambient`, `event-only`, `quiet`, days such as `30`, or days
  /// and the longest gap such as `30..60`.
  public var text: String {
    switch self {
    case .inherited: "inherited"
    case .days(let days, nil): String(days)
    case .days(let days, let longest?): "\(days)..\(longest)"
    case .ambient: "ambient"
    case .eventOnly: "event-only"
    case .quiet: "quiet"
    }
  }

  /// Reads the word or the days; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "inherited": self = .inherited
    case "ambient": self = .ambient
    case "event-only": self = .eventOnly
    case "quiet": self = .quiet
    default:
      let bounds = text.split(separator: ".", omittingEmptySubsequences: false)
      guard let days = bounds.first.flatMap({ Int($0) }), Self.validDays.contains(days) else {
        return nil
      }
      if bounds.count == 1 {
        self = .days(days)
        return
      }
      guard bounds.count == 3, bounds[1].isEmpty, let longest = Int(bounds[2]),
        Self.validDays.contains(longest), longest >= days
      else { return nil }
      self = .days(days, longest: longest)
    }
  }

  /// What a cadence can be, for questions and complaints.
  public static let choices = "days such as 30 or 30..60, inherited, ambient, event-only or quiet"

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
