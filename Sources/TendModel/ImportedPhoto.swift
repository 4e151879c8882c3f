/// A photo as a file of contacts has it; the picture itself stays in the file.
public enum ImportedPhoto: Hashable, Sendable, Codable {
  /// The picture is in the file: its size in bytes and its SHA-256 in lower-case hexadecimal.
  case embedded(size: Int, sha256: String)
  /// The file says where the picture is.
  case link(String)
  /// The file has something that cannot be read as a picture.
  case unreadable
}
