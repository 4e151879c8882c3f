import TendFormats
import TendModel

/// What libFuzzer calls with each input; `scripts/fuzz` builds it, the package does not.
///
/// Beside not crashing, a table whose columns were chosen is read by them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTables(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let context = EventContext(today: CalendarDay(epochDay: 20_514))
  let formats: [ContactFormat] = [
    .linkedInConnections, .linkedInMessages, .linkedInInvitations, .googleContacts,
    .outlookContacts, .thunderbirdContacts, .genericTable,
  ]
  for format in formats {
    _ = try? ImportFileReader.read(bytes, as: format, context: context)
  }
  _ = try? ContactFileReader.read(bytes, hints: ReaderHints(hasNoHeader: true))
  guard let sample = try? TableSampleReader.read(bytes) else { return 0 }
  precondition(
    sample.rows.allSatisfy { $0.count == sample.mapping.header.count },
    "A row is not as wide as the header."
  )
  var hints = ReaderHints()
  hints.columns = sample.mapping
  hints.columns?.columns = sample.mapping.header.map { _ in FieldColumn(.note) }
  _ = try? ContactFileReader.read(bytes, as: .genericTable, hints: hints)
  return 0
}
