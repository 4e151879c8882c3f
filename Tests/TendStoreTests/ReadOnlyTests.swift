import Foundation
import GRDB
import TendModel
import Testing

@testable import TendStore

/// Stores that are opened to be read.
@Suite struct ReadOnlyTests {
  private func open(_ path: String, _ access: StoreAccess) throws -> Store {
    try Store(
      path: path,
      access: access,
      author: "ada",
      seed: Fixture.bits(from: 9),
      now: { 1_772_409_600 }
    )
  }

  private func fill(_ path: String) throws {
    let store = try Fixture.store(at: path)
    try Fixture.add(store, "Ada")
    try store.close()
  }

  @Test func readingMakesNoStore() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      for access in [StoreAccess.existing, .readOnly] {
        let error = #expect(throws: StoreError.self) { _ = try open(path, access) }
        #expect(error?.code == .cannotOpen)
        #expect(error?.description == "cannot open \(path): there is no such file")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names == [])
    }
  }

  @Test func anEmptyFileIsAdoptedByWritersOnly() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/empty.db"
      try Data().write(to: URL(fileURLWithPath: path))
      for access in [StoreAccess.existing, .readOnly] {
        let error = #expect(throws: StoreError.self) { _ = try open(path, access) }
        #expect(error?.code == .notOurs)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)).isEmpty)
      try open(path, .create).close()
      try open(path, .existing).close()
    }
  }

  @Test func aStoreThatIsOnlyReadRefusesEveryChange() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      try fill(path)
      let store = try open(path, .readOnly)
      #expect(store.isReadOnly)
      #expect(try Fixture.names(store) == ["Ada"])
      #expect(try store.check() == [])
      _ = try store.revision
      for change in [Change.deleteContacts([ContactID(1)]), .undo] {
        let error = #expect(throws: StoreError.self) { try store.apply(change) }
        #expect(error?.code == .readOnly)
      }
      #expect(try Fixture.names(store) == ["Ada"])
      try store.backup(to: folder + "/copy.db")
      try store.close()
      let copy = try open(folder + "/copy.db", .existing)
      #expect(try Fixture.names(copy) == ["Ada"])
      #expect(!copy.isReadOnly)
      try copy.close()
    }
  }

  @Test func aReaderSeesWhatAWriterDoesMeanwhile() throws {
    try Fixture.withFolder { folder in
      let path = folder + "/tend.db"
      let writer = try Fixture.store(at: path)
      try Fixture.add(writer, "Ada")
      let reader = try open(path, .readOnly)
      let before = try reader.revision
      try Fixture.add(writer, "Bo")
      #expect(try Fixture.names(reader) == ["Ada", "Bo"])
      #expect(try reader.revision != before)
      try reader.close()
      try writer.close()
    }
  }

  @Test(arguments: ["tend.db", "odd ?#%25 name.db"])
  func aStoreIsReadWithoutAnyFileBesideIt(name: String) throws {
    try Fixture.withFolder { folder in
      let path = folder + "/" + name
      try fill(path)
      let reader = try StoreOpening.openImmutable(path)
      let count = try reader.read {
        try QueryReader(
          database: $0,
          today: Fixture.today,
          names: NameCache()
        )
        .answer(.counts(today: Fixture.today))
      }
      guard case .counts(let counts) = count else { return }
      #expect(counts.contacts == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
      try reader.close()
    }
  }

  @Test func openFollowUpsOfContactsAndNetworksAreListedByDay() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let guild = try Fixture.addNetwork(store, "Guild")
    let days: [Int?] = [nil, 9, 2, 1]
    for (index, days) in days.enumerated() {
      var followUp = FollowUp(
        uid: store.makeUID(),
        contact: index == 1 ? nil : ada,
        title: "Task \(index)",
        due: days.map { Fixture.today.adding(days: $0) },
        createdOn: Fixture.today
      )
      if index == 1 { followUp.network = guild }
      try store.apply(.addFollowUp(followUp))
    }
    try store.apply(.closeFollowUps([FollowUpID(4)], .done, on: Fixture.today))
    let rows = try store.openFollowUps()
    #expect(rows.map(\.followUp.title) == ["Task 2", "Task 1", "Task 0"])
    #expect(rows.map(\.targetName) == ["Ada", "Guild", "Ada"])
  }
}
