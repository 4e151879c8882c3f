/// Turns the bytes a terminal sends into events, however they are cut into reads.
///
/// It knows the sequences of xterm, rxvt, the Linux console, screen and tmux in both arrow forms,
/// so a remote machine without the right terminfo entry still has working keys. A sequence it does
/// not know is swallowed whole: its letters never act as keys.
public struct InputDecoder: Sendable {
  /// The most bytes of one paste that are kept.
  public static let pasteLimit = 1 << 20

  /// One answer of the parsers: how many bytes were used, and what they mean.
  enum Step {
    case event(InputEvent, length: Int)
    case skip(length: Int)
    case incomplete
  }

  private var bytes: [UInt8] = []
  private var head = 0
  private var pasted: [UInt8]?

  /// Makes a decoder that has seen nothing.
  public init() {}

  /// Whether an unfinished sequence is held that only more bytes or the escape delay can settle.
  public var isWaiting: Bool { head < bytes.count && pasted == nil }

  /// Takes what was read.
  public mutating func feed(_ read: some Sequence<UInt8>) {
    bytes.append(contentsOf: read)
  }

  /// Answers the next whole event; nil when more bytes are needed.
  public mutating func next() -> InputEvent? {
    while head < bytes.count {
      if pasted != nil {
        guard let text = continuePaste() else { return nil }
        return .paste(text)
      }
      switch InputDecoder.step(bytes[head...]) {
      case .event(let event, let length):
        advance(length)
        return event
      case .skip(let length):
        if bytes[head..<head + length].elementsEqual(InputDecoder.pasteStart) { pasted = [] }
        advance(length)
      case .incomplete:
        return nil
      }
    }
    return nil
  }

  /// Settles an unfinished sequence once the escape delay has passed: a lone ESC is the key.
  public mutating func flush() -> InputEvent? {
    guard isWaiting else { return nil }
    let rest = Array(bytes[head...])
    advance(rest.count)
    if rest == [0x1B] { return .key(.escape) }
    guard rest.count == 2, rest[0] == 0x1B, rest[1] < 0x7F else { return nil }
    return .key(.alt(Character(Unicode.Scalar(rest[1]))))
  }

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func advance(_ length: Int) {
    head += length
    if head == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
      head = 0
    }
  }

  /// Collects up to the end mark; a mark cut by a read stays in the buffer.
  private mutating func continuePaste() -> String? {
    let end = InputDecoder.pasteEnd
    var text = pasted ?? []
    pasted = []  // One owner at a time, or every read would copy the paste.
    while head < bytes.count {
      let rest = bytes[head...].prefix(end.count)
      if rest.first == 0x1B, rest.elementsEqual(end.prefix(rest.count)) {
        guard rest.count == end.count else { break }
        advance(end.count)
        pasted = nil
        return SafeText.multiline(String(decoding: text, as: UTF8.self))
      }
      if text.count < InputDecoder.pasteLimit { text.append(bytes[head]) }
      advance(1)
    }
    pasted = text
    return nil
  }

  private static func step(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let first = bytes.first else { return .incomplete }
    if first == 0x1B { return escapeStep(bytes) }
    if let key = controlKey(first) { return .event(.key(key), length: 1) }
    return characterStep(bytes) { .character($0) }
  }

  static func controlKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// Reads one character of UTF-8; what is none, or would not be safe to show, is skipped.
  static func characterStep(
    _ bytes: ArraySlice<UInt8>,
    prefixLength: Int = 0,
    _ key: (Character) -> Key
  ) -> Step {
    guard let first = bytes.first else { return .incomplete }
    let length: Int
    switch first {
    case 0x00...0x7F: length = 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .skip(length: prefixLength + 1)
    }
    let unit = bytes.prefix(length)
    if let bad = unit.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return .skip(length: prefixLength + bad - bytes.startIndex)
    }
    guard unit.count == length else { return .incomplete }
    let scalars = String(decoding: unit, as: UTF8.self).unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else {
      return .skip(length: prefixLength + length)
    }
    switch ScalarRole(scalar) {
    case .control, .ignored: return .skip(length: prefixLength + length)
    default: return .event(.key(key(Character(scalar))), length: prefixLength + length)
    }
  }
}
