import TendFormats
import TendModel

/// What libFuzzer calls with each input; `scripts/fuzz` builds it, the package does not.
///
/// Beside not crashing, a card must give back its bytes, and what was read must survive being written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCards(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  var card = VCard(bytes)
  precondition(card.bytes == bytes, "The lines do not give back the bytes.")
  if let place = card.lines.firstIndex(where: { !$0.name.isEmpty }) {
    let others = card.lines.count
    card.setValue(at: place, to: "a, b\n\u{17E}")
    precondition(card.lines.count == others, "An edit changed the number of lines.")
  }
  for format in [ContactFormat.vCard, .jCard] {
    guard let result = try? ContactFileReader.read(bytes, as: format) else { continue }
    for version in VCardWriter.Version.allCases {
      let written = VCardWriter.bytes(result.contacts, version: version)
      guard let again = try? ContactFileReader.read(written, as: .vCard) else { continue }
      precondition(
        result.contacts.isEmpty || again.contacts.count == result.contacts.count,
        "A card was lost in writing."
      )
    }
    _ = JCardWriter.bytes(result.contacts)
  }
  return 0
}
