public import ArgumentParser
public import TendAnalytics
public import TendFormats
public import TendModel

// The words of the command line are those of the files: the raw values of the model.

extension Interaction.Channel: ExpressibleByArgument {}
extension Interaction.Direction: ExpressibleByArgument {}
extension Interaction.Depth: ExpressibleByArgument {}
extension FollowUp.Kind: ExpressibleByArgument {}
extension BridgeGrouping: ExpressibleByArgument {}
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
  /// Reads the words of a recurrence, with or without `every` at their beginning, and `2w` for two weeks.
  public init?(argument: String) {
    let units = ["d": " days", "w": " weeks", "m": " months", "y": " years"]
    let isShort = Int(argument.dropLast()) != nil
    let unit = isShort ? argument.last.flatMap { units[$0.lowercased()] } : nil
    let words = "every " + (unit.map { argument.dropLast() + $0 } ?? argument)
    guard let recurrence = Recurrence(argument) ?? Recurrence(words) else {
      return nil
    }
    self = recurrence
  }
}
