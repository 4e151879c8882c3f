import TendScreen

/// One edited line with the keys of readline.
struct TextField: Hashable, Sendable {
  private(set) var characters: [Character]
  /// The place of the caret, 0 before the first character.
  private(set) var caret: Int
  /// The text is a proposal that the first typed character replaces.
  private(set) var isProposal: Bool

  init(_ text: String = "", isProposal: Bool = false) {
    characters = Array(text)
    caret = characters.count
    self.isProposal = isProposal && !text.isEmpty
  }

  var text: String { String(characters) }

  mutating func replace(by text: String) { self = TextField(text) }

  /// Puts a text in the place of characters, with the caret behind it.
  mutating func replace(_ range: Range<Int>, by text: String) {
    let added = SafeText.neutralised(text)
    characters.replaceSubrange(range, with: added)
    (caret, isProposal) = (range.lowerBound + added.count, false)
  }

  mutating func place(caret: Int) { self.caret = max(0, min(caret, characters.count)) }

  mutating func insert(_ text: String) {
    if isProposal { replace(by: "") }
    let added = SafeText.neutralised(text)
    characters.insert(contentsOf: added, at: caret)
    caret += added.count
  }

  /// Takes a key; false when it means nothing here.
  mutating func take(_ key: Key) -> Bool {
    if isProposal, key == .backspace {
      replace(by: "")
      return true
    }
    let isTaken = apply(key)
    // Whoever moves in a proposal wants to edit it.
    if isTaken { isProposal = false }
    return isTaken
  }

  private mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(characters.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = characters.count
    case .backspace, .control("h"): delete(from: caret - 1, to: caret)
    case .delete, .control("d"): delete(from: caret, to: caret + 1)
    case .control("u"): delete(from: 0, to: caret)
    case .control("k"): delete(from: caret, to: characters.count)
    case .control("w"), .alt("\u{7f}"): delete(from: wordStart, to: caret)
    case .alt("b"): caret = wordStart
    case .alt("f"): caret = wordEnd
    case .alt("d"): delete(from: caret, to: wordEnd)
    default: return false
    }
    return true
  }

  private mutating func delete(from start: Int, to end: Int) {
    let range = max(0, start)..<min(characters.count, max(end, max(0, start)))
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    caret = range.lowerBound
  }

  private var wordStart: Int {
    var place = caret
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = caret
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }

  /// Draws the line and answers where the caret stands; a long text is shifted so that the caret is seen.
  ///
  /// `styles` are those of single characters by their place.
  func draw(
    on buffer: inout CellBuffer,
    column: Int,
    row: Int,
    columns: Int,
    style: Style,
    styles: [Int: Style] = [:]
  ) -> Position {
    guard columns > 0 else { return Position(column: column, row: row) }
    buffer.fill(Rect(column: column, row: row, columns: columns, rows: 1), style: style)
    // From the caret back, so that a long text takes no longer than what is seen of it.
    var (first, before) = (caret, 0)
    while first > 0, before + TextWidth.columns(of: characters[first - 1]) < columns {
      first -= 1
      before += TextWidth.columns(of: characters[first])
    }
    // What lies before is not seen; it is said that there is some.
    let hidden =
      first == 0 ? "" : TextWidth.columns(of: characters[first]) > 1 ? "… " : "…"
    buffer.write(
      hidden + String(characters[(hidden.isEmpty ? first : first + 1)...].prefix(columns)),
      column: column,
      row: row,
      style: style,
      limit: columns,
      ellipsis: false
    )
    var place = 0
    for index in characters.indices.dropFirst(first) where place < columns {
      let character = characters[index]
      let room = columns - place
      if let own = styles[index], hidden.isEmpty || index > first {
        buffer.write(
          String(character),
          column: column + place,
          row: row,
          style: own,
          limit: room,
          ellipsis: false
        )
      }
      place += TextWidth.columns(of: character)
    }
    return Position(column: column + before, row: row)
  }
}
