import TendModel

/// One labelled field of a form.
struct FormField: Hashable, Sendable {
  /// What a field holds.
  enum Kind: Hashable, Sendable {
    /// One line.
    case text
    /// Several lines, edited in the user's editor; one line can be typed here.
    case longText
    /// One of a few words, changed by Left and Right.
    case choice([String])
    /// A day in words; blank for none.
    case day
  }

  let name: String
  let label: String
  let kind: Kind
  /// What is shown while the field is empty.
  let placeholder: String
  private(set) var input: TextField
  /// The text when it has several lines, which the line cannot hold.
  private(set) var longText: String?
  private let original: String

  init(
    _ name: String,
    _ label: String,
    _ value: String = "",
    kind: Kind = .text,
    placeholder: String = "",
    isProposal: Bool = false
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.placeholder = placeholder
    original = value
    input = TextField()
    set(value)
    if isProposal { input = TextField(value, isProposal: true) }
  }

  var value: String { longText ?? input.text }
  var isChanged: Bool { value != original }

  /// Another made something else of the value meanwhile than what is here.
  func isOvertaken(by stored: String) -> Bool { stored != original && stored != value }

  mutating func set(_ value: String) {
    longText = value.contains("\n") ? value : nil
    input.replace(by: value.split(separator: "\n").joined(separator: " "))
  }

  /// What is wrong with a value that is none of the words of a choice, which only a text can hold; nil when nothing is.
  var choiceMistake: String? {
    guard case .choice(let words) = kind, !words.contains(value) else { return nil }
    return "\(name) can be \(words.filter { !$0.isEmpty }.joined(separator: ", "))"
  }

  /// Holds again what it held at first.
  mutating func reset() { set(original) }

  mutating func edit(_ body: (inout TextField) -> Bool) -> Bool {
    // A text of several lines is changed in the editor alone, so that no line end is lost.
    guard longText == nil else { return false }
    return body(&input)
  }

  /// Goes to the next word of a choice that begins with a letter.
  mutating func choose(startingWith letter: Character) {
    guard case .choice(let words) = kind else { return }
    let start = (words.firstIndex(of: value) ?? -1) + 1
    let turned = words[start...] + words[..<start]
    if let word = turned.first(where: { $0.first == letter }) { set(word) }
  }

  /// Goes to the next or previous word of a choice.
  mutating func choose(_ step: Int) {
    guard case .choice(let words) = kind, !words.isEmpty else { return }
    let index = words.firstIndex(of: value) ?? 0
    set(words[(index + step + words.count) % words.count])
  }
}
