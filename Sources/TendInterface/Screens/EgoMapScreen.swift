import TendAnalytics
import TendModel
import TendScreen

/// A map around one contact or the user; the cursor goes round the people on it.
struct EgoMapScreen: Sendable {
  let centre: ContactID?
  let grouping: BridgeGrouping
  var cursor = ListCursor()
  private(set) var map: EgoMap?
  /// Those who are drawn, group by group.
  private(set) var people: [ContactID] = []

  init(centre: ContactID?, grouping: BridgeGrouping) {
    self.centre = centre
    self.grouping = grouping
  }

  var current: ContactID? { people.indices.contains(cursor.index) ? people[cursor.index] : nil }

  mutating func take(_ map: EgoMap, in rect: Rect) {
    self.map = map
    fit(rect)
  }

  /// Goes round those for whom there is room.
  mutating func fit(_ rect: Rect) {
    guard let map else { return }
    let before = current
    let plan = EgoMapPlan(map, rect)
    people = zip(plan.groups, plan.boxes).flatMap { group, box in
      map.groups[group].members.prefix(box.rows - 1).map(\.id)
    }
    if let before, let place = people.firstIndex(of: before) {
      cursor.move(to: place, visible: cursor.total)
    }
    cursor.resize(total: people.count, visible: max(1, people.count))
  }
}
