import TendModel

/// Says what is wrong with a record, for the preview of an import.
enum RecordProblem {
  /// The problems of a record's shape: its quotes and its number of cells.
  static func list(_ record: CSVRecord, in table: CSVTable) -> [ImportProblem] {
    var problems: [ImportProblem] = []
    if let flaw = record.flaw {
      problems.append(ImportProblem(line: flaw.line, reason: sentence(flaw.kind)))
    }
    let expected = table.header.count
    let found = record.cells.count
    if found < expected {
      problems.append(
        ImportProblem(
          line: record.line,
          reason: "this row has \(found) of \(expected) cells; the missing ones count as empty"
        )
      )
    } else if !table.excess(of: record).isEmpty {
      problems.append(
        ImportProblem(
          line: record.line,
          reason: "this row has \(found) cells instead of \(expected), perhaps a comma without "
            + "quotes around its cell; the cells beyond the header were kept as extra fields"
        )
      )
    }
    return problems
  }

  private static func sentence(_ flaw: CSVRecord.Flaw) -> String {
    switch flaw {
    case .unclosedQuote:
      "a quote is opened here and never closed; the quote was left out"
    case .textAfterQuote:
      "text follows a closing quote in this row; it was kept"
    }
  }
}
