import ArgumentParser
import TendInterface
import TendRuntime

/// `tend keys`: what the keys of the dashboard do.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List the keys of the dashboard, with the changes of your keys.toml.",
    discussion: """
      Example:
        tend keys
        tend keys --markdown
      """
  )

  @Flag(help: "Write the standard keys as a Markdown document.") var markdown = false
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if markdown && output.json {
      throw ValidationError("Choose one of --markdown and --json.")
    }
  }

  func run() throws {
    if markdown { return try Console().write(KeysReport(.standard).markdown) }
    let appearance = Settings().appearance
    let problems = appearance.keyProblems.map(\.description)
    try KeysReport(appearance.keymap, problems: problems).write(asJSON: output.json)
    if !output.json { for problem in problems { try Console().remark(problem) } }
  }
}
