import TendInterface

extension Glyph {
  /// The sign of the state that a part of the screen shows; nil where it has none.
  static func sign(of scope: String) -> Glyph? {
    switch scope {
    case "list.row.overdue": .overdue
    case "list.row.due": .due
    case "list.row.fresh": .fresh
    case "list.row.dormant": .dormant
    case "list.row.marked": .marked
    default: nil
    }
  }
}
