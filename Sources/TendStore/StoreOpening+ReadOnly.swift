import Foundation
import GRDB
import Glibc

/// Stores that are only read: someone else's, or those on a disk that cannot be written.
extension StoreOpening {
  /// Opens a store that is there for reading.
  ///
  /// - Throws: `StoreError.cannotOpen` when there is none or its log cannot be read with it, `.notOurs` when it is empty.
  static func openReadOnly(_ path: String) throws(StoreError) -> any DatabaseWriter {
    try requireStore(path)
    // The database keeps an index of its log beside the file, which must be there or be made. Where it cannot be, the
    // file is whole by itself only while it has no log.
    if !isFolderWritable(path), logSize(path) == 0 { return try openImmutable(path) }
    do {
      return try DatabaseQueue(path: path, configuration: reading(path))
    } catch {
      let reason = StoreError(error, path: path)
      guard reason.code == .cannotOpen, logSize(path) > 0 else { throw reason }
      throw StoreError(
        .cannotOpen,
        "\(path): its log \(path)-wal cannot be read with it; its owner has to end tend first"
      )
    }
  }

  /// Opens a store of which nothing can change, without any file beside it.
  static func openImmutable(_ path: String) throws(StoreError) -> any DatabaseWriter {
    let plain = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    do {
      return try DatabaseQueue(path: "file:\(plain)?immutable=1", configuration: reading(path))
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Makes sure that a file is there which can be read and may be a store.
  static func requireStore(_ path: String) throws(StoreError) {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      throw StoreError(
        .cannotOpen,
        "\(path): \(errno == ENOENT ? "there is no such file" : reason)"
      )
    }
    if facts.st_mode & S_IFMT == S_IFDIR {
      throw StoreError(.cannotOpen, "\(path): it is a folder")
    }
    guard access(path, R_OK) == 0 else { throw StoreError(.cannotOpen, "\(path): \(reason)") }
    if facts.st_size == 0 { throw StoreError(.notOurs, path) }
  }

  /// Whether the database may write a store and what it keeps beside it.
  static func isWritable(_ path: String) -> Bool {
    access(path, R_OK | W_OK) == 0 && (isFolderWritable(path) || access(path + "-wal", W_OK) == 0)
  }

  private static func reading(_ path: String) -> Configuration {
    var configuration = readOnly
    configuration.prepareDatabase { database in
      if try version(of: database, path) == 0 { throw StoreError(.notOurs, path) }
    }
    return configuration
  }

  private static func isFolderWritable(_ path: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    return access(folder.isEmpty ? "." : folder, W_OK) == 0
  }

  private static func logSize(_ path: String) -> Int {
    var facts = stat()
    return stat(path + "-wal", &facts) == 0 ? Int(facts.st_size) : 0
  }

  private static var reason: String { String(cString: strerror(errno)).lowercased() }
}
