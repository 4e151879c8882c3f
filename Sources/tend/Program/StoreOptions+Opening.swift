import TendInterface
import TendRuntime
import TendStore

extension StoreOptions {
  /// The path of the store.
  var location: String { Paths().store(named: path) }

  /// Opens the store to be written; one that is not there yet is made.
  ///
  /// - Throws: `Failure` saying why it cannot be opened.
  func open() throws(Failure) -> Desk {
    let options = SessionOptions(storePath: path)
    return Desk(store: try Session.openStore(options), today: options.clock.day)
  }

  /// Opens the store to change what it holds; only the usual one is made where there is none.
  ///
  /// - Throws: `CommandFailure` when a store was named that is not there; `Failure` when it cannot be opened.
  func openExisting() throws -> Desk {
    try demandNamed()
    return try open()
  }

  /// Opens the store to be read; before there is the usual one, an empty one in memory stands for it.
  ///
  /// - Throws: `CommandFailure` when a store was named that is not there; `Failure` when it cannot be opened.
  func openForReading() throws -> Desk {
    try demandNamed()
    return try openForPreview()
  }

  private func demandNamed() throws {
    guard !LocalFile.exists(location), Paths().isStoreNamed(path) else { return }
    throw CommandFailure(
      "There is no store \(location); check the name, or begin it with tend add or tend import"
    )
  }

  /// Opens what is there of a store that is to be written later; what is not there yet is empty.
  ///
  /// - Throws: `Failure` saying why it cannot be opened.
  func openForPreview() throws(Failure) -> Desk {
    let options = SessionOptions(storePath: path)
    let day = options.clock.day
    guard LocalFile.exists(location) else {
      return Desk(store: try EmptyStore.open(), today: day, isStored: false)
    }
    return Desk(store: try Session.openStore(options, access: .existing), today: day)
  }
}
