import TendInterface
import TendRuntime
import TendStore

extension StoreOptions {
  /// The path of the store.
  var location: String { Paths().store(named: path) }

  /// Opens the store; one that is not there yet is made.
  ///
  /// - Throws: `Failure` saying why it cannot be opened.
  func open() throws(Failure) -> Desk {
    let options = SessionOptions(storePath: path)
    return Desk(store: try Session.openStore(options), today: options.clock.day)
  }
}
