import Foundation
import ProgramTesting
import Testing

/// Calendars, mail and tables of unknown columns on the command line.
@Suite struct EventCommandTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.tend("add", "Ada Okafor", "--email", "ada@x.example")
  }

  private func events(_ object: [String: Any]) -> [[String: Any]] {
    object["events"] as? [[String: Any]] ?? []
  }

  @Test func aCalendarIsPreviewedAsJSONAndTaken() throws {
    let file = try home.write(
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:one
      DTSTART:20250210T100000Z
      ORGANIZER:mailto:me@own.example
      ATTENDEE;CN=Ada:mailto:ada@x.example
      ATTENDEE;CN=Zed:mailto:zed@x.example
      SUMMARY:Plan
      END:VEVENT
      END:VCALENDAR
      """,
      to: "a.ics"
    )
    let words = ["import", file, "--own", "me@own.example"]
    let preview = try home.together([words + ["--json"]])[0].json
    let event = try #require(events(preview).first)
    #expect(event["kind"] as? String == "interaction")
    #expect(event["who"] as? String == "Ada Okafor")
    #expect(event["day"] as? String == "2025-02-10")
    #expect(event["outcome"] as? String == "added")
    let strangers = preview["strangers"] as? [[String: Any]]
    #expect(strangers?.compactMap { $0["address"] as? String } == ["zed@x.example"])
    #expect(preview["written"] as? Bool == false)

    let taken = try home.together([words + ["--yes"]])[0]
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(taken.output.contains("1 person is not in tend: add them with --add-people"))
    #expect(try home.tend("show", "Ada").output.contains("meeting  Plan"))
    #expect(try home.together([words])[0].output.contains("There is nothing new in it."))
    let more = try home.together([words + ["--add-people", "--yes"]])[0]
    #expect(more.output.contains("1 updated"))
    #expect(try home.tend("show", "Zed").output.contains("meeting  Plan"))
  }

  @Test func aMailboxAFolderAndAMessageAreTaken() throws {
    func message(_ number: Int) -> String {
      "From: ada@x.example\nTo: me@own.example\nDate: \(number) Feb 2025 10:00:00 +0000\n"
        + "Message-ID: <\(number)@x.example>\nSubject: Letter \(number)\n\nText\n"
    }
    let separator = "From x@y.example Mon Feb 03 10:00:00 2025\n"
    let box = try home.write(
      separator + message(3) + "\n" + separator + message(4),
      to: "box.mbox"
    )
    #expect(try home.tend("import", box, "--yes").output.contains("interactions: 2 new"))
    let folder = home.path("maildir/cur")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try message(4).write(toFile: folder + "/1", atomically: true, encoding: .utf8)
    try message(5).write(toFile: folder + "/2", atomically: true, encoding: .utf8)
    let result = try home.tend("import", home.path("maildir"), "--yes")
    #expect(result.output.contains("interactions: 1 new, 0 updated, 1 known"), "\(result.output)")
    #expect(try home.tend("undo").code == 0)
    #expect(try home.tend("show", "Ada").output.contains("Letter 4"))
    #expect(try !home.tend("show", "Ada").output.contains("Letter 5"))
  }

  @Test func columnsAreRememberedOverriddenAndForgotten() throws {
    let file = try home.write("Name,Thing\nBo,Example Works\n", to: "t.csv")
    try home.tend("import", file, "--mapping", "Name=name,Thing=organisation", "--yes")
    #expect(try home.tend("show", "Bo").output.contains("Example Works"))
    let later = try home.write("Name,Thing\nCy,Other Works\n", to: "u.csv")
    try home.tend("import", later, "--yes")
    #expect(try home.tend("show", "Cy").output.contains("Other Works"))
    let third = try home.write("Name,Thing\nDee,Third Works\n", to: "v.csv")
    try home.tend("import", third, "--mapping", "Name=name,Thing=title", "--yes")
    #expect(try home.tend("show", "Dee").output.contains("Third Works"))
    let fourth = try home.write("Name,Email,Thing\nEve,eve@x.example,Fourth\n", to: "w.csv")
    let guessed = try home.tend("import", fourth, "--forget-mapping", "--yes")
    #expect(guessed.code == 0, "\(guessed.errors)")
    #expect(try !home.tend("show", "Eve").output.contains("Fourth"))
  }
}
