import TendScreen
import Testing

@testable import TendInterface

@Suite struct KeymapTests {
  @Test func defaultKeysBindWithoutConflict() {
    var map = Keymap()
    for command in CommandCatalog.all {
      for keys in command.keys {
        let conflict = map.bind(keys, to: Invocation(command.name), in: command.context)
        #expect(conflict == nil, "\(command.name): \(conflict?.description ?? "")")
      }
    }
  }

  @Test func commandNamesAreUniqueAndTyped() {
    let names = CommandCatalog.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name)")
    }
  }

  @Test func aChordIsPendingThenRuns() {
    let map = Keymap.standard
    guard case .pending(let next) = map.step([.character("s")], in: [.contact, .global]) else {
      Issue.record("s is not pending")
      return
    }
    #expect(next.contains { $0.key == .character("w") })
    guard case .run(let invocation) = map.step([.character("s"), .character("w")], in: [.contact])
    else {
      Issue.record("s w runs nothing")
      return
    }
    #expect(invocation.plainName == "snooze-week")
  }

  @Test func aLeafCannotAlsoBeAPrefix() {
    var map = Keymap()
    var bound: [Bool] = []
    for keys in ["g", "g g", "h j", "h"] {
      bound.append(map.bind(keys, to: Invocation("undo"), in: .global) == nil)
    }
    #expect(bound == [true, false, true, false])
  }

  @Test func aKeyThatDoesNotExistIsNamed() {
    var map = Keymap()
    let conflict = map.bind("<C-nothing>", to: Invocation("undo"), in: .global)
    #expect(conflict?.description.contains("C-nothing") == true)
  }

  @Test func unbindingTakesTheMeaningAway() {
    var map = Keymap.standard
    let removed = [map.unbind("s w", in: .contact), map.unbind("s w", in: .contact)]
    #expect(removed == [true, false])
    guard case .none = map.step([.character("s"), .character("w")], in: [.contact]) else {
      Issue.record("still bound")
      return
    }
  }

  @Test func theChordsOfACommandFollowItsBindings() {
    var map = Keymap()
    for (keys, name) in [("a b", "undo"), ("c", "undo"), ("d", "redo"), ("c", "redo")] {
      let conflict = map.bind(keys, to: Invocation(name), in: .global)
      #expect(conflict == nil)
    }
    #expect(map.chords(for: "undo") == ["a b"])
    #expect(map.chords(for: "redo") == ["c", "d"])
    let removed = map.unbind("a", in: .global)
    #expect(removed)
    #expect(map.chords(for: "undo") == [])
    #expect(map.chords(for: "redo") == ["c", "d"])
  }

  @Test func theNearestContextWins() {
    guard case .run(let near) = Keymap.standard.step([.enter], in: [.contactPage, .contact]) else {
      Issue.record("Enter runs nothing")
      return
    }
    #expect(near.plainName == "open-item")
  }

  @Test func uniquePrefixesOfNamesAreUnderstood() {
    #expect(CommandCatalog.resolve("und")?.name == "undo")
    #expect(CommandCatalog.resolve("snooze")?.name == "snooze")
    #expect(CommandCatalog.resolve("s") == nil)
  }
}
