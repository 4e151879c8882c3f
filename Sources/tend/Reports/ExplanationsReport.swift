import TendAnalytics

/// How each number of the networks is counted.
struct ExplanationsReport: Report {
  static let kind = "explanations"

  private enum CodingKeys: String, CodingKey { case explanations }

  /// One number.
  struct Entry: Encodable {
    let term: String
    let text: String
  }

  let explanations = NetworkWords.explanations.map { Entry(term: $0.term, text: $0.text) }

  var lines: [String] { explanations.map { "\($0.term): \($0.text)" } }
}
