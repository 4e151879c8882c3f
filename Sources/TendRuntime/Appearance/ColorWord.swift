import TendScreen

/// Reads a colour as a theme file writes it.
enum ColorWord {
  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// How a colour can be written, for whoever wrote it otherwise.
  static let choices =
    "write \"#rrggbb\", a name such as red or bright-red, a number to 255, or \"default\""

  /// The colour of `#rrggbb`, an ANSI name such as `bright-red`, a number to 255, or `default`.
  static func color(_ word: String) -> Color? {
    let word = word.lowercased()
    if word == "default" { return .terminal }
    if word.hasPrefix("#") { return hexadecimal(word.dropFirst()) }
    if let number = UInt8(word) { return number < 16 ? .ansi(number) : .indexed(number) }
    let isBright = word.hasPrefix("bright-")
    let name = isBright ? String(word.dropFirst("bright-".count)) : word
    if word == "grey" || word == "gray" { return .ansi(8) }
    return names.firstIndex(of: name).map { .ansi(UInt8($0) + (isBright ? 8 : 0)) }
  }

  private static func hexadecimal(_ digits: Substring) -> Color? {
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    return .rgb(UInt8(number >> 16), UInt8(number >> 8 & 255), UInt8(number & 255))
  }
}
