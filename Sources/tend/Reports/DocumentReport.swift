import TendAnalytics
import TendModel

/// What a tend export holds, and whether it was taken.
struct DocumentReport: Report {
  static let kind = "load"

  let file: String
  let written: Bool
  /// The entry of the history; nil when nothing was written.
  let change: Int64?
  let contacts: Int
  let networks: Int
  let interactions: Int
  let followUps: Int

  init(_ file: String, _ document: StoreDocument, change: Int64?) {
    self.file = file
    written = change != nil
    self.change = change
    contacts = document.contacts.count
    networks = document.networks.count
    interactions = document.interactions.count
    followUps = document.followUps.count
  }

  var lines: [String] {
    let counts = [
      (contacts, "contact"), (networks, "network"), (interactions, "interaction"),
      (followUps, "follow-up"),
    ]
    let what = counts.map { DayWords.count($0, $1) }.joined(separator: ", ")
    return ["\(file): tend export with \(what)"]
      + (written ? ["Written as one change; tend undo takes it back."] : [])
  }
}
