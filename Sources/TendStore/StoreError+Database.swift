import GRDB
import TendModel

extension StoreError {
  /// What an error of the database means for the store at a path.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    if let error = error as? ValidationError {
      self.init(.invalid(error))
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.failed, String(describing: error))
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self.init(.diskFull, path)
    case .SQLITE_NOTADB: self.init(.notOurs, path)
    case .SQLITE_CORRUPT: self.init(.corrupt, path)
    case .SQLITE_READONLY, .SQLITE_PERM: self.init(.readOnly, path)
    case .SQLITE_CANTOPEN: self.init(.cannotOpen, path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.locked, path)
    case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY:
      self.init(.notFound, "a record that this refers to")
    case .SQLITE_CONSTRAINT: self.init(.failed, error.message ?? "a rule of the schema is broken")
    case .SQLITE_IOERR:
      self.init(
        .failed,
        "\(path) could not be read or written; look at the disk and the limit on file sizes"
      )
    default: self.init(.failed, error.message ?? "error \(error.resultCode.rawValue)")
    }
  }
}
