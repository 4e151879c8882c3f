import ArgumentParser

/// `tend themes`: the looks that can be chosen.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes: the one in use, your own, those of the program.",
    discussion: """
      Example:
        tend themes
      """
  )

  @OptionGroup var output: OutputOptions

  func run() throws {
    let report = ThemesReport(Settings())
    try report.write(asJSON: output.json)
    if !output.json { for problem in report.problems { try Console().remark(problem) } }
  }
}
