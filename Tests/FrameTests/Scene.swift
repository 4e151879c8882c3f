import TendRuntime
import TendScreen
import TendTesting
import Testing

/// A screen of the program, with the keys that lead there.
struct Scene: CustomTestStringConvertible {
  let name: String
  let columns: Int
  let rows: Int
  var depth = ColorDepth.indexed256
  var glyphs = GlyphSet.unicode
  var theme = "terminal"

  /// The name of the file.
  var file: String {
    var words = [name, "\(columns)x\(rows)"]
    switch depth {
    case .monochrome: words.append("mono")
    case .ansi8: words.append("8-colours")
    case .ansi16: words.append("16-colours")
    case .indexed256: break
    }
    if theme != "terminal" { words.append(theme) }
    if glyphs == .ascii { words.append("ascii") }
    return words.joined(separator: "-")
  }

  var testDescription: String { file }

  /// Every screen at the sizes at which it looks different, and two in more and fewer colours.
  static let all: [Scene] =
    sized(["today", "contacts"], [(39, 9), (40, 10), (80, 24), (100, 30), (140, 45)])
    + sized(["networks", "journal", "contact-page"], [(40, 10), (80, 24), (140, 45)])
    + sized(["bridges", "bridges-counting"], [(40, 10), (80, 24), (140, 45)])
    + sized(["map"], [(40, 10), (80, 24), (140, 45)])
    + sized(["map"], [(80, 24)], glyphs: .ascii)
    + sized(["path"], [(80, 24)])
    + sized(["network-page"], [(80, 24), (100, 30)])
    + sized(["overlap", "two-networks"], [(40, 10), (80, 24), (140, 45)])
    + sized(["checklist", "coverage", "comparison", "goals"], [(40, 10), (80, 24)])
    + sized(["help", "form", "palette", "import", "welcome"], [(40, 10), (80, 24)])
    + sized(["question", "history"], [(80, 24)])
    + sized(["columns"], [(40, 10), (80, 24)]) + sized(["events"], [(80, 24), (140, 45)])
    + sized(["today", "contacts"], [(80, 24)], theme: "nord")
    + sized(["today", "contacts"], [(80, 24)], depth: .ansi8, theme: "nord")
    + sized(["today", "contacts"], [(80, 24)], depth: .monochrome)
    + sized(["today", "networks", "overlap"], [(80, 24)], depth: .monochrome, glyphs: .ascii)

  private static func sized(
    _ names: [String],
    _ sizes: [(Int, Int)],
    depth: ColorDepth = .indexed256,
    glyphs: GlyphSet = .unicode,
    theme: String = "terminal"
  ) -> [Scene] {
    names.flatMap { name in
      sizes.map { columns, rows in
        Scene(
          name: name,
          columns: columns,
          rows: rows,
          depth: depth,
          glyphs: glyphs,
          theme: theme
        )
      }
    }
  }

  /// The program when it shows the screen.
  func play() throws -> Driver {
    let size = Size(columns: columns, rows: rows)
    if ["import", "columns", "events"].contains(name) { return try playImport(size) }
    let driver = try Driver(name == "welcome" ? .empty : .sample, size: size)
    switch name {
    case "today", "welcome": break
    case "contacts": driver.press("2 j space j")
    case "networks": driver.press("3 j")
    case "bridges": driver.press("4 j j j j")
    case "bridges-counting": driver.press("4 j j j j =")
    case "map": driver.press("4 a j j j")
    case "path": driver.command("path Wasilewska")
    case "journal": driver.press("5 j")
    case "contact-page": driver.press("2 j enter")
    case "network-page": driver.press("3 enter")
    case "overlap": driver.press("3 o j j j l l l")
    case "two-networks": driver.press("3 o j j j l l l enter")
    case "checklist": driver.press("3 j enter tab tab j")
    case "coverage": driver.press("3 O")
    case "comparison": driver.press("3 o j j j l l l c")
    case "goals": driver.press("g o")
    case "help": driver.press("2 ?")
    case "palette":
      driver.press(":")
      driver.type("net")
    case "form":
      driver.press("2 a")
      driver.type("Zoë 山田")
      driver.press("tab")
    case "question": driver.press("3 D")
    case "history":
      driver.press("2 s w g h")
    default: preconditionFailure("There is no scene \(name).")
    }
    driver.rest()
    return driver
  }

  private func playImport(_ size: Size) throws -> Driver {
    let folder = try TemporaryFolder()
    let environment = Environment(["HOME": folder.path, "EDITOR": "true"])
    let driver = try Driver(.empty, size: size, environment: environment)
    switch name {
    case "columns":
      try folder.write(
        "Kundin,Post,Werk,Bemerkung\nAda Okafor,ada@x.example,Example Works,likes tea\n"
          + "Bo Lindqvist,bo@x.example,Northwind,\n",
        to: "odd.csv"
      )
      driver.command("import ~/odd.csv")
      driver.press("j j l")
    case "events":
      try folder.write("Name,Email\nAda Okafor,ada@x.example\n", to: "people.csv")
      driver.command("import ~/people.csv")
      driver.press("y y")
      try folder.write(Self.calendar, to: "calendar.ics")
      driver.command("import ~/calendar.ics")
      // What was said of the import before goes by itself.
      driver.advance(milliseconds: 4000)
    default:
      try folder.write(LinkedInFile.text(rows: 30), to: "Connections.csv")
      driver.command("import ~/Connections.csv")
    }
    return driver
  }

  private static let calendar = """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    UID:one
    DTSTART;VALUE=DATE:20260216
    RRULE:FREQ=WEEKLY;COUNT=3
    ATTENDEE;CN=Ada:mailto:ada@x.example
    ATTENDEE;CN=Zed Moreau:mailto:zed@x.example
    SUMMARY:Weekly
    END:VEVENT
    BEGIN:VEVENT
    UID:two
    DTSTART;VALUE=DATE:20260401
    ATTENDEE;CN=Ada:mailto:ada@x.example
    SUMMARY:Spring meeting
    END:VEVENT
    BEGIN:VTODO
    UID:three
    SUMMARY:Send the deck
    DUE;VALUE=DATE:20260310
    ATTENDEE:mailto:ada@x.example
    END:VTODO
    END:VCALENDAR
    """
}
