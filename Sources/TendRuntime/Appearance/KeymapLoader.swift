import TOMLKit
import TendInterface
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

    mutating func readAll() {
      var bindings: [(context: Context, keys: String, command: String)] = []
      for name in file.table.keys.sorted() {
        if name == "preset" {
          if file.table[name]?.string != "default" {
            complain("the only preset is \"default\"", "", name)
          }
          continue
        }
        guard let context = Context(rawValue: name), let table = file.table[name]?.table else {
          let known = Context.allCases.map(\.rawValue).joined(separator: ", ")
          complain("\"\(name)\" is no place for keys; there are \(known)", name, nil)
          continue
        }
        for keys in table.keys.sorted() {
          guard let command = Self.command(table[keys]) else {
            complain("\"\(keys)\" must be a command line in quotes", name, keys)
            continue
          }
          bindings.append((context, keys, command))
        }
      }
      // What is taken away makes room for what is added, wherever the two stand in the file.
      for binding in bindings where binding.command == "unbound" {
        if !keymap.unbind(binding.keys, in: binding.context) {
          let place = binding.context.rawValue
          complain("\"\(binding.keys)\" has no meaning in \(place)", place, binding.keys)
        }
      }
      for binding in bindings where binding.command != "unbound" { bind(binding) }
    }

    private mutating func bind(_ binding: (context: Context, keys: String, command: String)) {
      let parts = binding.command.split(separator: " ", maxSplits: 1)
      let name = parts.first.map(String.init) ?? ""
      let place = binding.context.rawValue
      guard CommandCatalog.command(named: name) != nil else {
        let text = "there is no command \"\(name)\"; tend keys lists them"
        complain("\"\(binding.keys)\": \(text)", place, binding.keys)
        return
      }
      let argument = parts.count > 1 ? String(parts[1]) : nil
      let invocation = Invocation(name, argument)
      if let conflict = keymap.bind(binding.keys, to: invocation, in: binding.context) {
        complain(conflict.description, place, binding.keys)
      }
    }

    private mutating func complain(_ text: String, _ section: String, _ key: String?) {
      problems.append(file.problem(text, section: section, key: key))
    }

    private static func command(_ value: (any TOMLValueConvertible)?) -> String? {
      if let line = value?.string { return line }
      return value?.table?["run"]?.string
    }
  }
}
