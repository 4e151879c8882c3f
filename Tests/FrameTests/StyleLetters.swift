import TendInterface
import TendScreen

/// One letter for each look of a theme, so that the looks of a frame can be read as text.
struct StyleLetters {
  /// The letter of the ground, which is most of a screen.
  private static let ground: Character = "."
  /// Each scope has a letter of its own by its place, so that a new look renames no other.
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  /// What is mixed of several scopes, such as a match in the row of the cursor.
  private static let mixtures = Array("0123456789")

  private let theme: Theme
  private var known: [Style: Character] = [:]
  private var used: [(letter: Character, style: Style)] = []
  private var mixed = 0

  init(_ theme: Theme) {
    self.theme = theme
    known[theme[.base]] = Self.ground
    for (scope, letter) in zip(Scope.allCases, Self.letters) where known[theme[scope]] == nil {
      known[theme[scope]] = letter
    }
  }

  /// The letters of a row, one for each column, without those of the ground at its end.
  mutating func row(_ row: Int, of frame: CellBuffer) -> String {
    var line = ""
    for column in 0..<frame.size.columns { line.append(letter(of: frame[column, row].style)) }
    while line.last == Self.ground { line.removeLast() }
    return line
  }

  /// What the letters stand for that were used, in the order of the alphabet.
  var legend: [String] {
    used.sorted { $0.letter < $1.letter }.map { letter, style in
      let names = Scope.allCases.filter { theme[$0] == style }.map(\.name)
      let scopes = names.isEmpty ? "mixed" : names.joined(separator: ", ")
      return "\(letter)  \(Self.words(style)): \(scopes)"
    }
  }

  private mutating func letter(of style: Style) -> Character {
    let letter: Character
    if let found = known[style] {
      letter = found
    } else {
      precondition(mixed < Self.mixtures.count, "more mixed looks than digits")
      letter = Self.mixtures[mixed]
      mixed += 1
      known[style] = letter
    }
    if !used.contains(where: { $0.letter == letter }) { used.append((letter, style)) }
    return letter
  }

  private static func words(_ style: Style) -> String {
    var words: [String] = []
    if style.foreground != .terminal { words.append(name(style.foreground)) }
    if style.background != .terminal { words.append("on " + name(style.background)) }
    for (attribute, name) in [
      (Attributes.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ] where style.attributes.contains(attribute) {
      words.append(name)
    }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }

  private static func name(_ color: Color) -> String {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    switch color {
    case .terminal: return "default"
    case .ansi(let number): return (number < 8 ? "" : "bright-") + names[Int(number & 7)]
    case .indexed(let number): return "colour-\(number)"
    case .rgb(let red, let green, let blue): return "rgb-\(red)-\(green)-\(blue)"
    }
  }
}
