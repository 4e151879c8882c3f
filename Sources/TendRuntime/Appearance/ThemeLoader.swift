import Foundation
import TendInterface
import TendScreen
import Themes

/// Makes themes out of the user's files and those that are part of the program.
struct ThemeLoader {
  /// How many files may lean on one another.
  static let depthLimit = 4

  let depth: ColorDepth
  let glyphs: GlyphSet
  private(set) var problems: [ConfigurationProblem] = []
  private var files: [String: ThemeFile] = [:]
  private var order: [String] = []
  /// What keeps a file from being a theme at all, by the theme's name.
  private var broken: [String: ConfigurationProblem] = [:]
  /// The colours of the theme that is being made, by what its files call them.
  private var colors: [String: Color] = [:]

  init(depth: ColorDepth, glyphs: GlyphSet) {
    self.depth = depth
    self.glyphs = glyphs
  }

  /// Reads the user's themes of a folder, which come before those of the program.
  mutating func addFiles(of folder: String) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      // Most users have no themes of their own, and then no folder.
      return
    }
    for name in names.sorted() where name.hasSuffix(".toml") {
      addFile(folder + "/" + name, name: String(name.dropLast(".toml".count)))
    }
  }

  /// Reads the themes that are part of the program; the user's own of the same name stay.
  mutating func addBuiltIn() {
    for (name, text) in Themes.all where files[name] == nil {
      add(text, path: "\(name).toml", name: name)
    }
  }

  /// Reads one theme and those that it leans on, the user's own before those of the program.
  ///
  /// - Returns: Whether it is there under the name of its file and without a mistake.
  mutating func addLineage(of name: String, _ folder: String) -> Bool {
    var next: String? = name
    while let wanted = next, files[wanted] == nil {
      let path = folder + "/" + wanted + ".toml"
      if access(path, F_OK) == 0 {
        addFile(path, name: wanted)
      } else if let (name, text) = Themes.all.first(where: { $0.name == wanted }) {
        add(text, path: "\(name).toml", name: name)
      }
      guard let file = files[wanted] else { return reset() }
      next = file.parent
    }
    return problems.isEmpty || reset()
  }

  /// Forgets what was read, to be read in full.
  private mutating func reset() -> Bool {
    (files, order, problems, broken) = ([:], [], [], [:])
    return false
  }

  private mutating func addFile(_ path: String, name: String) {
    do throws(Failure) {
      add(String(decoding: try LocalFile.read(path), as: UTF8.self), path: path, name: name)
    } catch {
      reject(name, ConfigurationProblem(file: path, line: nil, text: error.text))
    }
  }

  private mutating func reject(_ name: String, _ problem: ConfigurationProblem) {
    problems.append(problem)
    broken[name] = problem
  }

  /// Reads one theme.
  mutating func add(_ text: String, path: String, name: String) {
    do throws(ConfigurationProblem) {
      let file = try ThemeFile(text, path: path, name: name)
      guard files[file.name] == nil else { return }
      problems += file.problems
      files[file.name] = file
      order.append(file.name)
    } catch {
      reject(name, error)
    }
  }

  /// All themes, the first the one to use; `preferred` ones come in front, best first.
  mutating func themes(preferring preferred: [String]) -> [Theme] {
    for name in preferred where files[name] == nil {
      let names = order.sorted().joined(separator: ", ")
      let text =
        if let problem = broken[name] {
          "the file of the theme \"\(name)\" is broken (\(problem.place)); terminal is used"
        } else {
          "there is no theme \"\(name)\"; there are \(names)"
        }
      problems.append(ConfigurationProblem(file: "config.toml", line: nil, text: text))
    }
    let front = (preferred + ["terminal"]).filter { files[$0] != nil }
    var names: [String] = []
    for name in front + order where !names.contains(name) { names.append(name) }
    return names.map { theme(named: $0) }
  }

  /// Whether a theme is made for a dark or a light screen, or either.
  func appearance(of name: String) -> String { files[name]?.appearance ?? "any" }

  private mutating func theme(named name: String) -> Theme {
    var palette: [String: Color] = [:]
    var entries: [String: ThemeFile.Entry] = [:]
    var signs: [String: String] = [:]
    var isASCII = glyphs == .ascii
    for file in lineage(of: name) {
      palette.merge(file.palette) { $1 }
      for section in sections { entries.merge(file.entries(in: section)) { $1 } }
      if glyphs == .unicode { isASCII = file.isASCII ?? isASCII }
      for (sign, pair) in file.signs { signs[sign] = pair[isASCII ? 1 : 0] }
      signs.merge(scopeSigns(of: file, isASCII)) { $1 }
    }
    checkColors(of: name, palette)
    colors = [:]
    let base = style(entries["base"] ?? ThemeFile.Entry(), palette, base: .plain)
    var styles: [String: Style] = ["base": base]
    for (scope, entry) in entries where scope != "base" {
      styles[scope] = style(entry, palette, base: base)
    }
    return Theme(
      name: name,
      styles: styles,
      signs: signs,
      glyphSet: isASCII ? .ascii : .unicode
    )
  }

  /// Which sections of a file count, the later before the earlier.
  private var sections: [ThemeFile.Section] {
    switch depth {
    case .monochrome: [.mono]
    case .ansi8, .ansi16: [.scopes, .ansi16]
    case .indexed256: [.scopes]
    }
  }

  /// The files that a theme leans on, the one furthest away first.
  private mutating func lineage(of name: String) -> [ThemeFile] {
    var found: [ThemeFile] = []
    var next: String? = name
    while let wanted = next {
      guard let file = files[wanted] else {
        files[name]?.complain(
          "inherits \"\(wanted)\", which is not there; terminal is used",
          about: "inherits"
        )
        reportLast(of: name)
        next = wanted == "terminal" ? nil : "terminal"
        continue
      }
      if found.contains(where: { $0.name == wanted }) || found.count >= Self.depthLimit {
        files[name]?.complain(
          "inherits itself, or more than \(Self.depthLimit - 1) others",
          about: "inherits"
        )
        reportLast(of: name)
        break
      }
      found.append(file)
      next = file.parent
    }
    return found.reversed()
  }

  /// The signs that the parts of a file name; a sign is no colour, so that it counts at every depth.
  private func scopeSigns(of file: ThemeFile, _ isASCII: Bool) -> [String: String] {
    let counting = sections.contains(.scopes) ? sections : [.scopes] + sections
    var signs: [String: String] = [:]
    for section in counting {
      for (scope, entry) in file.entries(in: section) {
        guard let glyph = Glyph.sign(of: scope), let sign = entry.glyph else { continue }
        signs[glyph.name] = isASCII && !sign.allSatisfy(\.isASCII) ? glyph.standard.ascii : sign
      }
    }
    return signs
  }

  /// Reports the colours of a file that nobody knows, whatever colours this terminal has.
  private mutating func checkColors(of theme: String, _ palette: [String: Color]) {
    for section in [ThemeFile.Section.scopes, .ansi16] {
      let entries = files[theme]?.entries(in: section) ?? [:]
      for (scope, entry) in entries.sorted(by: { $0.key < $1.key }) {
        for word in [entry.foreground, entry.background].compactMap(\.self)
        where palette[word] == nil && ColorWord.color(word) == nil {
          files[theme]?.complain(
            "there is no colour \"\(word)\"",
            in: section.rawValue,
            about: scope
          )
          reportLast(of: theme)
        }
      }
    }
  }

  private mutating func style(
    _ entry: ThemeFile.Entry,
    _ palette: [String: Color],
    base: Style
  ) -> Style {
    // What a part does not say it has from the ground, or it would stand out as a hole.
    Style(
      foreground: color(entry.foreground, palette) ?? base.foreground,
      background: color(entry.background, palette) ?? base.background,
      attributes: entry.attributes
    )
    .resolved(for: depth)
  }

  private mutating func color(_ word: String?, _ palette: [String: Color]) -> Color? {
    guard let word, depth != .monochrome else { return nil }
    // The nearest of 256 takes a search, and a theme uses few colours many times.
    if let known = colors[word] { return known }
    guard let color = palette[word] ?? ColorWord.color(word) else { return nil }
    let shown = depth == .ansi8 ? color : color.resolved(for: depth)
    colors[word] = shown
    return shown
  }

  private mutating func reportLast(of theme: String) {
    guard let problem = files[theme]?.problems.last, !problems.contains(problem) else { return }
    problems.append(problem)
  }
}
