import Foundation
import GRDB
import Glibc

/// Copies of store files that are whole or not there at all.
enum StoreCopy {
  /// Writes what a connection sees to a new file that belongs to its owner alone.
  ///
  /// - Throws: `StoreError.cannotOpen` when the file exists; what the database or the system says otherwise.
  static func write(_ database: Database, to target: String) throws {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw StoreError(.cannotOpen, "\(target): it exists already; name a new file")
    }
    let partial = target + ".incomplete"
    unlink(partial)
    // Made before anything is in it, so that no one else can read it even for a moment.
    let descriptor = Glibc.open(partial, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(of: target) }
    defer {
      Glibc.close(descriptor)
      unlink(partial)
    }
    try database.execute(sql: "VACUUM INTO ?", arguments: [partial])
    guard fsync(descriptor) == 0 else { throw failure(of: target) }
    // A link, unlike a move, fails when someone has made the file meanwhile.
    guard link(partial, target) == 0 else { throw failure(of: target) }
  }

  /// Moves a store with its log out of the way.
  ///
  /// - Throws: `StoreError.locked` when a program has it open.
  static func setAside(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    try refuseOpen(path)
    var kept = path + ".before-restore"
    var number = 1
    while FileManager.default.fileExists(atPath: kept) {
      number += 1
      kept = path + ".before-restore-\(number)"
    }
    for ending in ["-wal", "-shm", ""]
    where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.moveItem(atPath: path + ending, toPath: kept + ending)
    }
  }

  /// Programs that have a store open hold a shared lock on it; a damaged file, which nobody can hold, may be replaced.
  private static func refuseOpen(_ path: String) throws {
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK")
      }
      try queue.close()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw StoreError(.locked, path)
    } catch is DatabaseError {
      // Whatever else is wrong with the file is a reason to replace it, not to keep it.
    }
  }

  private static func failure(of path: String) -> StoreError {
    switch errno {
    case EACCES, EROFS, EPERM: StoreError(.readOnly, path)
    case ENOSPC, EDQUOT: StoreError(.diskFull, path)
    case ENOENT: StoreError(.cannotOpen, "\(path): its folder is not there; make it first")
    case EEXIST: StoreError(.cannotOpen, "\(path): it exists already; name a new file")
    default: StoreError(.cannotOpen, "\(path): \(String(cString: strerror(errno)))")
    }
  }
}
