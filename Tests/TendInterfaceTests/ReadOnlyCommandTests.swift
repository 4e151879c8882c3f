import TendModel
import TendScreen
import Testing

@testable import TendInterface

@Suite struct ReadOnlyCommandTests {
  /// Every command where it has its keys, with an argument where it wants one.
  @Test func noCommandThatIsOfferedWritesToAStoreThatCannotBeWritten() {
    for keys in ["1", "2", "3", "4", "5", "2 enter", "3 enter", "3 enter tab tab", "g o", "g d"] {
      for command in CommandCatalog.all {
        var bench = Bench(isReadOnly: true)
        bench.press(keys)
        let argument = command.argument == nil ? nil : "1"
        bench.send(.command(Invocation(command.name, argument)))
        #expect(bench.store.written.isEmpty, "\(command.name) after \(keys)")
      }
    }
  }
}
