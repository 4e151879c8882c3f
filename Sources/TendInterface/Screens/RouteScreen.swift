import TendAnalytics
import TendModel

/// The ways to a contact, step by step.
struct RouteScreen: Sendable {
  /// A row: a way in a sentence, or one of its steps.
  enum Row: Hashable, Sendable {
    case way(RouteOverview.Way, isBest: Bool)
    case stop(RouteOverview.Stop)
  }

  let target: ContactID
  var cursor = ListCursor()
  private(set) var overview: RouteOverview?
  private(set) var rows: [Row] = []

  init(target: ContactID) { self.target = target }

  var current: ContactID? {
    guard rows.indices.contains(cursor.index) else { return nil }
    switch rows[cursor.index] {
    case .way(let way, _): return way.stops.first?.id
    case .stop(let stop): return stop.id
    }
  }

  mutating func take(_ overview: RouteOverview, visible: Int) {
    self.overview = overview
    rows = overview.ways.enumerated().flatMap { index, way in
      [Row.way(way, isBest: index == 0)] + way.stops.map(Row.stop)
    }
    cursor.resize(total: rows.count, visible: visible)
  }
}
