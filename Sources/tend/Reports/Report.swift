import Foundation

/// What a command has to say: lines for people, or one JSON object for programs.
protocol Report: Encodable {
  /// The `kind` of the JSON object; docs/JSON.md describes each.
  static var kind: String { get }
  /// The lines for people.
  var lines: [String] { get }
}

/// A report as it is written: its own fields beside the version of the shape and the kind.
private struct Envelope<Content: Report>: Encodable {
  private enum Key: String, CodingKey { case tend, kind }

  let content: Content

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Program.jsonVersion, forKey: .tend)
    try container.encode(Content.kind, forKey: .kind)
    try content.encode(to: encoder)
  }
}

extension Report {
  /// Writes the report to standard output.
  func write(asJSON: Bool, to console: Console = Console()) throws {
    guard asJSON else { return try console.write(lines) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try console.writeJSON(Array(try encoder.encode(Envelope(content: self))) + [0x0A])
  }
}
