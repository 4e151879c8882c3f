import TendAnalytics
import TendModel

/// A map around one contact or the user; the cursor goes round the people on it.
struct EgoMapScreen: Sendable {
  let centre: ContactID?
  let grouping: BridgeGrouping
  var cursor = ListCursor()
  private(set) var map: EgoMap?
  private(set) var people: [ContactID] = []

  init(centre: ContactID?, grouping: BridgeGrouping) {
    self.centre = centre
    self.grouping = grouping
  }

  var current: ContactID? { people.indices.contains(cursor.index) ? people[cursor.index] : nil }

  mutating func take(_ map: EgoMap) {
    self.map = map
    people = map.groups.flatMap { $0.members.map(\.id) }
    cursor.resize(total: people.count, visible: max(1, people.count))
  }
}
