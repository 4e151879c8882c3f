extension InputDecoder {
  /// A sequence longer than this is noise, not a key.
  private static let sequenceLimit = 64

  static func escapeStep(_ bytes: ArraySlice<UInt8>) -> Step {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case UInt8(ascii: "["): return controlSequenceStep(bytes)
    case UInt8(ascii: "O"): return singleShiftStep(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return stringStep(bytes)
    case 0x7F:
      // Alt-Backspace deletes a word wherever people type commands, as Ctrl-W does.
      return .event(.key(.control("w")), length: 2)
    case 0x00..<0x20:
      // Escape and then a control key, typed faster than they were read.
      return .event(.key(.escape), length: 1)
    default:
      return characterStep(rest, prefixLength: 1) { .alt($0) }
    }
  }

  /// `ESC O x`: arrows in application mode, Home, End, F1 to F4 and the keypad.
  private static func singleShiftStep(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let final = bytes.dropFirst(2).first else { return .incomplete }
    if let key = singleShiftKeys[final] { return .event(.key(key), length: 3) }
    return .skip(length: final >= 0x20 && final < 0x7F ? 3 : 2)
  }

  /// `ESC [ parameters final`.
  private static func controlSequenceStep(_ bytes: ArraySlice<UInt8>) -> Step {
    let start = bytes.startIndex + 2
    guard start < bytes.endIndex else { return .incomplete }
    if bytes[start] == UInt8(ascii: "[") {
      // The Linux console writes F1 to F5 as ESC [ [ A to E.
      guard start + 1 < bytes.endIndex else { return .incomplete }
      let number = Int(bytes[start + 1]) - 0x40
      guard (1...5).contains(number) else { return .skip(length: 4) }
      return .event(.key(.function(number)), length: 4)
    }
    guard let end = bytes[start...].firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      let length = bytes.count
      return length > sequenceLimit ? .skip(length: length) : .incomplete
    }
    let final = bytes[end]
    guard (0x40...0x7E).contains(final) else { return .skip(length: end - bytes.startIndex) }
    let length = end + 1 - bytes.startIndex
    guard let key = key(final: final, parameters: bytes[start..<end]) else {
      return .skip(length: length)
    }
    return .event(.key(key), length: length)
  }

  /// Replies and titles end in BEL or `ESC \`; they are answers to nobody here.
  private static func stringStep(_ bytes: ArraySlice<UInt8>) -> Step {
    var previous: UInt8 = 0
    for index in bytes.indices.dropFirst(2) {
      let byte = bytes[index]
      if byte == 0x07 || (previous == 0x1B && byte == UInt8(ascii: "\\")) {
        return .skip(length: index + 1 - bytes.startIndex)
      }
      previous = byte
    }
    return bytes.count > 1 << 16 ? .skip(length: bytes.count) : .incomplete
  }

  private static func key(final: UInt8, parameters: ArraySlice<UInt8>) -> Key? {
    guard parameters.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x3B || $0 == 0x3A }) else {
      return nil
    }
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map { part in
      part.prefix { $0 != 0x3A }.reduce(0) { min($0 * 10 + Int($1) - 0x30, 0x11_0000) }
    }
    let first = numbers.first ?? 0
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"): return tildeKeys[first]
    case UInt8(ascii: "u"): return extendedKey(code: first, modifiers: modifiers)
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "C") where modifiers & 6 != 0: return .alt("f")
    case UInt8(ascii: "D") where modifiers & 6 != 0: return .alt("b")
    case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "M"): return nil
    default:
      // A larger number first means a report, such as the cursor's place, not a key.
      return first <= 1 && (0x41...0x5A).contains(final) ? singleShiftKeys[final] : nil
    }
  }

  /// `ESC [ code ; modifiers u`, which newer terminals send for keys that had no code of their own.
  private static func extendedKey(code: Int, modifiers: Int) -> Key? {
    if code == 9, modifiers & 1 != 0 { return .backTab }
    if code == 0x1B { return .escape }
    if let byte = UInt8(exactly: code), code < 0x20 || code == 0x7F { return controlKey(byte) }
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
    switch ScalarRole(scalar) {
    case .control, .ignored: return nil
    default: break
    }
    let character = Character(scalar)
    if modifiers & 4 != 0 { return .control(Character(character.lowercased())) }
    if modifiers & 2 != 0 { return .alt(character) }
    return .character(character)
  }

  private static let singleShiftKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4), UInt8(ascii: "M"): .enter,
    UInt8(ascii: "I"): .tab, UInt8(ascii: "j"): .character("*"), UInt8(ascii: "k"): .character("+"),
    UInt8(ascii: "m"): .character("-"), UInt8(ascii: "o"): .character("/"),
  ]

  private static let tildeKeys: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
