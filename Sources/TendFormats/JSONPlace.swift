/// Finds where a text stops being JSON, for the message about it.
struct JSONPlace {
  private enum Container { case object, array }

  private let bytes: [UInt8]
  private var index = 0
  private var open: [Container] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line (from 1) of the first byte that does not belong there, or of the end when something is missing.
  static func lineOfFirstMistake(_ bytes: [UInt8]) -> Int {
    var place = JSONPlace(bytes)
    while place.step() {}
    let mistake = min(place.index, bytes.count)
    return 1 + bytes[..<mistake].count { $0 == 0x0A }
  }

  /// The lines (from 1) on which the elements of an array begin that is a value of the outermost object.
  ///
  /// - Parameters:
  ///   - name: The name of the array.
  ///   - bytes: A text that is JSON.
  /// - Returns: Nothing when there is no such array.
  /// - Complexity: O(n).
  static func lines(ofElementsOf name: String, in bytes: [UInt8]) -> [Int] {
    var place = JSONPlace(bytes)
    place.skipBlanks()
    guard place.current == UInt8(ascii: "{") else { return [] }
    place.index += 1
    repeat {
      place.skipBlanks()
      let start = place.index
      guard place.key() else { return [] }
      let isWanted = bytes[start..<place.index].starts(with: "\"\(name)\"".utf8)
      place.skipBlanks()
      if isWanted, place.current == UInt8(ascii: "[") { return place.linesOfElements() }
    } while place.passesMember()
    return []
  }

  /// Passes over a value and the comma behind it; false when there is no comma.
  private mutating func passesMember() -> Bool {
    guard value() else { return false }
    while afterValue(), value() {}
    guard open.isEmpty, current == UInt8(ascii: ",") else { return false }
    index += 1
    return true
  }

  private mutating func linesOfElements() -> [Int] {
    var lines: [Int] = []
    var line = 1
    var counted = 0
    index += 1
    repeat {
      skipBlanks()
      guard let byte = current, byte != UInt8(ascii: "]") else { break }
      line += bytes[counted..<index].count { $0 == 0x0A }
      counted = index
      lines.append(line)
    } while passesMember()
    return lines
  }

  /// Passes over a value and what closes or separates it; false at the first mistake or the end.
  private mutating func step() -> Bool {
    guard value() else { return false }
    return afterValue()
  }

  /// Passes over what opens containers and over the first value inside; a loop, because depth is unlimited.
  private mutating func value() -> Bool {
    while true {
      skipBlanks()
      switch current {
      case nil:
        return false
      case UInt8(ascii: "{"):
        index += 1
        skipBlanks()
        open.append(.object)
        if current == UInt8(ascii: "}") { return true }
        guard key() else { return false }
      case UInt8(ascii: "["):
        index += 1
        skipBlanks()
        open.append(.array)
        if current == UInt8(ascii: "]") { return true }
      case UInt8(ascii: "\""):
        return string()
      default:
        return word()
      }
    }
  }

  private mutating func afterValue() -> Bool {
    skipBlanks()
    while let container = open.last, let byte = current {
      if byte == UInt8(ascii: ",") {
        index += 1
        return container == .object ? key() : true
      }
      guard byte == (container == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        return false
      }
      index += 1
      open.removeLast()
      skipBlanks()
    }
    return false
  }

  private mutating func key() -> Bool {
    skipBlanks()
    guard current == UInt8(ascii: "\""), string() else { return false }
    skipBlanks()
    guard current == UInt8(ascii: ":") else { return false }
    index += 1
    return true
  }

  private mutating func string() -> Bool {
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] >= 0x20 {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(end, bytes.count)
    guard current == UInt8(ascii: "\"") else { return false }
    index += 1
    return true
  }

  private mutating func word() -> Bool {
    let start = index
    while let byte = current, byte == 0x2B || byte == 0x2D || byte == 0x2E || isAlphanumeric(byte) {
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if ["true", "false", "null"].contains(text) || Double(text) != nil { return true }
    index = start
    return false
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
  }
}
