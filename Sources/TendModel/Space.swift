/// Where people meet: in one place or over a wire.
public enum Space: String, Sendable, Codable, CaseIterable {
  /// In one room.
  case inPerson = "in-person"
  /// By telephone, video or in writing.
  case remote
}
