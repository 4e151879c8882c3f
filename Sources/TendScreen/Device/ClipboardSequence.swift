/// Writes the control sequence (OSC 52) by which a terminal fills the clipboard of its own machine.
public enum ClipboardSequence {
  /// The most base64 characters that common terminals accept.
  public static let encodedLimit = 74_994

  /// Answers the sequence for a text.
  ///
  /// - Parameters:
  ///   - text: What to copy; cut at a character when it would be too long.
  ///   - insideTmux: Wraps the sequence so that tmux passes it on.
  /// - Returns: Nothing but ASCII and the escapes of the sequence itself.
  public static func sequence(for text: String, insideTmux: Bool) -> String {
    let body = "\u{1B}]52;c;" + base64(prefix(of: text, bytes: encodedLimit / 4 * 3)) + "\u{07}"
    guard insideTmux else { return body }
    return "\u{1B}Ptmux;\u{1B}" + body + "\u{1B}\\"
  }

  private static func prefix(of text: String, bytes limit: Int) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.count > limit else { return bytes }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let padding = UInt8(ascii: "=")
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let first = bytes[start]
      let second = start + 1 < bytes.count ? bytes[start + 1] : 0
      let third = start + 2 < bytes.count ? bytes[start + 2] : 0
      encoded.append(alphabet[Int(first >> 2)])
      encoded.append(alphabet[Int((first & 3) << 4 | second >> 4)])
      encoded.append(
        start + 1 < bytes.count ? alphabet[Int((second & 15) << 2 | third >> 6)] : padding
      )
      encoded.append(start + 2 < bytes.count ? alphabet[Int(third & 63)] : padding)
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
