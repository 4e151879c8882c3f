import Foundation
public import TendInterface
public import TendScreen

/// Themes and keys, those of the program with the user's own.
public struct Appearance: Sendable {
  /// The looks that can be chosen, the one to begin with first.
  public let themes: [Theme]
  /// What the keys mean.
  public let keymap: Keymap
  /// What is wrong in the user's own themes.
  public let themeProblems: [ConfigurationProblem]
  /// What is wrong in `keys.toml`.
  public let keyProblems: [ConfigurationProblem]

  /// Reads the files, if there are any.
  ///
  /// - Parameters:
  ///   - paths: Where the files are.
  ///   - configuration: Which theme comes first.
  ///   - depth: The colours of the terminal.
  ///   - glyphs: The signs of the terminal.
  ///   - isWhole: All themes are read, not only the one to begin with.
  public init(
    _ paths: Paths,
    _ configuration: Configuration,
    depth: ColorDepth = .indexed256,
    glyphs: GlyphSet = .unicode,
    isWhole: Bool = true
  ) {
    var loader = ThemeLoader(
      depth: configuration.noColor ? .monochrome : depth,
      glyphs: glyphs
    )
    let isFound =
      !isWhole && loader.addLineage(of: configuration.theme ?? "terminal", paths.themeFolder)
    if !isFound {
      loader.addFiles(of: paths.themeFolder)
      loader.addBuiltIn()
    }
    themes = loader.themes(preferring: configuration.theme.map { [$0] } ?? [])
    themeProblems = loader.problems
    (keymap, keyProblems) = Self.keys(paths.keysFile)
  }

  /// All that is wrong in the user's files.
  public var problems: [ConfigurationProblem] { themeProblems + keyProblems }

  private static func keys(_ path: String) -> (Keymap, [ConfigurationProblem]) {
    guard access(path, F_OK) == 0 else { return (.standard, []) }
    do throws(Failure) {
      let (keymap, problems) = KeymapLoader.load(
        String(decoding: try LocalFile.read(path), as: UTF8.self),
        path: path
      )
      return (keymap, problems)
    } catch {
      return (.standard, [ConfigurationProblem(file: path, line: nil, text: error.text)])
    }
  }
}
