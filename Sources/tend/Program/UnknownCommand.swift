import ArgumentParser

/// A word in the place of a command that is none, and the command that may be meant.
struct UnknownCommand {
  /// The word.
  let word: String
  /// Below which command it was given.
  let parent: any ParsableCommand.Type
  /// The name that is nearest to it; nil when none is near.
  let nearest: String?

  /// Looks for such a word; nil when all commands among the words are there.
  init?(in words: ArraySlice<String>, below root: any ParsableCommand.Type) {
    var parent = root
    var rest = words
    while let word = rest.popFirst() {
      if word == "--store" {
        rest = rest.dropFirst()
        continue
      }
      if word.hasPrefix("--store=") { continue }
      // Another option may take the word that follows it.
      if word.hasPrefix("-") || word == "help" { return nil }
      let commands = parent.configuration.subcommands
      if commands.isEmpty { return nil }
      if let next = commands.first(where: { Self.name($0) == word }) {
        parent = next
        continue
      }
      self.word = word
      self.parent = parent
      nearest = Self.nearest(to: word, among: commands.map(Self.name))
      return
    }
    return nil
  }

  private static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  private static func nearest(to word: String, among names: [String]) -> String? {
    let typed = Array(word.lowercased())
    let ranked = names.map { (distance: distance(typed, Array($0)), name: $0) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    if best.distance <= (typed.count > 3 ? 2 : 1) { return best.name }
    return names.first { typed.count > 1 && $0.hasPrefix(word.lowercased()) }
  }

  /// How many letters have to be added, left out or changed to make one word the other.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
