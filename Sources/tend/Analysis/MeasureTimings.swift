import TendAnalytics
import TendRuntime

/// How long the measures of a network take to count, the reading of the file left out.
struct MeasureTimings {
  static let kind = "timings"

  private let seconds: [(measure: String, seconds: Double)]

  /// Counts each measure once, by name.
  init(_ network: PeopleNetwork, _ measures: [String], mostSteps: Int?, runner: PartRunner) {
    seconds = measures.sorted().map { measure in
      let time = Stopwatch.time {
        _ = NetworkMeasures.table(
          of: network,
          wanted: [measure],
          mostSteps: mostSteps,
          runner: runner
        )
      }
      return (measure, time / .seconds(1))
    }
  }

  /// One line for each measure.
  var lines: [String] {
    var table = TextTable()
    for (measure, seconds) in seconds { table.add([measure, Self.words(seconds)]) }
    return table.lines
  }

  /// The measures with their seconds.
  var value: MeasureValue {
    .fields([
      .init("kind", .text(Self.kind)),
      .init("seconds", .fields(seconds.map { .init($0.measure, MeasureValue($0.seconds)) })),
      .init("tend", .count(Program.jsonVersion)),
    ])
  }

  private static func words(_ seconds: Double) -> String {
    let microseconds = Int((seconds * 1_000_000).rounded())
    if microseconds < 10_000 { return "\(microseconds) µs" }
    return "\(microseconds / 1000) ms"
  }
}
