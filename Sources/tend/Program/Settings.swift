import TendRuntime

/// What the user wrote into the configuration folder, for the commands that report on it.
struct Settings {
  let paths: Paths
  let configuration: Configuration
  let appearance: Appearance

  /// Reads the files.
  init() {
    paths = Paths()
    configuration = .inUse(paths)
    appearance = Appearance(paths, configuration)
  }

  /// All mistakes in them, each with its place, in the order in which they stand in the files.
  var problems: [String] {
    (configuration.problems + appearance.problems)
      .sorted { ($0.file, $0.line ?? 0, $0.text) < ($1.file, $1.line ?? 0, $1.text) }
      .map(\.description)
  }
}
