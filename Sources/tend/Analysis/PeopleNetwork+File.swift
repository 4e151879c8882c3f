import TendAnalytics
import TendFormats

extension PeopleNetwork {
  /// A network as a file has it, cleaned.
  init(_ file: NetworkFile) {
    func graph(_ rows: [NetworkFile.Row]) -> TieGraph {
      TieGraph(
        count: file.ids.count,
        rows: rows.map { TieGraph.Row($0.source, $0.target, weight: $0.weight) },
        isDirected: file.isDirected
      )
    }
    self.init(
      graph: graph(file.rows),
      ids: file.ids,
      attributes: file.attributes,
      isWeighted: file.isWeighted,
      parameters: Parameters(
        seed: file.seed,
        groupAttributes: file.groupAttributes,
        damping: file.damping ?? 0.85
      ),
      layers: file.layers.map { ($0.name, graph($0.rows)) }
    )
  }

  /// Who met whom at the events of a file.
  init(_ file: AttendanceFile) {
    let attendance = Attendance(file)
    self.init(graph: attendance.meetings, ids: file.people, isWeighted: true)
  }
}

extension Attendance {
  /// Who was where, as a file has it.
  init(_ file: AttendanceFile) {
    self.init(
      personCount: file.people.count,
      eventCount: file.events.count,
      rows: file.rows.map { ($0.person, $0.event) }
    )
  }
}
