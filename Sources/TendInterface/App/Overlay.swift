/// What lies over the page and takes the keys first.
enum Overlay: Sendable {
  case none
  /// The text of the list's filter is being typed.
  case filter(FilterBar)
  /// A value for a command is asked for.
  case prompt(Prompt)
  /// The `:` line, with the commands that could be meant.
  case commandLine(CommandLine)
  /// The keys of where one stands.
  case help(Picker)
  /// An interaction is logged in a line.
  case log(LogEntry)
  case form(Form)
  case confirm(Confirmation)
}
