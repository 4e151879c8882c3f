import TendAnalytics
import TendFormats

extension ImportCommand {
  /// Only reads: the figures of a network, without opening any store.
  func writeFigures() throws {
    let console = Console()
    let bytes = try readFile()
    let input: AnalysisInput
    do throws(FormatError) {
      input = AnalysisInput(
        try NetworkReader.read(
          bytes,
          hints: hints.network(encoding: encoding, mapping: mapping, noHeader: noHeader)
        )
      )
    } catch {
      if output.json {
        let fields: [MeasureValue.Field] = [
          .init("error", .text(error.description)), .init("metrics", .fields([])),
        ]
        try console.writeJSON(MeasureJSON.bytes(.fields(fields)))
      }
      throw error
    }
    let metrics = input.metrics ?? .fields([])
    if output.json {
      return try console.writeJSON(MeasureJSON.bytes(.fields([.init("metrics", metrics)])))
    }
    guard case .fields(let fields) = metrics else { return }
    var table = TextTable()
    for field in fields { table.add([field.key, MeasureJSON.text(field.value)]) }
    try console.write(table.lines)
    guard dryRun else {
      throw CommandFailure(
        "This is a network of ties, not of contacts; tend analyze measures it"
      )
    }
  }
}
