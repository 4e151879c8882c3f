import TendAnalytics
import TendModel
import TendScreen

/// Draws a list of contacts: all of them, or the members of a network.
enum ContactListView {
  private static let columns = [
    TableColumn("NAME", nil, weight: 4), TableColumn("ORGANISATION", nil, from: 50, weight: 3),
    TableColumn("TITLE", nil, from: 100, weight: 3),
    TableColumn("NETWORKS", nil, from: 66, weight: 3),
    TableColumn("LAST", 10, from: 44, isRight: true),
    TableColumn("DUE", 10, isRight: true),
  ]

  static func draw(
    _ screen: ContactsScreen,
    _ state: AppState,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    guard let page = screen.page else { return }
    if page.total == 0 {
      WelcomeView.drawLines(emptyLines(screen, state), state.theme, rect, on: &buffer)
      return
    }
    let isSearched = screen.filter.expression.looksForWords
    let visible = screen.cursor.top..<screen.cursor.top + max(0, rect.rows - 1)
    let hasFound =
      isSearched
      && visible.contains { index in
        screen.row(at: index).map { !found($0).text.isEmpty } ?? false
      }
    let shown = !isSearched ? columns : hasFound ? searchColumns : plainSearchColumns
    TableView(columns: shown, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: screen.cursor,
      on: &buffer
    ) { index in
      screen.row(at: index).map { row($0, isSearched: isSearched, state) }
    }
  }

  /// While words are searched, where they were found stands in place of the networks.
  private static let searchColumns = columns.map {
    $0.title == "NETWORKS" ? TableColumn("FOUND IN", nil, from: 50, weight: 6) : $0
  }

  /// Where all words were found in what stands there already, there is nothing to say of it.
  private static let plainSearchColumns = columns.map {
    $0.title == "NETWORKS" ? TableColumn($0.title, nil, from: .max) : $0
  }

  /// The places of the words in the cells that show what holds them.
  private static func matches(_ row: ContactRow) -> [Int: [Range<Int>]] {
    var places: [Int: [Range<Int>]] = [:]
    for (index, field) in [FieldMatch.Field.name, .organisation, .title].enumerated() {
      guard let match = row.matches.first(where: { $0.field == field }) else { continue }
      let text = [row.name, row.organisation, row.title][index]
      // A name is searched with its other forms behind it; of what was cut the places are not known.
      if match.snippet.hasPrefix(text) { places[index] = match.ranges }
    }
    places[foundColumn] = found(row).ranges
    return places
  }

  private static let foundColumn = 3
  /// So many characters stand before the first word that was found, as a cell may hold no more than twenty.
  private static let lead = 8

  /// Where words were found that no other cell shows, and the places of those words in the text.
  private static func found(_ row: ContactRow) -> (text: String, ranges: [Range<Int>]) {
    let shown: Set<FieldMatch.Field> = [.name, .organisation, .title]
    var (text, ranges) = ("", [Range<Int>]())
    for match in row.matches where !shown.contains(match.field) {
      if !text.isEmpty { text += "; " }
      text += match.field.rawValue + ": "
      let (snippet, places) = beginningNear(match)
      ranges += places.map { $0.lowerBound + text.count..<$0.upperBound + text.count }
      text += snippet
    }
    return (text, ranges)
  }

  private static func beginningNear(_ match: FieldMatch) -> (String, [Range<Int>]) {
    guard let first = match.ranges.first?.lowerBound, first > lead + 1 else {
      return (match.snippet, match.ranges)
    }
    let characters = Array(match.snippet)
    var start = first - lead
    while start < first, characters[start - 1] != " " { start += 1 }
    let places = match.ranges.map { $0.lowerBound - start + 1..<$0.upperBound - start + 1 }
    return ("…" + String(characters[start...]), places)
  }

  private static func row(
    _ row: ContactRow,
    isSearched: Bool,
    _ state: AppState
  ) -> TableView.Row {
    let today = state.now.day
    let theme = state.theme
    let mark = Words.mark(row.standing, today)
    let isMarked = state.marks.contains(row.id)
    return TableView.Row(
      sign: isMarked ? theme[.marked] : mark.map { theme[$0.glyph] } ?? " ",
      cells: [
        row.name, row.organisation, row.title, isSearched ? found(row).text : row.networks,
        row.standing.lastContact.map { DayWords.short($0, from: today) } ?? "never",
        row.standing.due.map { DayWords.due($0, from: today) } ?? "-",
      ],
      style: theme[isMarked ? .listRowMarked : .listRow],
      accent: isMarked ? nil : mark.map { theme[$0.scope] },
      accentCell: columns.count - 1,
      matches: isSearched ? matches(row) : [:]
    )
  }

  private static func emptyLines(
    _ screen: ContactsScreen,
    _ state: AppState
  ) -> [(key: String, text: String)] {
    let isEmptyStore = state.summary.map { $0.contacts == 0 && $0.archivedContacts == 0 } ?? false
    if !screen.filter.text.isEmpty, !isEmptyStore {
      return [("", "No contact matches \"\(screen.filter.text)\"."), ("Esc", "show all again")]
    }
    if screen.filter.isArchived {
      return [("", "Nobody is archived."), ("z a", "back to the others")]
    }
    if state.focus == .networkPage {
      return [
        ("", "This network has no members yet."), ("+", "add a contact that is known"),
        ("a", "add a new one"),
      ]
    }
    if let archived = state.summary?.archivedContacts, archived > 0 {
      let who = archived == 1 ? "The only contact is" : "All \(archived) contacts are"
      return [("", "\(who) archived."), ("z a", "show the archived"), ("a", "add one")]
    }
    return [
      ("", "There are no contacts yet."), ("a", "add one"),
      (":import FILE", "read vCards, a LinkedIn, Google or other export"),
    ]
  }
}
