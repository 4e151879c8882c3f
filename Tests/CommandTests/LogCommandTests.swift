import ProgramTesting
import Testing

/// `tend log` with a line: who is meant, who is added, and where a mistake is shown.
@Suite struct LogCommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  /// The newest interaction of a contact.
  private func newest(_ name: String) throws -> [String: Any] {
    try #require(try home.list("interactions", of: name).first)
  }

  @Test func newAddsWhoIsNamedAndNoMore() throws {
    try home.tend("add", "Bob")
    for line in [
      "coffee with Quentin Blake yesterday about x", "call with Peter Pan yesterday",
      "coffee with Roald Dahl, Kate Bush and Bob yesterday",
    ] {
      let result = try home.tend("log", line, "--new")
      #expect(result.code == 0, "\(result.errors)")
    }
    #expect(
      try Set(home.names(in: "find")) == [
        "Bob", "Quentin Blake", "Peter Pan", "Roald Dahl", "Kate Bush",
      ]
    )
    let line = try newest("Quentin Blake")
    #expect(line["purpose"] as? String == "x")
    let shared = try newest("Bob")
    #expect((shared["contacts"] as? [String])?.count == 3)
    #expect(shared["day"] as? String == line["day"] as? String)
  }

  @Test func aLongerNameThanThatOfWhoIsKnownIsSomebodyElse() throws {
    try home.tend("add", "Ada Lovelace")
    let asked = try home.tend("log", "coffee with Ada Okafor yesterday")
    #expect(asked.code == 1)
    for text in ["no contact \"Ada Okafor\"", "--new", "Ada Lovelace, id:1", "^^^^^^^^^^"] {
      #expect(asked.errors.contains(text), "\(asked.errors)")
    }
    #expect(try home.tend("log", "coffee with Ada Okafor yesterday", "--new").code == 0)
    #expect(try home.names(in: "find").contains("Ada Okafor"))
    #expect(try home.list("interactions", of: "Ada Lovelace").isEmpty)
  }

  @Test func wordsThatAreNoWholeNameAreALine() throws {
    try home.tend("add", "Lin Wei")
    try home.tend("add", "Lin Callaghan")
    let result = try home.tend("log", "call Lin")
    #expect(result.code == 1)
    #expect(result.errors.contains("\"Lin\" could be Lin"), "\(result.errors)")
    #expect(
      result.errors.contains("\n       call Lin\n            ^^^")
        || result.errors.contains("  call Lin\n       ^^^")
    )
    #expect(try home.list("interactions", of: "Lin Callaghan").isEmpty)
    #expect(try home.tend("log", "lin wei").code == 0)
    #expect(try home.list("interactions", of: "Lin Wei").count == 1)
  }

  @Test func whatIsNotSaidIsLeftOpen() throws {
    try home.tend("add", "Bob")
    try home.tend("log", "Bob")
    let plain = try newest("Bob")["channel"] as? String
    try home.tend("log", "with Bob")
    let line = try newest("Bob")["channel"] as? String
    #expect((plain, line) == ("other", "other"))
  }

  @Test(arguments: [
    ("call with Bob !", "^", 14), ("call with Bob !fri", "^^^^", 14), ("call with Bob #", "^", 14),
    ("coffee with Bob and", "^^^", 16), ("coffee with Bob @ 3pm", "^", 16),
    ("dinner @\"Old Friends\" yesterday", "^^^^^^^^^^^^^^", 7), ("call Lin", "^^^", 5),
    ("coffee with Bob 31 feb", "^^^^^^", 16),
  ])
  func aMistakeIsShownUnderItsWord(line: String, mark: String, column: Int) throws {
    try home.tend("add", "Bob")
    try home.tend("networks", "add", "Old Friends")
    let result = try home.tend("log", line)
    #expect(result.code == 1)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.contains("  " + line), "\(result.errors)")
    #expect(lines.last.map(String.init) == String(repeating: " ", count: column + 2) + mark)
    #expect(try home.list("interactions", of: "Bob").isEmpty)
  }

  @Test(arguments: [
    ["- coffee with Bob"], ["--new", "- coffee with Bob"], ["-advice, call with Bob"],
  ])
  func aLineThatBeginsWithASignIsNoOption(words: [String]) throws {
    try home.tend("add", "Bob")
    let result = try home.together([["log"] + words])[0]
    #expect(result.code == 0, "\(result.errors)")
    #expect(try home.list("interactions", of: "Bob").count == 1, "\(result.output)")
  }

  @Test func whoTriedIsSaidInTheHistory() throws {
    try home.tend("add", "Bob")
    let missed = try home.tend("log", "missed call from Bob")
    #expect(missed.output.contains("Noted that Bob tried to reach you"), "\(missed.output)")
    let tried = try home.tend("log", "tried to call Bob")
    #expect(tried.output.contains("Tried to reach Bob"), "\(tried.output)")
  }

  @Test(arguments: ["two weeks", "a week", "in two weeks"])
  func aSnoozeTakesItsDayInLetters(day: String) throws {
    try home.tend("add", "Bob")
    #expect(try home.tend("snooze", "Bob", day).code == 0)
  }

  @Test func ofManyItIsSaidThatThereAreMore() throws {
    for number in 1...6 { try home.tend("add", "John Number\(number)") }
    let result = try home.tend("log", "coffee with John yesterday")
    #expect(result.errors.contains("and there are more"), "\(result.errors)")
    let five = try home.tend("delete", "John Number6")
    #expect(five.code == 0, "\(five.errors)")
    #expect(!(try home.tend("log", "coffee with John yesterday").errors.contains("there are more")))
  }
}
