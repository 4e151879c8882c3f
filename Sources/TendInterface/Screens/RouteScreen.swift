import TendAnalytics
import TendModel

/// The ways to a contact, step by step.
struct RouteScreen: Sendable {
  /// A row: a step of a way.
  struct Row: Hashable, Sendable {
    let way: Int
    let stop: Int
  }

  let target: ContactID
  var cursor = ListCursor()
  private(set) var overview: RouteOverview?
  private(set) var rows: [Row] = []

  init(target: ContactID) { self.target = target }

  var currentRow: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  var current: ContactID? { currentRow.flatMap { overview?.ways[$0.way].stops[$0.stop].id } }

  mutating func take(_ overview: RouteOverview, visible: Int) {
    self.overview = overview
    rows = overview.ways.indices.flatMap { way in
      overview.ways[way].stops.indices.map { Row(way: way, stop: $0) }
    }
    cursor.resize(total: rows.count, visible: visible)
  }
}
