import TendAnalytics

/// How each number of the networks is counted.
struct ExplanationsReport: Report {
  static let kind = "explanations"

  private enum CodingKeys: String, CodingKey { case explanations }

  let explanations = NetworkWords.explanations

  var lines: [String] { explanations.map { "\($0.term): \($0.text)" } }
}
