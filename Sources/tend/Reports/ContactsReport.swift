import TendAnalytics
import TendModel

/// A part of the contact list.
struct ContactsReport: Report {
  static let kind = "contacts"

  private enum CodingKeys: String, CodingKey { case total, contacts }

  /// How many match in all.
  let total: Int
  let contacts: [ContactLine]
  private let today: CalendarDay

  init(_ page: ContactPage, today: CalendarDay) {
    total = page.total
    contacts = page.rows.map { ContactLine($0, today: today) }
    self.today = today
  }

  var lines: [String] {
    if contacts.isEmpty { return ["No contact matches."] }
    let hasFound = contacts.contains { !$0.found.isEmpty }
    var table = TextTable(["id", "name", "last", "status", "role"] + (hasFound ? ["found"] : []))
    for contact in contacts {
      let cells = [
        "id:\(contact.id)", contact.name,
        contact.lastContact.map { DayWords.short($0, from: today) } ?? "-",
        contact.status == "none" ? "-" : contact.status, contact.role,
      ]
      table.add(cells + (hasFound ? [contact.found] : []))
    }
    let rest = total - contacts.count
    return table.lines + (rest > 0 ? ["… and \(rest) more; --limit shows more of them"] : [])
  }
}
