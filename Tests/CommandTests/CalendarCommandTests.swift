import Foundation
import ProgramTesting
import Testing

/// The calendar that the program writes for others, and what it shows of calendars and mail.
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
      #"SUMMARY:Send\, then call"#, "DUE:20300131T235900",
      "RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "CATEGORIES:Promise by them",
      "SUMMARY:Ada Okafor: birthday", "DTSTART;VALUE=DATE:19720229",
    ] {
      #expect(lines.contains { $0 == line }, "\(line)")
    }
    #expect(try home.tend("export", "--format", "ics").output == calendar)
    #expect(try home.tend("export", "--format", "ics", "-o", file).code == 1)
    #expect(try home.tend("export", "--format", "ics", "-o", file, "--force").code == 0)
    let read = try home.tend("import", "--dry-run", "--json", file).json
    #expect((read["todos"] as? [[String: Any]])?.count == 2)
    let birthday = try #require((read["events"] as? [[String: Any]])?.first)
    let days = try #require(birthday["occurrences"] as? [String])
    #expect(days.prefix(3) == ["1972-02-29", "1973-02-28", "1974-02-28"])
  }

  @Test(arguments: [["--as", "ics"], []])
  func aCalendarIsShown(words: [String]) throws {
    let file = try home.write(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Tokyo Standard Time:20240912T100000\n"
        + "END:VEVENT\nEND:VCALENDAR\n",
      to: "a.ics"
    )
    let result = try home.together([["import", "--dry-run", "--json", file] + words])[0]
    #expect(result.code == 0, "\(result.errors)")
    #expect(
      result.output
        == "{\"events\": [\n {\"start\": \"2024-09-12T10:00:00+09:00\", \"uid\": \"1\"}\n], \"todos\": []}\n"
    )
    let taken = try home.tend("import", file, "--yes")
    #expect(taken.code == 0)
    #expect(taken.output.contains("1 event without other people, left out"))
  }

  @Test func whatIsNoCalendarEndsInOrder() throws {
    let file = try home.write("\u{0}junk", to: "a.ics")
    let result = try home.tend("import", "--dry-run", "--json", "--as", "ics", file)
    #expect(result.code == 0, "\(result.errors)")
    #expect(try (result.json["events"] as? [Any])?.isEmpty == true)
  }

  private static let message = """
    From: =?utf-8?q?Ad=C3=A1?= <ada@x.example>
    To: bo@x.example
    Date: Thu, 12 Sep 2024 10:00:00 +0200
    Subject: One
    Message-ID: <1@x.example>

    Text

    """

  @Test func mailIsShownFromFilesFoldersAndStandardInput() throws {
    let single = try home.write(Self.message, to: "a.eml")
    let box = try home.write(
      "From ada Thu Sep 12 08:00:00 2024\n" + Self.message
        + "\nFrom ada Thu Sep 12 08:00:00 2024\n" + Self.message.replacing("1@x", with: "2@x"),
      to: "a.mbox"
    )
    for folder in ["mail/cur", "mail/new", "mail/tmp"] {
      try FileManager.default.createDirectory(
        atPath: home.path(folder),
        withIntermediateDirectories: true
      )
    }
    _ = try home.write(Self.message, to: "mail/cur/1:2,S")
    _ = try home.write(Self.message.replacing("1@x", with: "3@x"), to: "mail/new/2")
    _ = try home.write(Self.message.replacing("1@x", with: "4@x"), to: "mail/tmp/3")
    _ = try home.write("no mail", to: "mail/cur/.hidden")
    for (path, count) in [(single, 1), (box, 2), (home.path("mail"), 2)] {
      let result = try home.tend("import", "--dry-run", "--json", path)
      #expect(result.code == 0, "\(result.errors)")
      let messages = try #require(try result.json["messages"] as? [[String: Any]])
      #expect(messages.count == count, "\(path)")
      #expect((messages.first?["from"] as? [String: String])?["name"] == "Adá")
      let last = try result.json["lastContact"] as? [String: String]
      #expect(last?["bo@x.example"] == "2024-09-12T08:00:00Z")
    }
    for words in [[], ["--as", "mail"]] {
      let result = try home.shell(
        "$tend import --dry-run --json - \(words.joined(separator: " ")) < \(box)"
      )
      #expect(try (result.json["messages"] as? [Any])?.count == 2)
    }
    #expect(try home.tend("import", single, "--yes").output.contains("1 message read"))
    #expect(try home.tend("import", "--dry-run", "--json", home.path("none.eml")).code == 1)
  }
}
