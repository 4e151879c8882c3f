import TendInterface
import TendRuntime

/// The looks that can be chosen.
struct ThemesReport: Report {
  static let kind = "themes"

  private enum CodingKeys: String, CodingKey { case themes, folder, problems }

  /// The one in use first.
  let themes: [String]
  /// Where the user's own themes are looked for.
  let folder: String
  /// What is wrong with the user's own themes.
  let problems: [String]

  init(_ settings: Settings) {
    themes = settings.appearance.themes.map(\.name)
    folder = settings.paths.themeFolder
    problems = settings.appearance.themeProblems.map(\.description)
  }

  var lines: [String] {
    themes.prefix(1).map { $0 + "  (in use)" } + themes.dropFirst() + [
      "", "Your own belong in \(folder); in the dashboard :theme shows each while you choose.",
    ]
  }
}
