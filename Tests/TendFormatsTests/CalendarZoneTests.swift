import Foundation
import Testing

@testable import TendFormats

/// Which offset a time of a calendar has.
@Suite struct CalendarZoneTests {
  @Test(arguments: [
    ("Europe/Berlin", "+02:00"), ("europe/berlin", "+02:00"), ("America/New York", "-04:00"),
    ("W. Europe Standard Time", "+02:00"), ("w. europe standard time", "+02:00"),
    ("India Standard Time", "+05:30"), ("Tonga Standard Time", "+13:00"),
    ("/freeassociation.sourceforge.net/Tzfile/Europe/Paris", "+02:00"),
    ("/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires", "-03:00"),
    ("/Europe/Stockholm", "+02:00"), ("\"Europe/Rome\"", "+02:00"), ("UTC", "Z"),
    ("tzone://Microsoft/Utc", "Z"), ("EST", "-05:00"),
    ("Etc/UTC", "Z"), ("GMT", "+00:00"), ("Eastern", "-04:00"), ("EST5EDT", "-04:00"),
    ("GMT+0200", "+02:00"), ("UTC-5", "-05:00"),
    ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "+02:00"),
    ("(UTC+01:00) Amsterdam, Berlin, Bern", "+02:00"),
    ("(UTC-05:00) Eastern Time (US & Canada)", "-04:00"),
    ("(GMT-05:00) Eastern Time (US and Canada)", "-04:00"),
    ("(GMT+10:00) Canberra, Melbourne, Sydney", "+10:00"), ("Dublin, Edinburgh, London", "+01:00"),
    ("(UTC+05:00) Somewhere New", "+05:00"), ("Nowhere/Else", ""), ("", ""),
    ("Customized Time Zone 7", ""), ("../../etc/passwd", ""), ("!!!", ""),
  ])
  func aNameMeansAnOffset(name: String, offset: String) throws {
    let value = name.hasPrefix("\"") ? name : "\"\(name)\""
    #expect(try start("DTSTART;TZID=\(value):20240701T100000") == "2024-07-01T10:00:00" + offset)
  }

  @Test func everyZoneOfWindowsIsAPlaceThatIsKnown() throws {
    for name in WindowsZones.names {
      let place = try #require(WindowsZones.place(of: name))
      #expect(TimeZone(identifier: place) != nil, "\(name): \(place)")
    }
    #expect(WindowsZones.names.count >= 139)
  }

  @Test func everyTitleOfWindowsIsAPlaceThatIsKnown() {
    for place in WindowsZoneTitles.allPlaces {
      #expect(TimeZone(identifier: place) != nil, "\(place)")
    }
    #expect(WindowsZoneTitles.allPlaces.count > 120)
  }

  @Test func aZoneMayHaveAColonWithoutQuotationMarks() throws {
    #expect(
      try start("DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20240701T100000")
        == "2024-07-01T10:00:00-04:00"
    )
    #expect(
      try start("DTSTART;TZID=Europe/Berlin:2024-07-01T10:00:00") == "2024-07-01T10:00:00+02:00"
    )
  }

  @Test func beforeItsFirstChangeAZoneHasTheOffsetThatThisLeadsAwayFrom() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Private
      BEGIN:STANDARD
      DTSTART:20240407T030000
      TZOFFSETFROM:+1100
      TZOFFSETTO:+1000
      END:STANDARD
      END:VTIMEZONE
      """
    let line = "DTSTART;TZID=Private:20240310T093000"
    #expect(try start(line, zone + "\n") == "2024-03-10T09:30:00+11:00")
    #expect(
      try start(line.replacing("0310", with: "0510"), zone + "\n") == "2024-05-10T09:30:00+10:00"
    )
  }

  @Test func whatDescribesNothingMayNameThePlace() throws {
    let zone = "BEGIN:VTIMEZONE\nTZID:Private\nX-LIC-LOCATION:Europe/Prague\nEND:VTIMEZONE"
    #expect(
      try start("DTSTART;TZID=Private:20240701T100000", zone + "\n") == "2024-07-01T10:00:00+02:00"
    )
    let half = """
      BEGIN:VTIMEZONE
      TZID:/mozilla.org/20070129_1/Europe/Prague
      BEGIN:STANDARD
      DTSTART:19701025T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      END:VTIMEZONE
      """
    #expect(
      try start("DTSTART;TZID=/mozilla.org/20070129_1/Europe/Prague:20240701T100000", half + "\n")
        == "2024-07-01T10:00:00+02:00"
    )
  }

  @Test func theFileDescribesAZoneOfItsOwn() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Customized Time Zone
      BEGIN:STANDARD
      DTSTART:16010101T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE

      """
    let line = "DTSTART;TZID=Customized Time Zone:"
    for (time, offset) in [
      ("20240330T100000", "+01:00"), ("20240331T030000", "+02:00"), ("20240701T100000", "+02:00"),
      // The first of two, and the offset from before the gap.
      ("20241027T023000", "+02:00"), ("20241027T030000", "+01:00"), ("20240331T023000", "+01:00"),
      ("21500701T100000", "+02:00"),
    ] {
      #expect(try start(line + time, zone).hasSuffix(offset), "\(time)")
    }
  }

  @Test func aZoneMayBeDescribedByDatesAndBeginInTheYearOne() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Own
      BEGIN:STANDARD
      DTSTART:00010101T000000
      RDATE:20201025T030000,20211031T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:20210328T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:DAYLIGHT
      END:VTIMEZONE

      """
    #expect(try start("DTSTART;TZID=Own:20210701T100000", zone).hasSuffix("+02:00"))
    #expect(try start("DTSTART;TZID=Own:20211201T100000", zone).hasSuffix("+01:00"))
    #expect(try start("DTSTART;TZID=Own:19801201T100000", zone).hasSuffix("+01:00"))
    let yearOne = zone.replacing(
      "DTSTART:20210328T020000",
      with: "DTSTART:00010325T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"
    )
    #expect(try start("DTSTART;TZID=Own:20240701T100000", yearOne).hasSuffix("+02:00"))
  }

  @Test func theZoneOfTheCalendarHoldsWhereTheNameMeansNothing() throws {
    let name = "X-WR-TIMEZONE:Europe/Berlin\n"
    #expect(try start("DTSTART;TZID=:20240701T100000", name) == "2024-07-01T10:00:00+02:00")
    #expect(try start("DTSTART:20240701T100000", name) == "2024-07-01T10:00:00")
  }

  @Test(arguments: [
    ("20240912", "2024-09-12"), ("2024-09-12", "2024-09-12"),
    ("20240912T100000", "2024-09-12T10:00:00"), ("2024-09-12T10:00:00Z", "2024-09-12T10:00:00Z"),
    ("20240912t100000z", "2024-09-12T10:00:00Z"), ("20240912T1000", "2024-09-12T10:00:00"),
    ("20240912T100000+0530", "2024-09-12T10:00:00+05:30"),
    ("20240912T235960Z", "2024-09-12T23:59:59Z"), ("16010101T000000", "1601-01-01T00:00:00"),
  ])
  func aTimeIsRead(text: String, time: String) {
    #expect(CalendarTime(text, zone: nil)?.text == time)
  }

  @Test(arguments: [
    "", "2024", "20240230", "20240912T25", "20240912T250000", "20240912T106000", "00000101",
    "20240912X100000", "20240912T100000Q", "٢٠٢٤٠٩١٢", "99999999999999999999",
  ])
  func whatIsNoTimeIsNone(text: String) { #expect(CalendarTime(text, zone: nil) == nil) }

  @Test(arguments: [
    ("P1W", 7, 0), ("P1DT2H3M4S", 1, 7384), ("-PT15M", 0, -900), ("+P2D", 2, 0), ("PT0S", 0, 0),
  ])
  func aDurationIsRead(text: String, days: Int, seconds: Int) {
    #expect(CalendarDuration(text)?.days == days)
    #expect(CalendarDuration(text)?.seconds == seconds)
  }

  @Test(arguments: ["", "P", "PT1W1D2H3M4S5", "1D", "P1", "PT5", "P99999999999999D", "PX"])
  func whatIsNoDurationIsNone(text: String) {
    #expect(CalendarDuration(text) == nil || text == "P")
  }

  /// The start of the only event.
  private func start(_ line: String, _ before: String = "") throws -> String {
    let text = "BEGIN:VCALENDAR\n\(before)BEGIN:VEVENT\n\(line)\nEND:VEVENT\nEND:VCALENDAR"
    return try #require(try ICalendarReader.read(Array(text.utf8)).events.first).start
  }
}
