import TOMLKit
import TendInterface
import TendModel
import TendScreen

/// Changes the default keys as the user's `keys.toml` says.
enum KeymapLoader {
  /// The keymap of a file.
  ///
  /// - Parameters:
  ///   - text: The file; a mistake in it costs only the key that it is about.
  ///   - path: Names the file in problems.
  /// - Returns: The defaults with the changes, and what is wrong in the file.
  static func load(
    _ text: String,
    path: String
  ) -> (keymap: Keymap, problems: [ConfigurationProblem]) {
    do throws(ConfigurationProblem) {
      var reading = Reading(file: try TOMLFile(text, path: path))
      reading.readAll()
      return (reading.keymap, reading.problems)
    } catch {
      return (.standard, [error])
    }
  }

  private struct Reading {
    let file: TOMLFile
    var keymap = Keymap.standard
    var problems: [ConfigurationProblem] = []

    init(file: TOMLFile) { self.file = file }

    /// Keys with the commands that they are to run; without any where they are to mean nothing.
    private struct Entry {
      let context: Context
      let keys: String
      let lines: [String]
      let help: String?
      var isUnbound: Bool { lines == ["unbound"] }
    }

    mutating func readAll() {
      readPreset()
      var entries: [Entry] = []
      for name in file.table.keys.sorted() where name != "preset" {
        guard let context = Context(rawValue: name), let table = file.table[name]?.table else {
          let known = Context.allCases.map(\.rawValue).joined(separator: ", ")
          complain("\"\(name)\" is no place for keys; there are \(known)", name, nil)
          continue
        }
        for keys in table.keys.sorted() {
          guard let (lines, help) = Self.commands(table[keys]) else {
            complain("\"\(keys)\" must be a command line in quotes, or a list of them", name, keys)
            continue
          }
          entries.append(Entry(context: context, keys: keys, lines: lines, help: help))
        }
      }
      // What is taken away makes room for what is added, wherever the two stand in the file.
      for entry in entries where entry.isUnbound {
        if !keymap.unbind(entry.keys, in: entry.context) {
          let place = entry.context.rawValue
          complain("\"\(entry.keys)\" has no meaning in \(place)", place, entry.keys)
        }
      }
      var bound: [Entry] = []
      for entry in entries where !entry.isUnbound {
        let said = problems.count
        bind(entry)
        if problems.count == said { bound.append(entry) }
      }
      for entry in bound { reportHidden(by: entry) }
    }

    /// A chord of several keys hides what the first of them means in a context further away, where it would only be waited
    /// for; and a single key hides the chords that begin with it there.
    private mutating func reportHidden(by entry: Entry) {
      let keys = entry.keys.split(separator: " ")
      for context in Self.further(than: entry.context) {
        guard let chord = keymap.chord(beginningWith: entry.keys, in: context) else { continue }
        let text = "\"\(entry.keys)\" hides \(chord) in \(context.rawValue); choose another key"
        return complain(text, entry.context.rawValue, entry.keys)
      }
      for count in 1..<max(1, keys.count) {
        let first = keys.prefix(count).joined(separator: " ")
        for context in Self.further(than: entry.context) {
          guard let command = keymap.command(of: first, in: context) else { continue }
          let text =
            "\"\(entry.keys)\" hides \(first), which runs \(command) in \(context.rawValue); "
            + "choose other keys"
          return complain(text, entry.context.rawValue, entry.keys)
        }
      }
    }

    private static func further(than context: Context) -> [Context] {
      switch context {
      case .global: []
      case .list: [.global]
      case .today, .contacts, .bridges, .journal, .contactPage, .networkPair, .followUps:
        [.contact, .list, .global]
      default: [.list, .global]
      }
    }

    private mutating func readPreset() {
      guard let value = file.table["preset"] else { return }
      guard let preset = value.string.flatMap(KeymapPreset.init) else {
        let known = KeymapPreset.allCases.map(\.rawValue).joined(separator: ", ")
        return complain("there is no such preset; there are \(known)", "", "preset")
      }
      keymap = preset.keymap
    }

    private mutating func bind(_ entry: Entry) {
      let place = entry.context.rawValue
      var invocations: [Invocation] = []
      for line in entry.lines {
        let parts = line.split(separator: " ", maxSplits: 1)
        let name = parts.first.map(String.init) ?? ""
        guard CommandCatalog.command(named: name) != nil else {
          let text = "there is no command \"\(name)\"; tend keys lists them"
          return complain("\"\(entry.keys)\": \(text)", place, entry.keys)
        }
        invocations.append(Invocation(name, parts.count > 1 ? String(parts[1]) : nil))
      }
      let binding = Binding(invocations, help: entry.help)
      if let conflict = keymap.bind(entry.keys, to: binding, in: entry.context) {
        complain(conflict.description, place, entry.keys)
      }
    }

    private mutating func complain(_ text: String, _ section: String, _ key: String?) {
      problems.append(file.problem(text, section: section, key: key))
    }

    /// A command line, a list of them, or a table with `run` and `help`; nil for anything else.
    private static func commands(
      _ value: (any TOMLValueConvertible)?
    ) -> (lines: [String], help: String?)? {
      if let line = value?.string { return ([line], nil) }
      if let table = value?.table, let lines = commands(table["run"])?.lines {
        return (lines, table["help"]?.string.map(OutsideText.line))
      }
      guard let list = value?.array, !list.isEmpty else { return nil }
      let lines = list.compactMap { $0.tomlValue.string }
      return lines.count == list.count ? (lines, nil) : nil
    }
  }
}
