import TendAnalytics
import TendFormats
import TendModel

/// The figures by which one sees whether a file was read as it was meant.
enum FileMetrics {
  /// The figures of a file; nil for one of formula cases.
  static func value(of content: NetworkContent) -> MeasureValue? {
    switch content {
    case .network(let file): .fields(fields(of: file))
    case .attendance(let file): .fields(fields(of: file))
    case .cases: nil
    }
  }

  private static func fields(of metrics: TieListMetrics) -> [MeasureValue.Field] {
    [
      .init("nodes", .count(metrics.nodes)),
      .init("edges", .count(metrics.edges)),
      .init("selfLoops", .count(metrics.selfLoops)),
      .init("components", .count(metrics.components)),
      .init("largestComponent", .count(metrics.largestComponent)),
      .init("averageClustering", MeasureValue(metrics.averageClustering)),
      .init("triangles", .count(metrics.triangles)),
      .init("maxDegree", .count(metrics.maxDegree)),
    ]
  }

  private static func fields(of file: NetworkFile) -> [MeasureValue.Field] {
    let rows = file.rows.map { TieGraph.Row($0.source, $0.target) }
    let metrics = TieListMetrics(
      count: file.ids.count,
      rows: rows,
      isDirected: file.isDirected
    )
    var fields = fields(of: metrics)
    fields.append(.init("people", .count(file.ids.count)))
    if let attribute = file.groupAttributes.first, let labels = file.attributes[attribute] {
      fields.append(.init("groups", .count(Set(labels.compactMap(\.self)).count)))
    }
    if let times = file.times {
      fields.append(.init("contacts", .count(file.rows.count)))
      fields.append(.init("firstTime", time(times.first)))
      fields.append(.init("lastTime", time(times.last)))
    }
    if let days = file.days {
      fields.append(.init("firstDate", .text(days.first.description)))
      fields.append(.init("lastDate", .text(days.last.description)))
    }
    return fields
  }

  private static func time(_ text: String) -> MeasureValue {
    Int(text).map(MeasureValue.count) ?? Double(text).map { MeasureValue($0) } ?? .text(text)
  }

  private static func fields(of file: AttendanceFile) -> [MeasureValue.Field] {
    let attendance = Attendance(file)
    let people = file.people.count
    let rows = file.rows.map { TieGraph.Row($0.person, people + $0.event) }
    let metrics = TieListMetrics(
      count: people + file.events.count,
      rows: rows,
      isDirected: false
    )
    var fields = fields(of: metrics)
    fields += [
      .init("people", .count(people)),
      .init("events", .count(file.events.count)),
      .init("groups", .count(file.events.count)),
      .init("attendances", .count(attendance.count)),
      .init("memberships", .count(attendance.count)),
      .init("pairsMet", .count(attendance.meetings.pairCount)),
    ]
    let days = file.rows.compactMap(\.day)
    if let first = days.min(), let last = days.max() {
      fields.append(.init("firstDate", .text(first.description)))
      fields.append(.init("lastDate", .text(last.description)))
    }
    return fields
  }
}
