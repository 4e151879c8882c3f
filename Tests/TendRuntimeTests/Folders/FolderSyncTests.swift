import Foundation
import TendFormats
import TendInterface
import TendModel
import TendStore
import TendTesting
import Testing

@testable import TendRuntime

@Suite struct FolderSyncTests {
  private let bench: FolderBench

  init() throws { bench = try FolderBench() }

  private func card(_ name: String, uid: String? = nil, phone: String = "+1") -> String {
    FolderBench.card(name, uid: uid, "TEL;TYPE=CELL;X-OWN=1:\(phone)", "X-KEEP:as it is")
  }

  @Test func bothSidesTakeWhatIsNewOnTheOther() throws {
    try bench.disk.write(card("Ada", uid: "a-1"), to: "ada.vcf")
    try bench.disk.write("ignored", to: ".hidden.vcf")
    try bench.disk.write("ignored", to: "b.vcf.tmp")
    try bench.disk.write("ignored", to: "displayname")
    try bench.store.apply(
      .addContact(
        ContactDraft(
          Contact(uid: bench.store.makeUID(), name: "Bob", createdOn: .init(epochDay: 1))
        )
      )
    )
    let planned = try bench.sync(isDryRun: true)
    #expect(planned.added == 1 && planned.filesAdded == 1)
    #expect(try bench.contacts().count == 1)
    let done = try bench.sync()
    #expect(done.added == 1 && done.filesAdded == 1 && done.problems.isEmpty)
    let bob = try #require(try bench.contacts()["Bob"])
    let text = try bench.disk.text(of: bob.contact.uid.text + ".vcf")
    #expect(text.contains("UID:\(bob.contact.uid.text)\r\n") && text.contains("FN:Bob\r\n"))
    #expect(try bench.contacts()["Ada"]?.points.map(\.value) == ["+1"])
    let before = try bench.files()
    for _ in 0..<2 {
      let again = try bench.sync()
      #expect(again.isUnchanged && again.change == nil)
      #expect(try bench.files() == before)
    }
  }

  @Test func anEditOnEitherSideComesToTheOtherAndNothingElseChanges() throws {
    let text = card("Ada", uid: "a-1")
    try bench.disk.write(text, to: "ada.vcf")
    try bench.sync()
    try bench.setPhone("Ada", "+2")
    let theirs = text.replacing("FN:Ada", with: "FN:Ada Roe").replacing(":as", with: ":was")
    try bench.disk.write(theirs, to: "ada.vcf", mode: 0o644)
    let done = try bench.sync()
    #expect(done.updated == 1 && done.filesChanged == 1 && done.conflicts.isEmpty)
    #expect(try bench.phones("Ada Roe") == ["+2"])
    #expect(
      try bench.disk.text(of: "ada.vcf") == theirs.replacing(":+1\r\n", with: ":+2\r\n")
    )
    #expect(try bench.disk.mode(of: "ada.vcf") == 0o644)
    #expect(try bench.disk.names() == ["ada.vcf"])
    #expect(try bench.sync().isUnchanged)
  }

  @Test func whatBothChangedStaysUntilItIsSettled() throws {
    try bench.disk.write(card("Ada", uid: "a-1"), to: "ada.vcf")
    try bench.sync()
    try bench.setPhone("Ada", "+2")
    let theirs = card("Ada", uid: "a-1", phone: "+3")
    try bench.disk.write(theirs, to: "ada.vcf")
    for _ in 0..<3 {
      let done = try bench.sync()
      #expect(done.conflicts.map(\.local) == ["+2"] && done.conflicts.map(\.remote) == ["+3"])
      #expect(done.conflicts.map(\.base) == ["+1"])
      #expect(done.isUnchanged)
      #expect(try bench.phones("Ada") == ["+2"])
      #expect(try bench.disk.text(of: "ada.vcf") == theirs)
    }
    #expect(try bench.store.conflicts(of: bench.folder).count == 1)
    // Everything else goes on.
    try bench.edit("Ada", .note("hello"))
    #expect(try bench.sync().conflicts.count == 1)
    #expect(try bench.disk.text(of: "ada.vcf").contains("NOTE:hello\r\n"))
    #expect(try bench.sync(side: .folder).conflicts.isEmpty)
    #expect(try bench.phones("Ada") == ["+3"])
    #expect(try bench.store.conflicts(of: bench.folder).isEmpty)
    #expect(try bench.sync().isUnchanged)
  }

  @Test func theSideOfTheStoreCanHoldToo() throws {
    try bench.disk.write(card("Ada", uid: "a-1"), to: "ada.vcf")
    try bench.sync()
    try bench.setPhone("Ada", "+2")
    try bench.disk.write(card("Ada", uid: "a-1", phone: "+3"), to: "ada.vcf")
    #expect(try bench.sync(side: .store).conflicts.isEmpty)
    #expect(try bench.disk.text(of: "ada.vcf") == card("Ada", uid: "a-1", phone: "+2"))
    #expect(try bench.sync().isUnchanged)
  }

  @Test func aDeletionComesToTheOtherSide() throws {
    for name in ["Ada", "Bob", "Cy"] {
      try bench.disk.write(card(name, uid: name), to: name + ".vcf")
    }
    try bench.sync()
    try bench.remove("Ada.vcf")
    try bench.store.apply(.deleteContacts([try bench.id("Bob")]))
    let done = try bench.sync()
    #expect(done.deleted == 1 && done.filesRemoved == 1)
    #expect(try bench.contacts().keys.sorted() == ["Cy"])
    #expect(try bench.disk.names() == ["Cy.vcf"])
    #expect(try bench.sync().isUnchanged)
    // A sync that is undone is an edit here: the contact comes back, and so does its card with all its lines.
    try bench.store.apply(.undo)
    #expect(try bench.sync().filesAdded == 1)
    let files = try bench.files().values.sorted()
    #expect(files == [card("Ada", uid: "Ada"), card("Cy", uid: "Cy")])
  }

  @Test func aRedoAfterASyncTakesNoRecordFromItsContact() throws {
    try bench.disk.write(card("Ada", uid: "a"), to: "ada.vcf")
    try bench.sync()
    func add(_ name: String) throws {
      var draft = ContactDraft(
        Contact(uid: bench.store.makeUID(), name: name, createdOn: .init(epochDay: 1))
      )
      draft.keys = [ExternalKey(source: "linkedin", kind: "profile", key: name)]
      try bench.store.apply(.addContact(draft))
    }
    try add("Bob")
    try add("Cy")
    try bench.store.apply(.undo)
    #expect(try bench.sync().filesAdded == 1)
    try bench.store.apply(.redo)
    #expect(try bench.sync().filesAdded == 1)
    #expect(try bench.sync().isUnchanged)
    #expect(try bench.files().count == 3)
    #expect(try bench.contacts().keys.sorted() == ["Ada", "Bob", "Cy"])
  }

  @Test func whatWasDeletedOnOneSideAndChangedOnTheOtherComesBack() throws {
    for name in ["Ada", "Bob", "Cy", "Di"] {
      try bench.disk.write(card(name, uid: name), to: name + ".vcf")
    }
    try bench.sync()
    try bench.remove("Ada.vcf")
    try bench.setPhone("Ada", "+2")
    try bench.store.apply(.deleteContacts([try bench.id("Bob")]))
    try bench.disk.write(card("Bob", uid: "Bob", phone: "+3"), to: "Bob.vcf")
    try bench.sync()
    #expect(try bench.contacts().count == 4)
    #expect(try bench.disk.text(of: "Ada.vcf") == card("Ada", uid: "Ada", phone: "+2"))
    #expect(try bench.phones("Bob") == ["+3"])
    #expect(try bench.sync().isUnchanged)
  }

  @Test func aFolderThatIsEmptiedStopsTheSync() throws {
    for name in ["Ada", "Bob", "Cy"] { try bench.disk.write(card(name), to: name + ".vcf") }
    try bench.sync()
    for name in ["Ada", "Bob", "Cy"] { try bench.remove(name + ".vcf") }
    let failure = #expect(throws: Failure.self) { try bench.sync() }
    #expect(failure?.text.contains("--allow-deletes") == true)
    #expect(try bench.contacts().count == 3)
    #expect(try bench.sync(isDryRun: true).deleted == 3)
    #expect(try bench.sync(allowsDeletions: true).deleted == 3)
    #expect(try bench.contacts().isEmpty)
  }

  @Test func aFolderThatIsGoneOrShutIsNoEmptyOne() throws {
    try bench.disk.write(card("Ada"), to: "ada.vcf")
    try bench.sync()
    let away = bench.disk.path + "-away"
    try FileManager.default.moveItem(atPath: bench.disk.path, toPath: away)
    #expect(throws: Failure.self) { try bench.sync(allowsDeletions: true) }
    try FileManager.default.moveItem(atPath: away, toPath: bench.disk.path)
    #expect(try bench.contacts().count == 1)
    #expect(try bench.sync().isUnchanged)
  }

  @Test func aFileThatCannotBeReadHoldsUpNoOther() throws {
    try bench.disk.write(card("Ada"), to: "ada.vcf")
    try bench.disk.write(card("Bob"), to: "bob.vcf")
    try bench.sync()
    try bench.disk.write("", to: "ada.vcf")
    try bench.remove("bob.vcf")
    try FileManager.default.createDirectory(
      atPath: bench.disk.file("bob.vcf"),
      withIntermediateDirectories: false
    )
    try bench.disk.write(card("Cy"), to: "cy \u{1B}[31m;'\"$(x).vcf")
    let done = try bench.sync()
    #expect(done.problems.map(\.file) == ["bob.vcf", "ada.vcf"])
    #expect(done.added == 1 && done.deleted == 0)
    #expect(try bench.contacts().count == 3)
  }

  @Test func aRenamedFileIsTheSameContact() throws {
    try bench.disk.write(card("Ada", uid: "a-1"), to: "ada.vcf")
    try bench.disk.write(card("Bob"), to: "bob.vcf")
    try bench.sync()
    let ids = (try bench.id("Ada"), try bench.id("Bob"))
    try bench.remove("ada.vcf")
    try bench.remove("bob.vcf")
    try bench.disk.write(card("Ada", uid: "A-1", phone: "+2"), to: "x.vcf")
    try bench.disk.write(card("Bob"), to: "y.vcf")
    try bench.sync()
    #expect(try (bench.id("Ada"), bench.id("Bob")) == ids)
    #expect(try bench.phones("Ada") == ["+2"])
    #expect(try bench.disk.names() == ["x.vcf", "y.vcf"])
  }

  @Test func severalCardsOfOneFileStayInIt() throws {
    let text = "junk\r\n" + card("Ada", uid: "a") + "\r\n" + card("Bob", uid: "b") + card("Cy")
    try bench.disk.write(text, to: "all.vcf")
    #expect(try bench.sync().added == 3)
    try bench.setPhone("Bob", "+9")
    try bench.sync()
    #expect(
      try bench.disk.text(of: "all.vcf")
        == "junk\r\n" + card("Ada", uid: "a") + "\r\n" + card("Bob", uid: "b", phone: "+9")
        + card("Cy")
    )
    try bench.store.apply(.deleteContacts([try bench.id("Ada")]))
    #expect(try bench.sync().filesRemoved == 1)
    #expect(
      try bench.disk.text(of: "all.vcf")
        == "junk\r\n\r\n" + card("Bob", uid: "b", phone: "+9") + card("Cy")
    )
    #expect(try bench.sync().isUnchanged)
    #expect(try bench.contacts().count == 2)
  }

  @Test func aRepeatedUIDIsReportedAndNobodyIsLost() throws {
    try bench.disk.write(card("Ada", uid: "a"), to: "1.vcf")
    try bench.disk.write(card("Bob", uid: "a", phone: "+2"), to: "2.vcf")
    let done = try bench.sync()
    #expect(done.problems.contains { $0.file == "2.vcf" && $0.reason.contains("UID") })
    try bench.disk.write(card("Ada", uid: "z"), to: "3.vcf")
    try bench.disk.write(card("Ada", uid: "z"), to: "4.vcf")
    let twice = try bench.sync().problems
    #expect(twice.contains { $0.file == "4.vcf" && $0.reason.hasSuffix("same contact as 3.vcf") })
    try bench.sync()
    #expect(try bench.files().count == 4)
  }

  @Test func aKnownContactIsJoinedWithItsCard() throws {
    var contact = Contact(uid: bench.store.makeUID(), name: "Ada", createdOn: .init(epochDay: 1))
    (contact.note, contact.title) = ("mine", "Head")
    var draft = ContactDraft(contact)
    draft.points = [ContactPoint(.email, "a@b.example"), ContactPoint(.phone, "+49 1")]
    try bench.store.apply(.addContact(draft))
    let text = FolderBench.card(
      "Ada",
      uid: "a",
      "EMAIL:a@b.example",
      "TEL;TYPE=HOME:+491",
      "TEL:+7",
      "TITLE:Chief"
    )
    try bench.disk.write(text, to: "a.vcf")
    let done = try bench.sync()
    #expect(done.conflicts.map(\.property) == ["TITLE"])
    let ada = try #require(try bench.contacts()["Ada"])
    #expect(ada.points.map(\.value) == ["a@b.example", "+491", "+7"])
    #expect(ada.contact.title == "Head")
    #expect(try bench.disk.text(of: "a.vcf") == text.replacing("END:", with: "NOTE:mine\r\nEND:"))
    #expect(try bench.sync().isUnchanged)
    #expect(try bench.sync(side: .store).conflicts.isEmpty)
    #expect(try bench.disk.text(of: "a.vcf").contains("TITLE:Head"))
  }

  @Test func anImportedCardIsWhatBothSidesLastAgreedOn() throws {
    let text = card("Ada", uid: "a-1")
    var contact = ImportedContact(line: 1, name: "Ada")
    contact.uid = "a-1"
    contact.key = ExternalKey(source: "vcard", kind: "uid", key: "a-1")
    contact.points = [ContactPoint(.phone, "+1", label: "Cell")]
    contact.card = Array(text.utf8)
    let batch = ImportBatch(
      source: "vcard",
      fileName: "a.vcf",
      fileHash: "",
      contacts: [contact],
      problems: [],
      day: .init(epochDay: 1)
    )
    try bench.store.apply(.importContacts(batch))
    try bench.setPhone("Ada", "+2")
    try bench.disk.write(text.replacing("KEEP:as", with: "KEEP:was"), to: "ada.vcf")
    let done = try bench.sync()
    #expect(done.added == 0 && done.conflicts.isEmpty)
    #expect(try bench.phones("Ada") == ["+2"])
    #expect(
      try bench.disk.text(of: "ada.vcf")
        == text.replacing("KEEP:as", with: "KEEP:was").replacing(":+1\r\n", with: ":+2\r\n")
    )
    #expect(try bench.sync().isUnchanged)
    #expect(try bench.contacts().count == 1)
  }

  @Test func aReadOnlyFolderIsNeverWritten() throws {
    let bench = try FolderBench(isReadOnly: true)
    for name in ["Ada", "Bob", "Cy"] {
      try bench.disk.write(card(name, uid: name), to: name + ".vcf")
    }
    try bench.sync()
    try bench.setPhone("Ada", "+2")
    try bench.store.apply(.deleteContacts([try bench.id("Bob")]))
    try bench.disk.write(card("Cy", uid: "Cy", phone: "+3"), to: "Cy.vcf")
    let before = try bench.files()
    for _ in 0..<3 {
      try bench.sync()
      #expect(try bench.files() == before)
    }
    #expect(try bench.phones("Ada") == ["+2"])
    #expect(try bench.phones("Cy") == ["+3"])
    #expect(try bench.contacts().keys.sorted() == ["Ada", "Cy"])
  }

  @Test func theSecondFolderTakesNobodyOfTheFirst() throws {
    try bench.disk.write(card("Ada", uid: "a"), to: "a.vcf")
    try bench.sync()
    let other = try TemporaryFolder()
    try other.write(card("Bob", uid: "b"), to: "b.vcf")
    let book = try FolderBook(bench.store)
    let folder = try book.folder(other.path, FolderBook.Traits())
    #expect(!folder.takesNew)
    try bench.store.remember(folder)
    let first = bench.folder
    for _ in 0..<2 {
      for each in [folder, first] {
        bench.folder = each
        try bench.sync()
      }
    }
    #expect(try bench.disk.names() == ["a.vcf"])
    #expect(try other.names() == ["b.vcf"])
    #expect(try bench.contacts().count == 2)
    try bench.store.forget(folder)
    #expect(try bench.store.folders() == [first])
    #expect(try bench.contacts().count == 2)
  }
}
