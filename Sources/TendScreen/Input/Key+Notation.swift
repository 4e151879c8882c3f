extension Key {
  /// Reads a key as a key file writes it.
  ///
  /// Understood are `j`, `space`, `enter`, `C-s`, `<C-s>`, `ctrl-s`, `S-tab`, `A-x`, `F1` and the
  /// like. Names are not case-sensitive; a single character is itself.
  ///
  /// - Parameter notation: One key; a chord is several of them, separated by the caller.
  public init?(notation: String) {
    if let only = notation.first, notation.count == 1 {
      guard only != " ", TextWidth.columns(of: only) > 0 else { return nil }
      self = .character(only)
      return
    }
    var body = Substring(notation)
    if body.hasPrefix("<"), body.hasSuffix(">") { body = body.dropFirst().dropLast() }
    let lower = body.lowercased()
    if let named = Key.names[lower] {
      self = named
    } else if let number = Key.functionNumber(lower) {
      self = .function(number)
    } else if let rest = Key.dropping(["c-", "ctrl-", "ctrl+", "c+"], from: body),
      let character = Key.single(rest)
    {
      self = .control(Character(character.lowercased()))
    } else if let rest = Key.dropping(["a-", "alt-", "alt+", "m-", "meta-", "a+"], from: body),
      let character = Key.single(rest)
    {
      self = .alt(character)
    } else {
      return nil
    }
  }

  /// The key as a key file writes it; `init(notation:)` reads it back.
  public var notation: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(let character): "<C-\(Key.spelled(character))>"
    case .alt(let character): "<A-\(Key.spelled(character))>"
    case .function(let number): "F\(number)"
    case .backTab: "<S-tab>"
    default: Key.canonicalNames[self] ?? ""
    }
  }

  /// The key in a hint, short and readable: `Ctrl-S`, `Enter`, `j`.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character):
      "Ctrl-\(character == " " ? "Space" : character.uppercased())"
    case .alt(let character): "Alt-\(character == " " ? "Space" : String(character))"
    case .function(let number): "F\(number)"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    default: notation.prefix(1).uppercased() + notation.dropFirst()
    }
  }

  private static let names: [String: Key] = [
    "space": .character(" "), "spc": .character(" "), "enter": .enter, "return": .enter,
    "cr": .enter, "tab": .tab, "s-tab": .backTab, "shift-tab": .backTab, "shift+tab": .backTab,
    "backtab": .backTab, "esc": .escape, "escape": .escape, "backspace": .backspace,
    "bs": .backspace, "delete": .delete, "del": .delete, "insert": .insert, "ins": .insert,
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown, "pgdown": .pageDown,
    "pagedown": .pageDown, "lt": .character("<"), "gt": .character(">"),
  ]

  private static let canonicalNames: [Key: String] = [
    .enter: "enter", .tab: "tab", .escape: "esc", .backspace: "backspace", .delete: "delete",
    .insert: "insert", .up: "up", .down: "down", .left: "left", .right: "right", .home: "home",
    .end: "end", .pageUp: "pgup", .pageDown: "pgdn",
  ]

  private static func functionNumber(_ lower: String) -> Int? {
    guard lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number)
    else { return nil }
    return number
  }

  private static func dropping(_ prefixes: [String], from body: Substring) -> Substring? {
    let lower = body.lowercased()
    guard let found = prefixes.first(where: { lower.hasPrefix($0) }) else { return nil }
    return body.dropFirst(found.count)
  }

  private static func single(_ text: Substring) -> Character? {
    if text.lowercased() == "space" { return " " }
    guard let only = text.first, text.count == 1 else { return nil }
    return only
  }

  private static func spelled(_ character: Character) -> String {
    character == " " ? "space" : String(character)
  }
}
