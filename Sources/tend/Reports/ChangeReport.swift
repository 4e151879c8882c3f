import TendModel

/// What a change did.
struct ChangeReport: Report {
  static let kind = "change"

  private enum CodingKeys: String, CodingKey {
    case change, title, added, addedNetworks, addedInteractions, addedFollowUps
  }

  /// The entry of the history; 0 when nothing differed.
  let change: Int64
  /// What was done, or why there was nothing to do.
  let title: String
  /// The ids of contacts that were added.
  let added: [Int64]
  let addedNetworks: [Int64]
  let addedInteractions: [Int64]
  let addedFollowUps: [Int64]
  private let words: String
  private let label: String
  private let reason: String

  init(_ applied: Applied, label: String) {
    change = applied.entry.number
    title = applied.title
    words = applied.words
    added = applied.addedContacts.map(\.number)
    addedNetworks = applied.addedNetworks.map(\.number)
    addedInteractions = applied.addedInteractions.map(\.number)
    addedFollowUps = applied.addedFollowUps.map(\.number)
    self.label = label
    reason = "it is so already"
  }

  /// Nothing was written, because of what the title says.
  init(unchanged title: String) {
    change = 0
    (self.title, words) = (title, title)
    added = []
    addedNetworks = []
    addedInteractions = []
    addedFollowUps = []
    label = ""
    reason = title
  }

  var lines: [String] {
    if change == 0 { return ["Nothing to change: \(reason)."] }
    // Whoever logs rarely names the interaction again; tend journal has its number.
    let numbers = added + addedNetworks + addedFollowUps
    return [words + (numbers.count == 1 ? "  (\(label)\(numbers[0]))" : "")]
  }
}
