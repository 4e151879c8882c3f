/// Who was at which event, and who met whom there.
public struct Attendance: Sendable {
  /// How many different pairs of person and event there are.
  public let count: Int
  /// Who met: each pair of people once, with the number of events where both were as the weight.
  public let meetings: TieGraph
  /// Who met, weighted by 1 / (attendants - 1) for each event, so that a small meeting counts more.
  ///
  /// Source: Newman 2001, "Scientific collaboration networks II", equation 2.
  public let closeness: TieGraph

  /// Counts attendances.
  ///
  /// - Parameters:
  ///   - personCount: How many people there are.
  ///   - eventCount: How many events there are.
  ///   - rows: A person and an event each; repeats count once.
  /// - Complexity: O(sum over events of squared attendants).
  public init(personCount: Int, eventCount: Int, rows: [(person: Int, event: Int)]) {
    var attendants = [Set<Int>](repeating: [], count: eventCount)
    for row in rows where attendants.indices.contains(row.event) {
      attendants[row.event].insert(row.person)
    }
    count = attendants.reduce(0) { $0 + $1.count }
    var meetings: [TieGraph.Row] = []
    var closeness: [TieGraph.Row] = []
    for event in attendants {
      let people = event.sorted()
      for (index, first) in people.enumerated() {
        for second in people[(index + 1)...] {
          meetings.append(TieGraph.Row(first, second))
          closeness.append(TieGraph.Row(first, second, weight: 1 / Double(people.count - 1)))
        }
      }
    }
    self.meetings = TieGraph(count: personCount, rows: meetings, isDirected: false)
    self.closeness = TieGraph(count: personCount, rows: closeness, isDirected: false)
  }
}
