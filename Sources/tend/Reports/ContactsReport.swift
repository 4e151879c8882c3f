import TendAnalytics
import TendModel
import TendScreen

/// A part of the contact list.
struct ContactsReport: Report {
  static let kind = "contacts"

  private enum CodingKeys: String, CodingKey { case total, contacts }

  /// How many match in all.
  let total: Int
  let contacts: [ContactLine]
  private let today: CalendarDay
  private let width: Int?

  /// A part of the list; `width` is that of the terminal, nil where there is none to fit into.
  init(_ page: ContactPage, today: CalendarDay, width: Int?) {
    self.width = width
    total = page.total
    contacts = page.rows.map { ContactLine($0, today: today) }
    self.today = today
  }

  var lines: [String] {
    if contacts.isEmpty { return ["No contact matches."] }
    let rest = total - contacts.count
    return tableLines + (rest > 0 ? ["… and \(rest) more; --limit shows more of them"] : [])
  }

  /// The columns, the least needed first to go where the terminal is narrow.
  private var tableLines: [String] {
    var columns = Column.allCases
    // Only what the other columns do not show is told.
    if contacts.allSatisfy(\.found.isEmpty) { columns.removeAll { $0 == .found } }
    for dispensable in [Column.title, .organisation] {
      let lines = table(columns).lines
      guard let width, lines.contains(where: { TextWidth.columns(of: $0) > width }) else {
        return lines
      }
      columns.removeAll { $0 == dispensable }
    }
    return table(columns).lines
  }

  private enum Column: String, CaseIterable {
    case id, name, organisation, last, due, status, title, found

    /// The most columns of a terminal that it takes.
    var limit: Int {
      switch self {
      case .name: 26
      case .organisation: 22
      default: TextTable.widestCell
      }
    }
  }

  private func table(_ columns: [Column]) -> TextTable {
    var table = TextTable(columns.map(\.rawValue))
    for contact in contacts {
      table.add(columns.map { TextWidth.truncated(text($0, of: contact), to: $0.limit) })
    }
    return table
  }

  private func text(_ column: Column, of contact: ContactLine) -> String {
    switch column {
    case .id: "id:\(contact.id)"
    case .name: contact.name
    case .organisation: contact.organisation
    case .last: contact.lastContact.map { DayWords.short($0, from: today) } ?? "never"
    case .due: contact.due.map { DayWords.short($0, from: today) } ?? "-"
    case .status: contact.statusWord
    case .title: contact.title
    case .found: contact.found
    }
  }
}
