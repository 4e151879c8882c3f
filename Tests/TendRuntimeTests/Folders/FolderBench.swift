import Foundation
import TendFormats
import TendModel
import TendStore
import TendTesting

@testable import TendRuntime

/// A store and a folder of cards that are synced, with a program that can be killed between two steps.
final class FolderBench {
  /// The program was killed.
  struct Killed: Error {}

  let store: Store
  let disk: TemporaryFolder
  var folder: Folder
  private let day = CalendarDay(epochDay: 20_514)

  init(_ kind: Folder.Kind = .cards, isReadOnly: Bool = false) throws {
    let random = CountingBits()
    store = try Store(inMemory: "ada", seed: { random.next() }, now: { 1_772_409_600 })
    disk = try TemporaryFolder()
    var traits = FolderBook.Traits()
    traits.isReadOnly = isReadOnly
    traits.kind = kind
    folder = try FolderBook(store).folder(disk.path, traits)
    try store.remember(folder)
  }

  static func card(_ name: String, uid: String? = nil, _ lines: String...) -> String {
    let all =
      ["BEGIN:VCARD", "VERSION:3.0"] + (uid.map { ["UID:\($0)"] } ?? []) + ["FN:\(name)"] + lines
    return (all + ["END:VCARD", ""]).joined(separator: "\r\n")
  }

  /// Syncs; `moment` says where the program is killed, by the number of moments that it still lives through.
  @discardableResult
  func sync(
    allowsDeletions: Bool = false,
    isDryRun: Bool = false,
    side: ConflictSide? = nil,
    killedAfter moments: Int? = nil
  ) throws -> FolderOutcome {
    let counter = Counter(moments)
    var wishes = FolderSync.Wishes()
    wishes.allowsDeletions = allowsDeletions
    wishes.isDryRun = isDryRun
    wishes.choice = { _ in side }
    let sync = FolderSync(store: store, day: day, reach: { _ in try counter.step() })
    return try sync.run(folder, wishes)
  }

  /// Counts moments down to the last.
  private final class Counter: @unchecked Sendable {
    private var left: Int?
    init(_ left: Int?) { self.left = left }
    func step() throws {
      guard let now = left else { return }
      if now == 0 { throw Killed() }
      left = now - 1
    }
  }

  /// The contacts by name.
  func contacts() throws -> [String: StoreDocument.ContactEntry] {
    guard case .document(let document) = try store.read(.document) else { return [:] }
    return Dictionary(document.contacts.map { ($0.contact.name, $0) }) { first, _ in first }
  }

  func id(_ name: String) throws -> ContactID {
    let people = try store.contents(of: folder).people
    return people.first { $0.entry.contact.name == name }?.id ?? ContactID(0)
  }

  /// All files with what they hold.
  func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try disk.names() { files[name] = try disk.text(of: name) }
    return files
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: disk.file(name))
  }

  func edit(_ name: String, _ edits: ContactEdit...) throws {
    try store.apply(.editContacts([try id(name)], edits))
  }

  func setPhone(_ name: String, _ value: String) throws {
    let held = try contacts()[name]?.points ?? []
    let others = held.filter { $0.kind != .phone }
    let phone = held.first { $0.kind == .phone }
    let point = ContactPoint(.phone, value, label: phone?.label ?? "")
    try store.apply(.setPoints(try id(name), others + [point]))
  }

  func phones(_ name: String) throws -> [String] {
    try contacts()[name]?.points.filter { $0.kind == .phone }.map(\.value) ?? []
  }
}
