/// What is wrong with store and configuration.
struct CheckReport: Report {
  static let kind = "check"

  private enum CodingKeys: String, CodingKey { case ok, store, problems }

  let ok: Bool
  let store: String
  let problems: [String]

  private let isStored: Bool

  init(store: String, isStored: Bool, problems: [String]) {
    self.isStored = isStored
    ok = problems.isEmpty
    self.store = store
    self.problems = problems
  }

  var lines: [String] {
    if !ok { return problems }
    return [isStored ? "\(store): no problem was found" : Desk.beginning + "."]
  }
}
