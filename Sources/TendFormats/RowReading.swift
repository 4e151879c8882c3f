import TendModel

/// Reads the records of a table one after the other into contacts: what all CSV formats have in common.
protocol RowReading {
  var table: CSVTable { get }

  /// Fills a new contact from a record; problems of its values are added, false leaves the record out.
  mutating func fill(
    _ contact: inout ImportedContact,
    from record: CSVRecord,
    problems: inout [ImportProblem]
  ) -> Bool
}

extension RowReading {
  private static var recordsPerReport: Int { 512 }

  /// Reads all records.
  ///
  /// - Parameter progress: Called now and then with the bytes done and their total; false stops.
  /// - Returns: Contacts and problems in the file's order.
  /// - Throws: `FormatError` with `cancelled`.
  mutating func readAll(
    progress: (Int, Int) -> Bool
  ) throws(FormatError) -> (contacts: [ImportedContact], problems: [ImportProblem]) {
    var contacts: [ImportedContact] = []
    var problems: [ImportProblem] = []
    var reader = table.makeReader()
    var record = CSVRecord(table.bytes)
    var recordCount = 0
    while reader.next(into: &record) {
      recordCount += 1
      if recordCount.isMultiple(of: Self.recordsPerReport) {
        guard progress(reader.position, table.bytes.count) else { throw FormatError.cancelled }
        if recordCount == Self.recordsPerReport {
          // The first rows tell how many there will be, so that the array need not grow.
          let bytesRead = max(1, reader.position - table.position)
          let share = Double(table.bytes.count - table.position) / Double(bytesRead)
          contacts.reserveCapacity(Int(share * Double(recordCount) * 1.02))
        }
      }
      if record.cells.count == 1, let row = record.unwrapped(delimiter: table.delimiter) {
        read(row, into: &contacts, problems: &problems)
      } else {
        read(record, into: &contacts, problems: &problems)
      }
    }
    guard progress(table.bytes.count, table.bytes.count) else { throw FormatError.cancelled }
    return (contacts, problems)
  }

  private mutating func read(
    _ record: CSVRecord,
    into contacts: inout [ImportedContact],
    problems: inout [ImportProblem]
  ) {
    if record.flaw != nil || record.cells.count != table.header.count {
      if record.isBlank { return }
      problems += RecordProblem.list(record, in: table)
    }
    if table.repeatsHeader(record) { return }
    var contact = ImportedContact(line: record.line, name: "")
    guard fill(&contact, from: record, problems: &problems) else { return }
    if case .text(let words) = contact.birthday { noteNoDate(words, record, &problems) }
    if case .text(let words) = contact.anniversary { noteNoDate(words, record, &problems) }
    for (name, value) in table.excess(of: record) {
      contact.extra.append(ExtraField(name: name, value: value))
    }
    contacts.append(consume contact)
  }

  private func noteNoDate(
    _ words: String,
    _ record: CSVRecord,
    _ problems: inout [ImportProblem]
  ) {
    problems.append(
      ImportProblem(
        line: record.line,
        reason:
          "\"\(OutsideText.line(String(words.prefix(40))))\" is no date; it was kept as text"
      )
    )
  }
}
