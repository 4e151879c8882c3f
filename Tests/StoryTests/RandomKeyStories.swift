import TendScreen
import TendTesting
import Testing

@testable import TendInterface

@Suite struct RandomKeyStories {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 140, rows: 45),
    Size(columns: 1, rows: 1),
  ]
  private static let named: [Key] = [
    .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    .backspace, .delete, .function(1), .character(" "), .character("é"), .character("家"),
  ]
  private static let characters = Array("jkjkabcdefghijklmnopqrstuvwxyzADEGJKMTVX0123456789/:?.,-+")
  private static let controls = Array("cdfbulrsnpxeok")

  private func key(_ random: inout SeededRandom) -> Key {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: random.pick(Self.named)
    case 3: .control(random.pick(Self.controls))
    default: .character(random.pick(Self.characters))
    }
  }

  /// A random path would be written to; everything else is fair.
  private func isAboutToWriteAFile(_ driver: Driver) -> Bool {
    switch driver.state.overlay {
    case .prompt(let prompt):
      if case .files = prompt.completer { true } else { false }
    case .commandLine(let line):
      if case .files = line.argumentCommand?.argument?.completer { true } else { false }
    default: false
    }
  }

  /// Twenty runs in all; another number in place of 31 tries other keys.
  @Test(arguments: sizes)
  func fiveHundredRandomKeysNeverCrashAndTheCursorStaysInItsList(size: Size) throws {
    for seed in UInt64(0)..<5 {
      var random = SeededRandom(seed: seed &* 31 &+ UInt64(size.columns))
      var driver = try Driver(.contacts(30), size: size)
      var pressed: [String] = []
      for _ in 0..<(size.columns == 1 ? 100 : 500) {
        if isAboutToWriteAFile(driver) { driver.press(.escape) }
        let key = key(&random)
        pressed.append(key.notation)
        driver.press(key)
        if driver.hasEnded {
          driver = try Driver(store: driver.store, size: size, seed: UInt64(pressed.count))
        }
        let cursor = driver.state.cursor
        let trail = "seed \(seed): " + pressed.suffix(20).joined(separator: " ")
        try #require(cursor.index == 0 || cursor.index < cursor.total, "\(trail)")
        try #require(cursor.top >= 0 && cursor.top <= cursor.index, "\(trail)")
        try #require(driver.terminal.screen.size == size, "\(trail)")
      }
    }
  }

  @Test func aStormOfSizesNeverCrashes() throws {
    var random = SeededRandom(seed: 7)
    let driver = try Driver(.sample)
    for view in ["1", "2", "3", "5", "2 enter", "3 enter", "?", ":", "2 e"] {
      driver.press("esc esc esc " + view)
      for _ in 0..<30 {
        let columns = Int.random(in: 1...220, using: &random)
        let rows = Int.random(in: 1...70, using: &random)
        driver.resize(columns: columns, rows: rows)
        #expect(driver.terminal.screen.size == Size(columns: columns, rows: rows))
      }
    }
  }

  @Test func theSameKeysGiveTheSameScreen() throws {
    func screen() throws -> String {
      var random = SeededRandom(seed: 3)
      let driver = try Driver(.sample)
      for _ in 0..<200 where !driver.hasEnded {
        if isAboutToWriteAFile(driver) { driver.press(.escape) }
        driver.press(key(&random))
      }
      return driver.screen
    }
    #expect(try screen() == screen())
  }
}
