/// The signs that a theme can choose, each one column wide.
public enum Glyph: Int, Sendable, CaseIterable {
  case overdue, due, fresh, dormant, marked, promise, birthday, news, open, done

  /// What a theme calls it.
  public var name: String {
    switch self {
    case .overdue: "overdue"
    case .due: "due"
    case .fresh: "fresh"
    case .dormant: "dormant"
    case .marked: "marked"
    case .promise: "promise"
    case .birthday: "birthday"
    case .news: "news"
    case .open: "open"
    case .done: "done"
    }
  }

  /// The sign when the theme has none: first for a UTF-8 terminal, second for ASCII.
  public var standard: (unicode: String, ascii: String) {
    switch self {
    case .overdue: ("!", "!")
    case .due: ("•", "*")
    case .fresh: ("·", ".")
    case .dormant: ("~", "~")
    case .marked: ("▌", ">")
    case .promise: ("◆", "P")
    case .birthday: ("♦", "B")
    case .news: ("+", "+")
    case .open: ("○", "o")
    case .done: ("✓", "x")
    }
  }
}
