import Foundation
import Testing

/// The rules of the house that the compiler does not hold.
@Suite struct HouseTests {
  /// What each room may import, beside what comes with Swift; the arrows of docs/ARCHITECTURE.md.
  private static let arrows: [String: Set<String>] = [
    "CNcurses": [],
    "CSQLite": [],
    "Seeds": [],
    "Themes": [],
    "TendModel": [],
    "TendScreen": [],
    "TendAnalytics": ["TendModel"],
    "TendFormats": ["TendModel"],
    "TendStore": ["TendModel", "TendAnalytics", "CSQLite", "GRDB", "GRDBSQLite"],
    "TendInterface": ["TendModel", "TendAnalytics", "TendScreen"],
    "TendCurses": ["TendScreen", "CNcurses"],
    "TendRuntime": [
      "Seeds", "TendAnalytics", "TendFormats", "TendInterface", "TendModel", "TendScreen",
      "TendStore", "Themes",
      "TOMLKit",
    ],
    "TendTesting": [
      "TendAnalytics", "TendFormats", "TendInterface", "TendModel", "TendRuntime", "TendScreen",
      "TendStore",
    ],
    "tend": [
      "ArgumentParser", "TendAnalytics", "TendCurses", "TendFormats", "TendInterface", "TendModel",
      "TendRuntime",
      "TendScreen", "TendStore",
    ],
    "seeds": [],
    "themes": [],
  ]

  private static let withSwift: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch",
  ]

  @Test func importsFollowTheArrows() throws {
    for file in try House.files("Sources", "seeds", "themes") {
      guard let allowed = Self.arrows[file.target] else {
        Issue.record("\(file): the room \(file.target) has no place in the plan of the house")
        continue
      }
      for module in file.imports where !Self.withSwift.contains(module) {
        #expect(allowed.contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test func onlyTheStoreSpeaksToTheDatabase() throws {
    for file in try House.files("Sources") where file.target != "TendStore" {
      #expect(Set(file.imports).isDisjoint(with: ["CSQLite", "GRDB", "GRDBSQLite"]), "\(file)")
    }
  }

  @Test func onlyOneRoomKnowsNcurses() throws {
    for file in try House.files("Sources") where file.target != "TendCurses" {
      #expect(!file.imports.contains("CNcurses"), "\(file)")
    }
  }

  @Test func noFileIsLongerThan400Lines() throws {
    for file in try House.files("Sources", "Tests", "seeds", "themes") {
      #expect(file.lines.count <= 401, "\(file) has \(file.lines.count) lines")
    }
  }

  @Test func onlyTheRuntimeReadsTheClockAndTheEnvironment() throws {
    let words = [
      "Date()", "Date.now", "Calendar.current", "TimeZone.current", "ContinuousClock",
      "SystemRandomNumberGenerator",
      "ProcessInfo.processInfo.environment", "getenv(",
    ]
    for file in try House.files("Sources")
    where !["TendRuntime", "TendCurses"].contains(file.target) {
      for (index, line) in file.lines.enumerated() where !isComment(line) {
        for word in words {
          #expect(!line.contains(word), "\(file) line \(index + 1): \(word)")
        }
      }
    }
  }

  @Test func nothingIsForcedSwallowedOrLeftForLater() throws {
    let words = try Regex(
      #"\btry[!?]|@unchecked Sendable|nonisolated\(unsafe\)|\bTODO\b|\bFIXME\b"#
    )
    for file in try House.files("Sources", "seeds", "themes") {
      for (index, line) in file.lines.enumerated() {
        #expect(line.firstMatch(of: words) == nil, "\(file) line \(index + 1): \(line)")
      }
    }
  }

  @Test func testsDoNotSleep() throws {
    let words = ["sleep" + "(", "Task.sl" + "eep", "asyncA" + "fter"]
    for file in try House.files("Tests") {
      for word in words {
        #expect(!file.lines.contains { $0.contains(word) }, "\(file): \(word)")
      }
    }
  }

  @Test func everyRoomIsDescribed() throws {
    let plan = try String(
      contentsOf: House.root.appending(path: "docs/ARCHITECTURE.md"),
      encoding: .utf8
    )
    let rooms = try FileManager.default.contentsOfDirectory(
      atPath: House.root.appending(path: "Sources").path
    )
    for room in rooms { #expect(plan.contains("`\(room)`"), "\(room)") }
  }

  @Test func scriptsStopAtTheFirstMistake() throws {
    for path in [".ci/run", "scripts/run", "scripts/test", "scripts/format", "scripts/bench"] {
      let file = House.root.appending(path: path)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("\nset -euo pipefail\n"), "\(path)")
      #expect(FileManager.default.isExecutableFile(atPath: file.path), "\(path)")
    }
  }

  private func isComment(_ line: Substring) -> Bool {
    line.drop(while: \.isWhitespace).hasPrefix("//")
  }
}
