import TendAnalytics
import TendModel

/// How the networks are sorted.
struct NetworkOrder: Hashable, Sendable {
  /// By what.
  enum Field: String, Hashable, Sendable, CaseIterable {
    case name, contacts, active, due, last, only, share, trend

    /// The key after the comma.
    var key: String { self == .share ? "f" : self == .only ? "u" : String(rawValue.prefix(1)) }

    /// In words.
    var title: String {
      switch self {
      case .last: "last contact"
      case .only: "contacts only it has"
      case .share: "fair share"
      case .trend: "interactions in a year"
      default: rawValue
      }
    }
  }

  var field = Field.name
  /// The other way round than the field is sorted by itself: names from A, numbers from the largest.
  var isReversed = false

  /// What the breadcrumb says.
  var text: String { isReversed ? "\(field.title), reversed" : field.title }

  /// The rows in this order; ties, and networks of which the number is not known, by name.
  func sorted(_ rows: [NetworkRow], _ overview: NetworkOverview?) -> [NetworkRow] {
    let profiles = Dictionary(
      (overview?.profiles ?? []).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    func names(_ one: NetworkRow, _ other: NetworkRow) -> Bool {
      (FoldedText.folded(one.network.name), one.id.number)
        < (FoldedText.folded(other.network.name), other.id.number)
    }
    if field == .name { return rows.sorted { isReversed ? names($1, $0) : names($0, $1) } }
    let keyed = rows.map { (row: $0, value: value(of: $0, profiles[$0.id])) }
    return keyed.sorted { one, other in
      switch (one.value, other.value) {
      case (let a?, let b?) where a != b: isReversed ? a < b : a > b
      case (_?, nil): true
      case (nil, _?): false
      default: names(one.row, other.row)
      }
    }.map(\.row)
  }

  private func value(of row: NetworkRow, _ profile: NetworkProfile?) -> Double? {
    switch field {
    case .name: nil
    case .contacts: Double(row.contactCount)
    case .due: Double(row.dueCount)
    case .last: row.lastContact.map { Double($0.epochDay) }
    case .active: profile?.activeShare
    case .only: profile.map { Double($0.uniqueCount) }
    case .share: profile?.fairShare
    case .trend: profile.map { Double($0.interactionCount) }
    }
  }
}
