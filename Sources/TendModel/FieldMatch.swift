/// Where the words of a filter were found in a contact.
public struct FieldMatch: Hashable, Sendable, Codable {
  /// What can hold the words.
  public enum Field: String, Sendable, Codable, CaseIterable {
    case name, organisation, title, topics, networks, points, note, log
  }

  /// What holds the words; `log` is the note of an interaction.
  public var field: Field
  /// The text around the first of them, on one line, with `…` where it was cut.
  public var snippet: String
  /// The places of the words in the snippet, in characters.
  public var ranges: [Range<Int>]

  /// The longest snippet in characters, without the marks of a cut.
  public static let longestSnippet = 60
  private static let lead = 20

  /// Cuts a snippet out of a text around the first of the places.
  public init(_ field: Field, _ text: String, _ places: [Range<Int>]) {
    self.field = field
    let characters = text.map { $0.isNewline ? " " : $0 }
    let first = places.first?.lowerBound ?? 0
    let fits = characters.count <= Self.longestSnippet
    var start = fits ? 0 : max(0, first - Self.lead)
    // Begin at a word, where one begins near.
    while start > 0, start < first, characters[start - 1] != " " { start += 1 }
    let end = min(characters.count, start + Self.longestSnippet)
    let mark = start > 0 ? "…" : ""
    snippet = mark + String(characters[start..<end]) + (end < characters.count ? "…" : "")
    ranges = places.filter { $0.lowerBound >= start && $0.upperBound <= end }.map {
      $0.lowerBound - start + mark.count..<$0.upperBound - start + mark.count
    }
  }
}
