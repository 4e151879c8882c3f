import TendFormats
import TendModel

/// What libFuzzer calls with each input; `scripts/fuzz` builds it, the package does not.
///
/// Beside not crashing, a mailbox says the same whether it comes whole or in pieces.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMail(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: data, count: size)
  _ = MailDetector.isMail(bytes)
  let whole = MailReader.messages(in: Array(bytes))
  var reader = MailReader()
  var messages: [MailMessage] = []
  let half = size / 2
  reader.feed(UnsafeRawBufferPointer(rebasing: bytes[..<half])) { messages.append($0) }
  reader.feed(UnsafeRawBufferPointer(rebasing: bytes[half...])) { messages.append($0) }
  reader.finish { messages.append($0) }
  precondition(messages == whole, "Pieces say something else than the whole.")
  var context = EventContext(today: CalendarDay(epochDay: 20_514))
  context.ownEmails = ["me@own.example"]
  var events = MailEvents(context)
  for message in messages { events.take(message) }
  for event in events.finished().events {
    precondition(!event.people.isEmpty, "An interaction is of nobody.")
  }
  return 0
}
