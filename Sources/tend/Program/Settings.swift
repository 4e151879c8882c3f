import TendRuntime

/// What the user wrote into the configuration folder, for the commands that report on it.
struct Settings {
  let paths: Paths
  let configuration: Configuration
  let appearance: Appearance

  /// Reads the files.
  init() {
    paths = Paths()
    configuration = Configuration(paths)
    appearance = Appearance(paths, configuration)
  }

  /// All mistakes in them, each with its place.
  var problems: [String] { (configuration.problems + appearance.problems).map(\.description) }
}
