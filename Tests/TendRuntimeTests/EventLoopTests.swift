import Foundation
import TendFormats
import TendInterface
import TendModel
import TendScreen
import TendStore
import TendTesting
import Testing

@testable import TendRuntime

@Suite struct EventLoopTests {
  @Test func fiftyQueuedKeysAreAtMostTwoFrames() throws {
    let driver = try Driver(.contacts(200))
    driver.press("2")
    driver.rest()
    let frames = driver.terminal.frames
    for _ in 0..<50 { driver.terminal.feed(.key(.character("j"))) }
    driver.turn()
    #expect(driver.terminal.frames == frames + 1)
    driver.rest()
    #expect(driver.terminal.frames <= frames + 2)
    #expect(driver.line(1).hasSuffix("51 of 200"))
  }

  @Test func atRestNothingIsDrawn() throws {
    let driver = try Driver(.sample)
    driver.rest()
    let frames = driver.terminal.frames
    for _ in 0..<10 { driver.advance(milliseconds: 1000) }
    #expect(driver.terminal.frames == frames)
  }

  @Test func aKeyThatChangesNothingDrawsNothing() throws {
    let driver = try Driver(.contacts(5))
    driver.press("2 g g")
    driver.rest()
    let frames = driver.terminal.frames
    driver.press("k")
    #expect(driver.terminal.frames == frames)
  }

  @Test func repaintDrawsEvenWhatIsThereAlready() throws {
    let driver = try Driver(.contacts(5))
    driver.rest()
    let frames = driver.terminal.frames
    driver.press("<C-l>")
    #expect(driver.terminal.repaints == 1)
    #expect(driver.terminal.frames > frames)
  }

  @Test func aStopIsFollowedByAFullFrame() throws {
    let driver = try Driver(.contacts(5))
    let frames = driver.terminal.frames
    driver.press("<C-z>")
    #expect(driver.terminal.stops == 1)
    #expect(driver.terminal.frames > frames)
  }

  @Test func theNetworksOfALargeStoreComeWithoutKeepingKeysWaiting() throws {
    let driver = try Driver(.contacts(2100))
    driver.press("3")
    driver.settle()
    #expect(driver.shows("Founders"))
    #expect(driver.shows(" 1050 "))
    driver.press("a")
    driver.type("Guild")
    driver.press("<C-s>")
    driver.settle()
    #expect(driver.shows("Guild"))
  }

  @Test func aNewDayIsNoticedWhileNothingIsPressed() throws {
    let driver = try Driver(.sample)
    let before = driver.line(0)
    driver.clock.advance(days: 1)
    driver.settle()
    #expect(driver.line(0) != before)
    #expect(driver.state.now.day == ManualClock.day.adding(days: 1))
  }

  @Test func whatAnotherProgramWroteIsSeenWithinASecond() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2")
    let contact = Contact(
      uid: driver.store.makeUID(),
      name: "Aaron Elsewhere",
      createdOn: ManualClock.day
    )
    _ = try driver.store.apply(.addContact(ContactDraft(contact)))
    #expect(!driver.shows("Aaron Elsewhere"))
    driver.advance(milliseconds: 1001)
    #expect(driver.shows("Aaron Elsewhere"))
  }

  @Test func aFailedWriteIsSaidAndTheProgramGoesOn() throws {
    let driver = try Driver(.empty)
    driver.press("u")
    #expect(!driver.message.isEmpty)
    driver.press("2")
    #expect(driver.line(1).contains("Contacts"))
  }

  // MARK: - The real loop, which waits

  private func session(_ environment: [String: String] = [:]) throws -> Session {
    let variables = ["HOME": "/nonexistent"].merging(environment) { $1 }
    return try Session(
      SessionOptions(isSample: true, environment: Environment(variables))
    )
  }

  @Test func theLoopEndsWhenTheUserLeaves() throws {
    let terminal = HeadlessTerminal()
    terminal.feed(.key(.character("2")))
    terminal.feed(.key(.character("Q")))
    #expect(try session().run(on: terminal) == [])
    #expect(!terminal.isEntered, "the terminal was given back")
  }

  @Test func theLoopEndsWithinASecondWhenTheLineIsLost() throws {
    let terminal = HeadlessTerminal()
    terminal.feed(.hungUp)
    let start = ContinuousClock.now
    #expect(try session().run(on: terminal) == [])
    #expect(ContinuousClock.now - start < .seconds(3))
  }

  @Test func aBrokenLineThatSaysNothingEndsTheLoop() throws {
    let terminal = try PipeTerminal()
    terminal.hangUp()
    #expect(try session().run(on: terminal) == [])
  }

  @Test func keysThatArriveWhileTheLoopWaitsAreTaken() async throws {
    let terminal = try PipeTerminal()
    let input = terminal.writeDescriptor
    Task.detached { _ = write(input, "2jQ", 3) }
    #expect(try session().run(on: terminal) == [])
    #expect(!terminal.inner.isEntered)
  }

  @Test func whatFailsAtTheVeryEndIsToldAfterwards() throws {
    let folder = try TemporaryFolder()
    let session = try Session(
      SessionOptions(storePath: folder.file("tend.db"), environment: Driver.environment)
    )
    let terminal = HeadlessTerminal()
    for character in "aAda" { terminal.feed(.key(.character(character))) }
    terminal.feed(.key(.enter))
    for character in "uuQ" { terminal.feed(.key(.character(character))) }
    #expect(try session.run(on: terminal).count == 1, "there is no second change to undo")
  }

  @Test func whatIsWrittenWithTheLastKeyIsKept() throws {
    let folder = try TemporaryFolder()
    let options = SessionOptions(
      storePath: folder.file("tend.db"),
      environment: Driver.environment
    )
    let terminal = HeadlessTerminal()
    for character in "aAda" { terminal.feed(.key(.character(character))) }
    terminal.feed(.key(.enter))
    terminal.feed(.key(.character("Q")))
    let session = try Session(options)
    #expect(try session.run(on: terminal) == [])
    try session.store.close()
    let later = try Driver(store: try Session.openStore(options))
    later.press("2")
    #expect(later.line(1).hasSuffix("1 of 1"))
  }

  @Test func aStoreThatAnotherProgramIsWritingToNeverFreezesTheKeys() throws {
    let folder = try TemporaryFolder()
    let options = SessionOptions(
      storePath: folder.file("tend.db"),
      environment: Driver.environment
    )
    let mine = try Session.openStore(options)
    try mine.apply(.load(GeneratedStore.document(contacts: 20)))
    let other = try Session.openStore(options)
    let bytes = Array(LinkedInFile.text(rows: 3000).utf8)
    let batch = ImportBatch(
      source: "linkedin",
      fileName: "Connections.csv",
      fileHash: "",
      contacts: try ContactFileReader.read(bytes).contacts,
      problems: [],
      day: ManualClock.day
    )
    let begun = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
    let ended = DispatchGroup()
    DispatchQueue.global().async(group: ended) {
      var isFirst = true
      do {
        try other.apply(.importContacts(batch)) { _, _ in
          if isFirst {
            begun.signal()
            mayEnd.wait()
          }
          isFirst = false
          return true
        }
      } catch {
        Issue.record(error)
      }
    }
    begun.wait()
    let driver = try Driver(store: mine)
    for key in [Key.character("2"), .character("T"), .character("j")] {
      driver.terminal.feed(.key(key))
    }
    driver.turn()
    #expect(driver.line(1).hasSuffix("2 of 20"), "the key after the write is seen at once")
    mayEnd.signal()
    ended.wait()
    driver.settle()
    #expect(driver.message.contains("u undoes"))
    #expect(driver.line(1).hasSuffix("of 3020"))
  }

  @Test func aSessionBeginsAtTheViewAskedForAndSaysWhatIsWrong() throws {
    let folder = try TemporaryFolder()
    try folder.write("theme = \"plaid\"\nsound = 1\n", to: "tend/config.toml")
    let environment = Environment(["HOME": "/nonexistent", "XDG_CONFIG_HOME": folder.path])
    let session = try Session(
      SessionOptions(isSample: true, view: .contacts, environment: environment)
    )
    let terminal = HeadlessTerminal()
    _ = try session.start(on: terminal)
    #expect(terminal.screen.lines[1].contains("Contacts"))
    #expect(terminal.screen.lines[22].contains("2 things to know"))
  }

  @Test func aFrameAsTextHasTheSizeAskedFor() throws {
    let lines = try TextFrame.lines(of: try session(), size: Size(columns: 100, rows: 30))
    #expect(lines.count == 30)
    #expect(lines[0].contains("Today"))
    #expect(lines.allSatisfy { $0.count <= 100 })
    let ascii = try TextFrame.lines(
      of: try session(),
      size: Size(columns: 140, rows: 45),
      glyphs: .ascii
    )
    #expect(ascii.joined().utf8.allSatisfy { $0 < 128 })
  }

  @Test func aStoreThatCannotBeOpenedIsSaidBeforeTheTerminalIsTouched() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("this is no database, whatever its name", to: "tend.db")
    #expect(throws: Failure.self) {
      try Session(SessionOptions(storePath: path, environment: Driver.environment))
    }
  }
}
