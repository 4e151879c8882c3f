import TendFormats
import TendModel

/// What libFuzzer calls with each input; `scripts/fuzz` builds it, the package does not.
///
/// Beside not crashing, every event has people, a name and a day that is not ahead of the horizon of repeated ones.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCalendars(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard let file = try? ICalendarReader.read(bytes) else { return 0 }
  _ = CalendarContractWriter.bytes(file)
  var context = EventContext(today: CalendarDay(epochDay: 20_514))
  context.ownEmails = ["me@own.example"]
  guard let found = try? ImportFileReader.read(bytes, as: .calendar, context: context).found else {
    return 0
  }
  for event in found.events {
    precondition(!event.key.isEmpty, "An event has no name.")
    if case .interaction = event.content {
      precondition(!event.people.isEmpty, "An interaction is of nobody.")
    }
  }
  return 0
}
