import TendModel

/// What is known of the user.
struct MeReport: Report {
  static let kind = "me"

  let names: [String]
  let emails: [String]
  let organisations: [String]
  let country: String

  init(_ me: Me) {
    (names, emails, organisations, country) = (me.names, me.emails, me.organisations, me.country)
  }

  var lines: [String] {
    var table = TextTable()
    for (title, values) in [
      ("Names", names), ("E-mails", emails), ("Organisations", organisations),
      ("Country", country.isEmpty ? [] : [country]),
    ] where !values.isEmpty {
      table.add([title, values.joined(separator: ", ")])
    }
    let lines = table.lines
    return lines.isEmpty ? ["Nothing is known of you yet; tend me --name NAME says it."] : lines
  }
}
