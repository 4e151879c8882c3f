import Foundation
import ProgramTesting
import Testing

/// The calendar that the program writes for others.
@Suite struct CalendarCommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test func followUpsAndBirthdaysAreExported() throws {
    try home.tend("add", "Ada Okafor", "--birthday=--02-29")
    try home.tend("add", "Bo Lindqvist", "--birthday=1985")
    try home.tend("follow-up", "Ada", "Send, then call", "--due", "2030-01-31", "--every", "month")
    try home.tend("follow-up", "Bo", "Write", "--kind", "promise-by-them")
    let file = home.path("tend.ics")
    let result = try home.tend("export", "--format", "ics", "-o", file)
    #expect(result.code == 0, "\(result.errors)")
    let calendar = try String(contentsOfFile: file, encoding: .utf8)
    let lines = calendar.split(separator: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    #expect(lines.count { $0 == "BEGIN:VTODO" } == 2)
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
    for line in [
      #"SUMMARY:Send\, then call"#, "DUE;VALUE=DATE:20300131",
      "RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "CATEGORIES:Promise by them",
      "SUMMARY:Ada Okafor: birthday", "DTSTART;VALUE=DATE:19720229",
    ] {
      #expect(lines.contains { $0 == line }, "\(line)")
    }
    #expect(try home.tend("export", "--format", "ics").output == calendar)
    #expect(try home.tend("export", "--format", "ics", "-o", file).code == 1)
    #expect(try home.tend("export", "--format", "ics", "-o", file, "--force").code == 0)
  }
}
