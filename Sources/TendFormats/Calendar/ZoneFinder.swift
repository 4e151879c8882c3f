import Foundation

/// Finds the zone that a name in a calendar means.
///
/// Order: a place of the IANA data base, also at the end of a path; the file's own description for a name that is no place;
/// the names of Windows; a place at the end of a longer name; the titles of Windows; an offset in the name.
struct ZoneFinder {
  private let components: [String: CalendarComponent]
  private let others: [String: CalendarComponent]
  private let standard: String
  private var found: [String: CalendarZone?] = [:]
  /// How many days may be looked at for the zones that the file describes.
  private(set) var work: Int

  /// - Parameters:
  ///   - components: The `VTIMEZONE` components of the calendar.
  ///   - others: Those of the whole file by their names.
  ///   - standard: The zone's name in `X-WR-TIMEZONE`; empty when there is none.
  ///   - work: How many days may be looked at.
  init(
    _ components: [CalendarComponent],
    others: [String: CalendarComponent],
    standard: String,
    work: Int
  ) {
    self.components = Self.byName(components)
    self.others = others
    self.standard = standard
    self.work = work
  }

  /// Descriptions of zones by their names, the first of each name.
  static func byName(_ components: [CalendarComponent]) -> [String: CalendarComponent] {
    Dictionary(
      components.map { (plain($0.text("TZID")), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The zone of a line by its `TZID`; nil when it has none or it means nothing.
  ///
  /// A `TZID` that means nothing leaves the zone of the whole calendar, if that is said.
  mutating func zone(of line: CalendarLine) -> CalendarZone? {
    guard let name = line.parameter("TZID") else { return nil }
    let plain = Self.plain(name)
    if let known = found[plain] { return known }
    let zone = Self.place(plain) ?? described(plain) ?? Self.other(plain) ?? Self.place(standard)
    found[plain] = .some(zone)
    return zone
  }

  private static func plain(_ name: String) -> String {
    CalendarText.trimmed(name.filter { $0 != "\"" && $0 != "\\" })
  }

  private mutating func described(_ name: String) -> CalendarZone? {
    if WindowsZones.place(of: name) != nil { return Self.other(name) }
    guard let component = components[name] ?? others[name] else { return nil }
    if let zone = DescribedZone(component, work: &work) { return .described(zone) }
    // Some programs describe nothing and name the place beside it.
    return Self.place(component.word("X-LIC-LOCATION"))
  }

  /// A place of the IANA data base, which has a slash in its name, or UTC under one of its names.
  private static func place(_ name: String) -> CalendarZone? {
    switch name.uppercased() {
    case "UTC", "Z", "ETC/UTC", "ETC/GMT", "ETC/ZULU", "ETC/UCT", "ZULU", "UCT", "ETC/UNIVERSAL":
      return .utc
    // Exchange also writes tzone://Microsoft/Utc.
    default:
      if name.lowercased().hasSuffix("/microsoft/utc") { return .utc }
      guard name.utf8.contains(0x2F) else { return nil }
      return name.hasPrefix("/") ? placeAtEnd(of: name) : named(name)
    }
  }

  /// The place in names such as /freeassociation.sourceforge.net/Tzfile/Europe/Paris.
  private static func placeAtEnd(of name: String) -> CalendarZone? {
    let parts = name.split(separator: "/")
    for count in [3, 2] where parts.count > count || name.hasPrefix("/") && parts.count == count {
      if let zone = named(parts.suffix(count).joined(separator: "/")) { return zone }
    }
    return nil
  }

  /// A name of the IANA data base in any case, with blanks for underscores.
  private static func named(_ name: String) -> CalendarZone? {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2F, 0x5F, 0x20: true
      default: false
      }
    }
    guard isPlain, name.utf8.count <= 64 else { return nil }
    let underscored = name.replacing(" ", with: "_")
    if let zone = TimeZone(identifier: underscored) { return .named(zone) }
    let lower = underscored.lowercased()
    let known = TimeZone.knownTimeZoneIdentifiers.first { $0.lowercased() == lower }
    return known.flatMap(TimeZone.init(identifier:)).map { .named($0) }
  }

  private static func other(_ name: String) -> CalendarZone? {
    if let place = WindowsZones.place(of: name) { return named(place) }
    if let zone = placeAtEnd(of: name) { return zone }
    if let zone = WindowsZoneTitles.place(of: name).flatMap(named) { return zone }
    if let zone = abbreviations[name.uppercased()].flatMap(named) { return zone }
    return offset(name).map { $0 == 0 ? .utc : .fixed($0) }
  }

  /// The names that the IANA data base keeps for old programs, and those of North America in full.
  private static let abbreviations = [
    "GMT": "Etc/GMT", "GMT0": "Etc/GMT", "GREENWICH": "Etc/GMT",
    "EST": "Etc/GMT+5", "EDT": "America/New_York", "EST5EDT": "America/New_York",
    "CST": "America/Chicago", "CDT": "America/Chicago", "CST6CDT": "America/Chicago",
    "MST": "Etc/GMT+7", "MDT": "America/Denver", "MST7MDT": "America/Denver",
    "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PST8PDT": "America/Los_Angeles",
    "CET": "Europe/Paris", "CEST": "Europe/Paris", "MET": "Europe/Paris", "MEZ": "Europe/Berlin",
    "EET": "Europe/Athens", "EEST": "Europe/Athens", "WET": "Europe/Lisbon",
    "WEST": "Europe/Lisbon", "BST": "Europe/London", "GB": "Europe/London",
    "GB-EIRE": "Europe/London", "NZ-CHAT": "Pacific/Chatham",
    "UNIVERSAL": "Etc/GMT",
    "EIRE": "Europe/Dublin", "WESTERN/CENTRAL EUROPE": "Europe/Berlin", "PORTUGAL": "Europe/Lisbon",
    "POLAND": "Europe/Warsaw",
    "TURKEY": "Europe/Istanbul", "ISRAEL": "Asia/Jerusalem", "EGYPT": "Africa/Cairo",
    "IRAN": "Asia/Tehran", "JAPAN": "Asia/Tokyo", "JST": "Asia/Tokyo", "KST": "Asia/Seoul",
    "ROK": "Asia/Seoul", "ROC": "Asia/Taipei", "PRC": "Asia/Shanghai",
    "HONGKONG": "Asia/Hong_Kong", "SINGAPORE": "Asia/Singapore", "IST": "Asia/Kolkata",
    "HST": "Pacific/Honolulu", "NZ": "Pacific/Auckland", "EASTERN": "America/New_York",
    "CENTRAL": "America/Chicago", "MOUNTAIN": "America/Denver", "PACIFIC": "America/Los_Angeles",
    "CUBA": "America/Havana", "JAMAICA": "America/Jamaica", "NAVAJO": "America/Denver",
    "ICELAND": "Atlantic/Reykjavik", "LIBYA": "Africa/Tripoli", "W-SU": "Europe/Moscow",
  ]

  /// The offset in names such as `GMT+0100`, `UTC-5`, `(UTC+01:00) Amsterdam, Berlin` and `+02:00`.
  private static func offset(_ name: String) -> Int? {
    var rest = name.uppercased()[...]
    if rest.hasPrefix("(") { rest = rest.dropFirst() }
    var isNamed = false
    for prefix in ["GMT", "UTC"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(3)
      isNamed = true
    }
    guard let sign = rest.first, sign == "+" || sign == "-" else {
      return isNamed && (rest.isEmpty || rest.first == ")") ? 0 : nil
    }
    let digits = rest.dropFirst().prefix { $0.isNumber || $0 == ":" || $0 == "." }
      .filter(\.isNumber)
    let padded = digits.count.isMultiple(of: 2) ? digits : "0" + digits
    return DescribedZone.offset(String(sign) + padded)
  }
}
