/// A file that is read together with others, one after the other.
public enum JoinedFile {
  /// Its bytes as they can stand behind those of another: UTF-16 is UTF-8, and no byte order mark is left.
  ///
  /// Other encodings are told apart line by line, so that they stay as they are.
  public static func bytes(_ raw: [UInt8]) -> [UInt8] {
    if let decoded = DecodedText(utf16In: raw) { return decoded.bytes }
    return raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
  }
}
