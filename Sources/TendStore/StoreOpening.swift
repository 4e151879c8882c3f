import CSQLite
import Foundation
import Glibc
import GRDB

/// Opens files and says what is wrong with them.
enum StoreOpening {
  private static let busySeconds = 5.0
  private static let openingTries = 250
  private static let openingPauseMicroseconds: UInt32 = 20_000
  private static let inMemory = "the store in memory"

  /// Is asked for before each connection, and done before the first.
  private static let settings: Void = csqlite_leave_out_memory_statistics()

  static var readOnly: Configuration {
    _ = settings
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(busySeconds)
    return configuration
  }

  private static func standard(_ path: String) -> Configuration {
    _ = settings
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.prepareDatabase { database in
      // Looked at before anything is set: another program's file must stay as it is.
      _ = try version(of: database, path)
      // NORMAL keeps every commit through a crash of the program; only a power cut may lose the newest ones.
      // The size of a page holds for a file that is made here; large ones make large imports quicker.
      try database.execute(
        sql: """
          PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
          PRAGMA temp_store = MEMORY
          """
      )
    }
    return configuration
  }

  static func open(_ path: String, _ access: StoreAccess) throws(StoreError) -> any DatabaseWriter {
    switch access {
    case .create: return try openForWriting(path)
    case .readOnly: return try openReadOnly(path)
    case .existing:
      try requireStore(path)
      return try isWritable(path) ? openForWriting(path) : openReadOnly(path)
    }
  }

  private static func openForWriting(_ path: String) throws(StoreError) -> any DatabaseWriter {
    try prepareFile(path)
    do {
      let writer = try openWriter(path)
      try writer.writeWithoutTransaction { database in
        let version = try version(of: database, path)
        guard version < Migrations.steps.count else { return }
        try Migrations.migrate(database, path)
        // A log as large as the store would slow whoever reads through it.
        if version > 0 { gather(database) }
      }
      return writer
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Puts all that was written into the one file.
  static func gather(_ database: Database) {
    do {
      _ = try database.checkpoint(.truncate)
    } catch {
      // Another program is at work on the file; nothing is lost, and the last one to leave does it.
    }
  }

  /// Opens the one connection that writes; a pool would write to the file by being opened alone.
  ///
  /// SQLite does not wait where several programs turn a new file to its log at once, so it is tried again.
  private static func openWriter(_ path: String) throws -> DatabaseQueue {
    for _ in 0..<openingTries {
      do {
        return try DatabaseQueue(path: path, configuration: standard(path))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        usleep(openingPauseMicroseconds)
      }
    }
    return try DatabaseQueue(path: path, configuration: standard(path))
  }

  /// Opens connections that read beside the one that writes, and wait neither for it nor for each other.
  static func openReaders(_ path: String) throws -> DatabasePool {
    try DatabasePool(path: path, configuration: readOnly)
  }

  static func openInMemory() throws(StoreError) -> any DatabaseWriter {
    do {
      let queue = try DatabaseQueue(configuration: standard(inMemory))
      try queue.writeWithoutTransaction { try Migrations.migrate($0, inMemory) }
      return queue
    } catch {
      throw StoreError(error, path: inMemory)
    }
  }

  /// The version of the schema; 0 for an empty file.
  static func version(of database: Database, _ path: String) throws -> Int {
    // One statement sees one state of the file: another program may be making the store at this moment.
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
          EXISTS (SELECT 1 FROM sqlite_master)
        """
    )
    let (id, version): (Int, Int) = (row?[0] ?? 0, row?[1] ?? 0)
    if id == 0, version == 0 {
      if row?[2] == true { throw StoreError(.notOurs, path) }
      return 0
    }
    guard id == Migrations.applicationID else { throw StoreError(.notOurs, path) }
    guard version <= Migrations.steps.count else { throw StoreError(.newer, path) }
    return version
  }

  /// Makes folder and file, readable by their owner alone, where there are none.
  private static func prepareFile(_ path: String) throws(StoreError) {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder,
          withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700]
        )
      } catch {
        throw StoreError(.cannotOpen, "\(path): the folder \(folder) cannot be made")
      }
    }
    // A file that is there is never opened here: closing it would drop the locks that SQLite holds in this process.
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw StoreError(.cannotOpen, "\(path): it is a folder") }
      guard isWritable(path) else { throw StoreError(.readOnly, path) }
      return
    }
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case EEXIST: return
      case EACCES, EROFS, EPERM: throw StoreError(.readOnly, path)
      case ENOSPC, EDQUOT: throw StoreError(.diskFull, path)
      default: throw StoreError(.cannotOpen, "\(path): \(String(cString: strerror(errno)))")
      }
    }
    Glibc.close(descriptor)
  }
}
