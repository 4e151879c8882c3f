import Foundation
import TendModel
import TendStore
import TendTesting
import Testing

@testable import TendRuntime

/// A program that is killed at any point of a sync leaves a state from which the next sync comes to the same end.
@Suite struct FolderKillTests {
  private func card(_ name: String, phone: String = "+1") -> String {
    FolderBench.card(name, uid: name, "TEL:\(phone)", "X-KEEP:1")
  }

  private func prepared() throws -> FolderBench {
    let bench = try FolderBench()
    for name in ["Ada", "Bob", "Cy", "Di"] { try bench.disk.write(card(name), to: name + ".vcf") }
    try bench.sync()
    try bench.setPhone("Ada", "+2")
    try bench.store.apply(.deleteContacts([try bench.id("Bob")]))
    try bench.disk.write(card("Cy", phone: "+3"), to: "Cy.vcf")
    try bench.disk.write(card("Ed"), to: "Ed.vcf")
    try bench.store.apply(
      .addContact(
        ContactDraft(
          Contact(
            uid: UniqueID(randomHigh: 7, randomLow: 7),
            name: "Flo",
            createdOn: .init(epochDay: 1)
          )
        )
      )
    )
    return bench
  }

  private func names(_ bench: FolderBench) throws -> [String] {
    try bench.contacts().map { "\($0.key) \($0.value.points.map(\.value))" }.sorted()
  }

  @Test func theNextSyncSettlesIt() throws {
    let whole = try prepared()
    try whole.sync()
    let (files, contacts) = (try whole.files(), try names(whole))
    #expect(files.count == 5)
    var kills = 0
    for moments in 0..<20 {
      let bench = try prepared()
      do {
        try bench.sync(killedAfter: moments)
      } catch is FolderBench.Killed {
        kills += 1
      }
      try bench.sync()
      #expect(try bench.files() == files, "killed after \(moments)")
      #expect(try names(bench) == contacts, "killed after \(moments)")
      #expect(try bench.sync().isUnchanged)
    }
    #expect(kills >= 6)
  }

  @Test func whatAnotherProgramWroteMeanwhileIsComparedAnew() throws {
    for moments in 0..<8 {
      let bench = try prepared()
      do {
        try bench.sync(killedAfter: moments)
      } catch is FolderBench.Killed {}
      // Another program takes up the file in the state in which it is now.
      let text = try bench.disk.text(of: "Ada.vcf")
      try bench.disk.write(text.replacing("X-KEEP:1", with: "X-KEEP:2"), to: "Ada.vcf")
      try bench.sync()
      try bench.sync()
      #expect(
        try bench.disk.text(of: "Ada.vcf") == card("Ada", phone: "+2").replacing("P:1", with: "P:2")
      )
      #expect(try bench.phones("Ada") == ["+2"])
      #expect(try bench.sync().isUnchanged)
    }
  }

  @Test func anUnwritableFolderLosesNothing() throws {
    let bench = try prepared()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: bench.disk.path)
    defer {
      do {
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o700],
          ofItemAtPath: bench.disk.path
        )
      } catch {
        Issue.record(error)
      }
    }
    // Who may do everything can write there all the same.
    if geteuid() == 0 { return }
    #expect(throws: (any Error).self) { try bench.sync() }
    #expect(throws: (any Error).self) { try bench.sync() }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: bench.disk.path)
    try bench.sync()
    #expect(try bench.disk.text(of: "Ada.vcf") == card("Ada", phone: "+2"))
    #expect(try bench.sync().isUnchanged)
  }

  @Test func randomEditsOnBothSidesSettle() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<6 {
      let bench = try FolderBench()
      let names = ["Ada", "Bob", "Cy", "Di", "Ed", "Flo", "Gus", "Hal"]
      for name in names { try bench.disk.write(card(name), to: name + ".vcf") }
      try bench.sync()
      for _ in 0..<4 {
        for name in names where Bool.random(using: &random) {
          let value = "+\(Int.random(in: 1...3, using: &random))"
          let hasFile = try bench.disk.names().contains(name + ".vcf")
          let isKnown = try bench.contacts()[name] != nil
          switch Int.random(in: 0..<6, using: &random) {
          case 0 where isKnown: try bench.setPhone(name, value)
          case 1 where isKnown: try bench.edit(name, .note("note \(value)"))
          case 2 where isKnown: try bench.store.apply(.deleteContacts([try bench.id(name)]))
          case 3 where hasFile: try bench.remove(name + ".vcf")
          case 4 where hasFile: try bench.disk.write(card(name, phone: value), to: name + ".vcf")
          default: break
          }
        }
        let kill = Bool.random(using: &random) ? Int.random(in: 0..<6, using: &random) : nil
        do {
          try bench.sync(allowsDeletions: true, killedAfter: kill)
        } catch is FolderBench.Killed {}
        try bench.sync(allowsDeletions: true)
        let files = try bench.files()
        let third = try bench.sync()
        #expect(third.isUnchanged)
        #expect(try bench.files() == files)
        #expect(try bench.contacts().count == files.count)
        if third.conflicts.isEmpty {
          for (name, entry) in try bench.contacts() {
            let text = files.values.first { $0.contains("FN:\(name)\r\n") } ?? ""
            for point in entry.points { #expect(text.contains("TEL:\(point.value)\r\n")) }
            #expect(text.contains("X-KEEP:1"))
          }
        }
      }
    }
  }
}
