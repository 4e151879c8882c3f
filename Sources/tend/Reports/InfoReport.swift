import TendAnalytics
import TendModel
import TendRuntime

/// Where everything is, and how much of it.
struct InfoReport: Report {
  static let kind = "info"

  private enum CodingKeys: String, CodingKey {
    case version, store, config, themes, keys, terminal, locale, day, counts
  }

  let version = Program.version
  let store: String
  let config: String
  let themes: String
  let keys: String
  let terminal: String
  let locale: String
  let day: CalendarDay
  let counts: StoreCounts

  private let isStored: Bool

  init(store: String, isStored: Bool, day: CalendarDay, counts: StoreCounts) {
    self.store = store
    self.isStored = isStored
    let environment = Environment.process
    let paths = Paths(environment)
    config = paths.configFolder
    themes = paths.themeFolder
    keys = paths.keysFile
    terminal = environment["TERM"] ?? ""
    locale = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? ""
    self.day = day
    self.counts = counts
  }

  var lines: [String] {
    var table = TextTable()
    table.add(["version", version])
    table.add(["store", isStored ? store : store + " (not there yet)"])
    table.add(["configuration", config])
    table.add(["themes", themes])
    table.add(["keys", keys])
    table.add(["terminal", terminal.isEmpty ? "not said" : terminal])
    table.add(["locale", locale.isEmpty ? "not said" : locale])
    table.add(["today", day.description])
    table.add([
      "contacts",
      "\(counts.contacts) (\(counts.dueContacts) due, \(counts.archivedContacts) archived)",
    ])
    table.add(["networks", "\(counts.networks)"])
    table.add(["interactions", "\(counts.interactions)"])
    table.add(["follow-ups", "\(counts.openFollowUps) open"])
    table.add(["topics", "\(counts.topics)"])
    table.add(["changes", "\(counts.changes)"])
    return table.lines
  }
}
