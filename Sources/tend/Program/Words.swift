public import ArgumentParser
public import TendFormats
public import TendModel

// The words of the command line are those of the files: the raw values of the model.

extension Interaction.Channel: ExpressibleByArgument {}
extension Interaction.Direction: ExpressibleByArgument {}
extension Interaction.Depth: ExpressibleByArgument {}
extension FollowUp.Kind: ExpressibleByArgument {}
extension Topic.Role: ExpressibleByArgument {}
extension Network.Stage: ExpressibleByArgument {}
extension Network.Boundary: ExpressibleByArgument {}
extension Space: ExpressibleByArgument {}
extension ContactOrder.Field: ExpressibleByArgument {}

extension ContactFormat: ExpressibleByArgument {
  /// Reads the word of a format or another usual one for it.
  public init?(argument: String) { self.init(word: argument) }
}

extension Cadence: ExpressibleByArgument {
  /// Reads a number of days or one of the words.
  public init?(argument: String) { self.init(argument) }

  /// What the help shows.
  public var defaultValueDescription: String { text }
}

extension Recurrence: ExpressibleByArgument {
  /// Reads `day`, `2w`, `month`, `3 months`, `year`.
  public init?(argument: String) {
    let text = argument.lowercased().filter { $0 != " " }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let interval = digits.isEmpty ? 1 : Int(digits), (1...999).contains(interval) else {
      return nil
    }
    switch text.dropFirst(digits.count) {
    case "d", "day", "days": self.init(every: interval, .day)
    case "w", "week", "weeks": self.init(every: interval, .week)
    case "m", "month", "months": self.init(every: interval, .month)
    case "y", "year", "years": self.init(every: interval, .year)
    default: return nil
    }
  }
}
