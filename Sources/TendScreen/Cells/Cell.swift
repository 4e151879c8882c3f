/// One place of a grid: a character and how it looks.
public struct Cell: Hashable, Sendable {
  /// One character, safe to write; empty in the right half of a wide one.
  public let text: String
  /// Columns it takes: 1, 2, or 0 for the right half of a wide character.
  public let width: Int
  /// How it looks.
  public var style: Style

  /// Makes a cell of the first character of the text, made safe; empty text makes a blank.
  public init(_ text: String, style: Style = .plain) {
    var pieces = CellScanner(text)
    let piece = pieces.next()
    self.init(text: piece?.text ?? " ", width: piece?.width ?? 1, style: style)
  }

  init(text: String, width: Int, style: Style) {
    self.text = text
    self.width = width
    self.style = style
  }

  /// A space in the terminal's own colours.
  public static let blank = Cell(text: " ", width: 1, style: .plain)

  static func blank(_ style: Style) -> Cell {
    Cell(text: " ", width: 1, style: style)
  }

  static func rightHalf(_ style: Style) -> Cell {
    Cell(text: "", width: 0, style: style)
  }
}
