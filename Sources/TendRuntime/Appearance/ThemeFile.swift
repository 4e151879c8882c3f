import TOMLKit
import TendInterface
import TendScreen

/// A theme as its file has it, with colours by name.
struct ThemeFile {
  /// A style whose colours are not looked up yet.
  struct Entry {
    var foreground: String?
    var background: String?
    var attributes: Attributes = []
    /// The sign of the state that the part shows.
    var glyph: String?
  }

  /// The sections that hold styles.
  enum Section: String, CaseIterable { case scopes, ansi16, mono }

  var name: String
  var appearance = "any"
  var parent: String?
  var palette: [String: Color] = [:]
  /// By the name of the section.
  private var entriesByName: [String: [String: Entry]] = [:]
  /// Signs by glyph name, for a UTF-8 terminal and for ASCII.
  var signs: [String: [String]] = [:]
  /// The theme wants ASCII signs everywhere.
  var isASCII: Bool?
  private(set) var problems: [ConfigurationProblem] = []
  private let file: TOMLFile

  /// The parts of a screen, and what their names begin with up to a dot.
  private static let knownScopes = Scope.allCases.reduce(into: Set<String>()) { known, scope in
    let words = scope.name.split(separator: ".")
    for count in 1...words.count { known.insert(words.prefix(count).joined(separator: ".")) }
  }
  private static let topKeys: Set<String> = [
    "schema", "name", "appearance", "inherits", "palette", "scopes", "ansi16", "mono", "glyphs",
  ]
  private static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  /// Reads a theme.
  ///
  /// - Throws: `ConfigurationProblem` when the text is no TOML; lesser mistakes are in `problems`.
  init(_ text: String, path: String, name: String) throws(ConfigurationProblem) {
    file = try TOMLFile(text, path: path)
    self.name = file.table["name"]?.string ?? name
    appearance = file.table["appearance"]?.string ?? "any"
    parent = file.table["inherits"]?.string
    readTop()
    readPalette()
    for section in Section.allCases { readStyles(section) }
    readGlyphs()
  }

  /// The styles of a section by the part that they are for.
  func entries(in section: Section) -> [String: Entry] { entriesByName[section.rawValue] ?? [:] }

  /// Notes a mistake about a key of a section.
  mutating func complain(_ text: String, in section: String = "", about key: String? = nil) {
    problems.append(file.problem(text, section: section, key: key))
  }

  private mutating func readTop() {
    if let schema = file.table["schema"]?.int, schema != 1 {
      complain("this is of schema \(schema), and only 1 is known", about: "schema")
    }
    if !["dark", "light", "any"].contains(appearance) {
      complain("\"\(appearance)\" is no appearance: dark, light or any", about: "appearance")
    }
    for key in file.table.keys where !Self.topKeys.contains(key) {
      complain("\"\(key)\" is no section of a theme", about: key)
    }
  }

  private mutating func readPalette() {
    guard let table = file.table["palette"]?.table else { return }
    for name in table.keys {
      let word = table[name]?.string ?? table[name]?.int.map { String($0) }
      if let color = word.flatMap(ColorWord.color) {
        palette[name] = color
      } else {
        complain("\"\(name)\" is no colour: \(ColorWord.choices)", in: "palette", about: name)
      }
    }
  }

  private mutating func readStyles(_ section: Section) {
    guard let table = file.table[section.rawValue]?.table else { return }
    var found: [String: Entry] = [:]
    for scope in table.keys {
      guard let style = table[scope]?.table else {
        complain("\"\(scope)\" must be { … }", in: section.rawValue, about: scope)
        continue
      }
      if !Self.isKnown(scope) {
        complain("there is no part \"\(scope)\"", in: section.rawValue, about: scope)
      }
      found[scope] = entry(style, of: scope, in: section)
    }
    entriesByName[section.rawValue] = found
  }

  private mutating func entry(
    _ style: TOMLTable,
    of scope: String,
    in section: Section
  ) -> Entry {
    var entry = Entry()
    for key in style.keys {
      let value = style[key]
      if let attribute = Self.attributes[key], let isSet = value?.bool {
        if isSet { entry.attributes.insert(attribute) }
      } else if key == "fg" || key == "bg", section != .mono {
        let word = value?.string ?? value?.int.map { String($0) }
        if key == "fg" { entry.foreground = word } else { entry.background = word }
      } else if key == "glyph", let glyph = Glyph.sign(of: scope) {
        let sign = value?.string ?? ""
        if TextWidth.columns(of: sign) == 1 {
          entry.glyph = sign
        } else {
          complain(
            "\(glyph.name) must be a sign of one column",
            in: section.rawValue,
            about: scope
          )
        }
      } else {
        let why = section == .mono && key.hasSuffix("g") ? " without colours" : ""
        complain("\"\(scope)\" cannot have \(key)\(why)", in: section.rawValue, about: scope)
      }
    }
    return entry
  }

  private mutating func readGlyphs() {
    guard let table = file.table["glyphs"]?.table else { return }
    for name in table.keys {
      if name == "set" {
        let word = table[name]?.string
        isASCII = word == "ascii"
        if word != "ascii", word != "unicode" {
          complain("set can be \"unicode\" or \"ascii\"", in: "glyphs", about: name)
        }
        continue
      }
      let pair = table[name]?.array?.compactMap { $0.string } ?? []
      let isNarrow = pair.allSatisfy { TextWidth.columns(of: $0) == 1 }
      if !Glyph.allCases.contains(where: { $0.name == name }) {
        complain("there is no sign \"\(name)\"", in: "glyphs", about: name)
      } else if pair.count != 2 || !isNarrow || !pair[1].allSatisfy(\.isASCII) {
        let text = "\(name) must be two signs of one column, the second of ASCII"
        complain(text, in: "glyphs", about: name)
      } else {
        signs[name] = pair
      }
    }
  }

  /// A part of the screen, or the beginning of several.
  private static func isKnown(_ scope: String) -> Bool {
    knownScopes.contains(scope)
  }
}
