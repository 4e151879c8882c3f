import TendModel

/// The names that Tab offers for what stands before the cursor of the log line, one after the other.
struct LogCompletion: Sendable {
  /// Where the name begins, with its sign.
  let start: Int
  let kind: NameKind
  /// What is looked up.
  let text: String
  private var names: [String] = []
  private var selected: Int?
  /// The line and the cursor as the last name left them.
  private var offered: TextField?

  /// What stands before the cursor: a name or topic that was understood, else the last word; nil where there is none.
  init?(_ field: TextField, _ line: LogLine) {
    let (characters, caret) = (field.characters, field.caret)
    if let name = line.allNames.first(where: { $0.range.upperBound == caret }) {
      (start, kind, text) = (name.range.lowerBound, name.question.kind, name.question.text)
      return
    }
    let topic = line.parts.first { $0.kind == .topic && $0.range.upperBound == caret }
    var first = topic?.range.lowerBound ?? caret
    while topic == nil, first > 0, !characters[first - 1].isWhitespace, characters[first - 1] != ","
    {
      first -= 1
    }
    let word = characters[first..<caret].filter { $0 != "\"" }
    guard let sign = word.first else { return nil }
    start = first
    switch sign {
    case "@": kind = .network
    case "#": kind = .topic
    default: kind = .contact
    }
    text = String(kind == .contact ? word[...] : word.dropFirst())
  }

  /// Whether a field is still as the last name left it, so that the next one takes its place.
  func isOffered(in field: TextField) -> Bool { offered == field }

  mutating func take(_ matches: [NameMatch]) { names = matches.map(\.name) }

  /// Puts the next name into the field, or the one before; false where there is none.
  mutating func offer(_ step: Int, in field: inout TextField) -> Bool {
    guard !names.isEmpty else { return false }
    let index = ((selected ?? (step > 0 ? -1 : 0)) + step + names.count) % names.count
    selected = index
    field.replace(start..<field.caret, by: written(names[index]))
    offered = field
    return true
  }

  /// A name as the line takes it: behind its sign, in quotes where it has blanks.
  private func written(_ name: String) -> String {
    let quoted = name.contains(where: \.isWhitespace) ? "\"\(name)\"" : name
    return switch kind {
    case .contact: name
    case .network: "@" + quoted
    case .topic: "#" + quoted
    }
  }
}
