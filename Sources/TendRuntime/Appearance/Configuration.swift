import Foundation
import TOMLKit
import TendInterface
public import TendScreen

/// What the user's `config.toml` and the environment say of how the program looks and behaves.
public struct Configuration: Sendable {
  /// The theme for a dark screen, and wherever nothing else is known; nil for the standard one.
  public private(set) var darkTheme: String?
  /// The theme for a light screen; nil for the same.
  public private(set) var lightTheme: String?
  /// Colours to use at most; nil uses what the terminal has.
  public private(set) var depth: ColorDepth?
  /// No colours, whatever the terminal has.
  public private(set) var noColor: Bool
  /// Only ASCII signs; nil leaves it to the locale.
  public private(set) var usesASCII: Bool?
  /// How long a lone Escape is held, lest it begin a sequence.
  public private(set) var escapeDelayMilliseconds = 50
  /// What is wrong in the file.
  public private(set) var problems: [ConfigurationProblem] = []

  private let isLight: Bool

  /// Reads the file, if there is one.
  public init(_ paths: Paths, _ environment: Environment = .process) {
    noColor = environment.forbidsColor
    isLight = Self.isLight(environment["COLORFGBG"])
    guard access(paths.configFile, F_OK) == 0 else { return }
    do throws(Failure) {
      let text = String(decoding: try LocalFile.read(paths.configFile), as: UTF8.self)
      read(text, path: paths.configFile)
    } catch {
      problems.append(ConfigurationProblem(file: paths.configFile, line: nil, text: error.text))
    }
  }

  /// The theme to begin with; nil for the standard one.
  public var theme: String? { chosenTheme ?? (isLight ? lightTheme ?? darkTheme : darkTheme) }
  /// The theme that was chosen in the dashboard, which goes before the file; nil when none was.
  var chosenTheme: String?

  private mutating func read(_ text: String, path: String) {
    do throws(ConfigurationProblem) {
      let file = try TOMLFile(text, path: path)
      for key in file.table.keys.sorted() {
        guard let value = file.table[key] else { continue }
        if let problem = take(key, value) { problems.append(file.problem(problem, key: key)) }
      }
    } catch {
      problems.append(error)
    }
  }

  /// Takes a setting; answers what is wrong with it.
  private mutating func take(_ key: String, _ value: any TOMLValueConvertible) -> String? {
    switch key {
    case "theme":
      darkTheme = value.string ?? value.table?["dark"]?.string
      lightTheme = value.table?["light"]?.string
      return darkTheme == nil ? "theme must be a name, or { dark = …, light = … }" : nil
    case "color":
      return takeColor(value.string)
    case "glyphs":
      switch value.string {
      case "auto": usesASCII = nil
      case "ascii": usesASCII = true
      case "unicode": usesASCII = false
      default: return "glyphs can be auto, ascii or unicode"
      }
    case "escape-delay":
      guard let delay = value.int, (0...1000).contains(delay) else {
        return "escape-delay must be 0 to 1000 milliseconds"
      }
      escapeDelayMilliseconds = delay
    default: return "\"\(key)\" is no setting: theme, color, glyphs and escape-delay are"
    }
    return nil
  }

  private mutating func takeColor(_ word: String?) -> String? {
    switch word {
    case "auto": break
    case "256": depth = .indexed256
    case "16": depth = .ansi16
    case "8": depth = .ansi8
    case "mono": noColor = true
    default: return "color can be \"auto\", \"256\", \"16\", \"8\" or \"mono\""
    }
    return nil
  }

  /// Some terminals say `foreground;background`; 7 and 15 are the light grounds.
  private static func isLight(_ colors: String?) -> Bool {
    guard let last = colors?.split(separator: ";").last.map(String.init) else { return false }
    return last == "7" || last == "15"
  }
}
