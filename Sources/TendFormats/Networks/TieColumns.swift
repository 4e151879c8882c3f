/// Which column of a list of ties holds what.
struct TieColumns: Hashable {
  /// What a column can hold.
  enum Role: String, Hashable, CaseIterable {
    case source, target, weight, time, sourceGroup, targetGroup
    case person, event, date
  }

  private static let words: [Role: Set<String>] = [
    .source: [
      "source", "from", "src", "a", "i", "u", "node1", "node 1", "person1", "person 1",
      "person a", "id1", "ego", "sender", "user1", "name1", "fromnodeid", "source id", "tail", "x",
    ],
    .target: [
      "target", "to", "dst", "dest", "destination", "b", "j", "v", "node2", "node 2",
      "person2", "person 2", "person b", "id2", "alter", "receiver", "recipient", "user2", "name2",
      "tonodeid", "target id", "head", "y",
    ],
    .weight: ["weight", "w", "value", "strength", "count", "n", "times", "frequency", "weights"],
    .time: ["time", "timestamp", "t", "unixtime", "datetime"],
    .sourceGroup: ["ci", "group1", "source group", "group_i"],
    .targetGroup: ["cj", "group2", "target group", "group_j"],
    .person: [
      "person", "people", "name", "actor", "member", "participant", "attendee", "contact",
      "individual", "woman", "women",
    ],
    .event: [
      "event", "group", "club", "meeting", "team", "organisation", "organization", "board",
      "project", "network", "society",
    ],
    .date: ["date", "day", "when", "start"],
  ]

  private(set) var places: [Role: Int] = [:]

  /// What a word says that a column holds; nil for no known word.
  static func role(_ word: String) -> Role? {
    let word = CSVTable.folded(word).replacing("_", with: " ")
    return Role.allCases.first {
      words[$0]?.contains(word) == true || $0.rawValue.lowercased() == word
    }
  }

  /// Columns by the words of a header.
  init(header: [String]) {
    for (column, name) in header.enumerated() {
      if let role = Self.role(name), places[role] == nil { places[role] = column }
    }
  }

  /// Columns by words for each, in order.
  ///
  /// Two columns of people are the ends of a tie, and two of groups those that the ends belong to.
  init(shape: [String]) {
    self.init(header: shape)
    func columns(of role: Role) -> [Int] {
      shape.indices.filter { Self.role(shape[$0]) == role }
    }
    func take(_ role: Role, as one: Role, _ other: Role) {
      let columns = columns(of: role)
      guard columns.count > 1, places[one] == nil, places[other] == nil else { return }
      places[role] = nil
      (places[one], places[other]) = (columns[0], columns[1])
    }
    take(.person, as: .source, .target)
    take(.event, as: .sourceGroup, .targetGroup)
  }

  /// No column has a role.
  init() {}

  /// Whether the columns are those of people at events.
  var isAttendance: Bool { places[.person] != nil && places[.event] != nil }

  /// Whether two ends of a tie are named.
  var isTie: Bool { places[.source] != nil && places[.target] != nil }

  /// The column of a role; nil when there is none.
  subscript(role: Role) -> Int? {
    get { places[role] }
    set { places[role] = newValue }
  }
}
