/// That a file was written or read whole.
struct FileReport: Report {
  static let kind = "file"

  private enum CodingKeys: String, CodingKey { case action, file }

  /// `export`, `backup` or `restore`.
  let action: String
  let file: String
  /// The sentence for people.
  let sentence: String

  var lines: [String] { [sentence] }
}
