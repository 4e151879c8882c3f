import TendInterface

/// The keys of the dashboard, from the catalogue of its commands.
struct KeysReport: Report {
  static let kind = "keys"

  private enum CodingKeys: String, CodingKey { case commands, problems }

  /// One command.
  struct Line: Encodable {
    let name: String
    let title: String
    let help: String
    /// Where its keys have their meaning.
    let context: String
    let keys: [String]
    /// What it takes on the `:` line.
    let argument: String?
  }

  let commands: [Line]
  /// What is wrong with the user's own keys.
  let problems: [String]

  /// All commands with the keys of a keymap.
  init(_ keymap: Keymap, problems: [String] = []) {
    commands = CommandCatalog.all.map { command in
      Line(
        name: command.name,
        title: command.title,
        help: command.help,
        context: command.context.rawValue,
        keys: keymap.chords(for: command.name),
        argument: command.argument?.label
      )
    }
    self.problems = problems
  }

  var lines: [String] {
    var lines: [String] = []
    for (title, commands) in groups {
      var table = TextTable()
      for line in commands {
        table.add(["  " + line.keys.joined(separator: "  "), line.title, line.help])
      }
      lines += (lines.isEmpty ? [] : [""]) + [title] + table.lines
    }
    return lines
  }

  /// The same as a Markdown document.
  var markdown: [String] {
    var lines = [
      "# Keys", "",
      "Written by `tend keys --markdown`; `keys.toml` in the configuration folder changes them.",
      "Every command is also on the `:` line by its name.",
    ]
    lines += Self.fileHelp
    for (title, commands) in groups {
      lines += ["", "## \(title)", "", "| key | command | what it does |", "|---|---|---|"]
      lines += commands.map { line in
        let keys = line.keys.map { "`\(Self.escaped($0))`" }.joined(separator: ", ")
        let name = line.argument.map { "\(line.name) \($0.uppercased())" } ?? line.name
        return "| \(keys) | `:\(Self.escaped(name))` | \(Self.escaped(line.help)) |"
      }
    }
    return lines
  }

  /// How `keys.toml` is written; a test reads its example.
  private static let fileHelp = """

    ## keys.toml

    A section for each place in which keys have a meaning, nearest first: a page, then `contact`, `list` and `global`. Keys of a
    chord are separated by blanks, `<C-s>` is Ctrl-S, and the right side is what you would type after `:`.

    ```toml
    preset = "default"                 # or "vim": digits are counts; or "arrows": no letters move
    [global]
    "g w" = "view Overdue"             # a command with its argument
    "<C-s>" = ["sync", "conflicts"]    # one after the other, up to the first that is not available
    [contact]
    "D" = { run = "archive", help = "Put away" }
    "X" = "unbound"                    # takes a default away
    ```

    A mistake costs only its key; `tend check` and the start of the dashboard say where it is.
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  private var groups: [(title: String, commands: [Line])] {
    Context.allCases.compactMap { context in
      let found = commands.filter { $0.context == context.rawValue }
      return found.isEmpty ? nil : (context.title, found)
    }
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
