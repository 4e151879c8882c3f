import ArgumentParser

/// What may be said of files that are read otherwise; accepted everywhere so that one call fits all formats.
struct HintOptions: ParsableArguments {
  @Option(help: "Ties have a direction.") var directed: String?
  @Option(help: "The column of people.") var people: String?
  @Option(help: "The column of groups.") var groups: String?
  @Option(help: "The column of times.") var timed: String?
  @Option(help: "What the columns hold, in order, such as person,event,date.") var shape: String?
  @Option(help: "The country of phone numbers without a code.") var country: String?
}
