/// What is wrong with store and configuration.
struct CheckReport: Report {
  static let kind = "check"

  private enum CodingKeys: String, CodingKey { case ok, store, problems }

  let ok: Bool
  let store: String
  let problems: [String]

  init(store: String, problems: [String]) {
    ok = problems.isEmpty
    self.store = store
    self.problems = problems
  }

  var lines: [String] { ok ? ["\(store): no problem was found"] : problems }
}
