import TendAnalytics
import TendFormats

extension PeopleNetwork {
  /// An attribute that a file does not name as a grouping is one when it has at most so many labels.
  private static let mostLabels = 50

  /// A network as a file has it, cleaned.
  ///
  /// - Parameters:
  ///   - file: The network.
  ///   - seed: From whom personal measures start, before what the file says.
  ///   - groups: By which attributes people are grouped, before what the file says.
  ///   - asked: Attributes by which a measure is asked for; they are groupings besides.
  init(
    _ file: NetworkFile,
    seed: String? = nil,
    groups: [String] = [],
    asked: [String] = []
  ) {
    func graph(_ rows: [NetworkFile.Row]) -> TieGraph {
      TieGraph(
        count: file.ids.count,
        rows: rows.map { TieGraph.Row($0.source, $0.target, weight: $0.weight) },
        isDirected: file.isDirected
      )
    }
    let named = groups.isEmpty ? file.groupAttributes : groups
    let chosen = named.isEmpty ? Self.groupings(file) : named
    self.init(
      graph: graph(file.rows),
      ids: file.ids,
      attributes: file.attributes,
      isWeighted: file.isWeighted,
      parameters: Parameters(
        seed: seed ?? file.seed ?? (file.ids.contains("me") ? "me" : nil),
        groupAttributes: chosen
          + asked.filter { !chosen.contains($0) && file.attributes[$0] != nil },
        damping: file.damping ?? 0.85
      ),
      layers: file.layers.map { ($0.name, graph($0.rows)) }
    )
  }

  /// Attributes that put people into groups rather than describe each one.
  private static func groupings(_ file: NetworkFile) -> [String] {
    file.attributes.keys.sorted().filter { name in
      let labels = Set((file.attributes[name] ?? []).compactMap(\.self))
      return labels.count > 1 && labels.count <= min(mostLabels, file.ids.count / 2)
    }
  }

  /// Who met whom at the events of a file.
  init(_ file: AttendanceFile, seed: String? = nil) {
    let attendance = Attendance(file)
    self.init(
      graph: attendance.meetings,
      ids: file.people,
      isWeighted: true,
      parameters: Parameters(seed: seed)
    )
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
