import TendAnalytics
import TendModel
import TendScreen

/// Draws the networks side by side, one to a row.
enum NetworksView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard state.networks.isRead else { return }
    if state.networks.rows.isEmpty {
      WelcomeView.drawLines(
        [("", "There are no networks yet."), ("a", "add one: a name and what it is for")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    guard !drewNoMatch(state, rect, on: &buffer) else { return }
    drawWhole(state, rect, on: &buffer)
  }

  /// Says that the filter leaves no network; false where it leaves some.
  private static func drewNoMatch(
    _ state: AppState,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) -> Bool {
    guard state.networks.shown.isEmpty else { return false }
    WelcomeView.drawLines(
      [
        ("", "No network contains \"\(state.networks.filter.text)\"."), ("Esc", "show all again"),
      ],
      state.theme,
      rect,
      on: &buffer
    )
    return true
  }

  /// Which columns are seen at which width: at 80 what tells who is waiting, at 140 all.
  private static let columns = [
    TableColumn("NETWORK", nil), TableColumn("CONTACTS", 8, isNumber: true),
    TableColumn("ACTIVE", 6, from: 56, isNumber: true), TableColumn("DUE", 3, isNumber: true),
    TableColumn("COLD", 4, from: 48, isNumber: true),
    TableColumn("LAST", 9, from: 64, isNumber: true),
    TableColumn("ONLY", 4, from: 86, isNumber: true),
    TableColumn("SHARE", 5, from: 92, isNumber: true),
    TableColumn("GAVE/GOT", 8, from: 100, isNumber: true),
    TableColumn("IN/OUT", 7, from: 108, isNumber: true),
    TableColumn("MET/REM", 7, from: 116, isNumber: true), TableColumn("STAGE", 11, from: 124),
    TableColumn("12 MONTHS", 12, from: 78),
  ]

  private static func drawWhole(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    let (today, isASCII) = (state.now.day, buffer.glyphs == .ascii)
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: state.networks.cursor,
      on: &buffer
    ) { index in
      guard state.networks.shown.indices.contains(index) else { return nil }
      let row = state.networks.shown[index]
      let profile = state.networks.profile(of: row.id)
      func counted(_ text: (NetworkProfile) -> String?) -> String {
        profile.map { text($0) ?? "-" } ?? ""
      }
      return TableView.Row(
        cells: [
          row.network.name, "\(row.contactCount)",
          counted { NetworkWords.percent($0.activeShare) }, "\(row.dueCount)",
          "\(row.coldCount)", row.lastContact.map { DayWords.short($0, from: today) } ?? "never",
          counted { $0.contactCount == 0 ? nil : "\($0.uniqueCount)" },
          counted { $0.contactCount == 0 ? nil : NetworkWords.share($0.fairShare) },
          counted { NetworkWords.pair($0.givenCount, $0.receivedCount) },
          counted { NetworkWords.pair($0.insideCount, $0.outsideCount) },
          counted { NetworkWords.pair($0.inPersonCount, $0.remoteCount) },
          row.network.stage.rawValue,
          counted { Sparkline.text($0.months, isASCII: isASCII) },
        ],
        style: state.theme[row.dueCount > 0 ? .listRowDue : .listRow]
      )
    }
  }

  /// Draws the few columns that fit beside the day's list.
  static func drawNarrow(
    _ state: AppState,
    _ rect: Rect,
    isFocused: Bool,
    on buffer: inout CellBuffer
  ) {
    if state.networks.rows.isEmpty {
      let key = state.keymap.chords(for: "networks").first ?? ":networks"
      WelcomeView.drawLines(
        [("", "There are no networks yet."), ("\(key) a", "add one: a name and what it is for")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    guard !drewNoMatch(state, rect, on: &buffer) else { return }
    let columns = [
      TableColumn("NETWORK", nil), TableColumn(" ALL", 4, isNumber: true),
      TableColumn("DUE", 4, isNumber: true), TableColumn("COLD", 4, isNumber: true),
      TableColumn("LAST", 9, isNumber: true),
    ]
    let today = state.now.day
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: state.networks.cursor,
      isFocused: isFocused,
      on: &buffer
    ) { index in
      guard state.networks.shown.indices.contains(index) else { return nil }
      let row = state.networks.shown[index]
      return TableView.Row(
        cells: [
          row.network.name, "\(row.contactCount)", "\(row.dueCount)", "\(row.coldCount)",
          row.lastContact.map { DayWords.short($0, from: today) } ?? "never",
        ],
        style: state.theme[row.dueCount > 0 ? .listRowDue : .listRow]
      )
    }
  }

  /// Draws what is known of a network, as a rule of the one under the cursor.
  static func drawDetail(
    _ row: NetworkRow?,
    _ state: AppState,
    _ pane: Pane,
    on buffer: inout CellBuffer
  ) {
    guard let row else {
      _ = pane.drawFrame("", on: &buffer)
      return
    }
    let rect = pane.drawFrame(row.network.name, on: &buffer)
    var lines = facts(row.network, row.id, state.networks.overview)
    for follow in row.followUps {
      lines.append(.fact("next", CardView.followUp(follow.followUp, state.now.day)))
    }
    pane.draw(lines, in: rect, scroll: state.cardScroll, on: &buffer)
  }

  /// What a network is for, how it stands, and what else is said of it.
  static func facts(
    _ network: Network,
    _ id: NetworkID,
    _ overview: NetworkOverview?
  ) -> [Facts.Line] {
    var lines: [Facts.Line] = []
    func add(_ label: String, _ text: String) {
      if !text.isEmpty { lines.append(.fact(label, text)) }
    }
    add("purpose", network.purpose)
    if let overview, let index = overview.index(of: id) {
      for part in NetworkWords.sentences(of: overview.profiles[index]) {
        add(part.label, part.text)
      }
      add("overlap", NetworkWords.overlap(of: index, overview))
      let alone = overview.coverage.alone[index]
      add("only here", (alone.sectors + alone.topics.map { "#\($0)" }).joined(separator: ", "))
    }
    add("vision", network.vision)
    add("stage", network.stage.rawValue)
    add("kind", network.kind)
    add("space", network.space?.rawValue ?? "")
    add("boundary", network.boundary?.rawValue ?? "")
    add("cadence", network.cadenceDays.map { "every \($0) days" } ?? "as the circle")
    return lines
  }
}
