public import TendModel

/// Why the store could not do what was asked, in words that a person can act on.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: Hashable, Sendable {
    /// The file is no store of tend.
    case notOurs
    /// The file was written by a newer version.
    case newer
    /// The file is damaged.
    case corrupt
    /// The file or its folder cannot be written.
    case readOnly
    /// There is no room left on the disk.
    case diskFull
    /// Another program holds the file for too long.
    case locked
    /// The file cannot be opened or created.
    case cannotOpen
    /// A value breaks a rule of the model.
    case invalid(ValidationError)
    /// There is no such record.
    case notFound
    /// Someone else changed the same records since.
    case conflict
    /// The author has no change that stands.
    case nothingToUndo
    /// The author has undone nothing since the last change.
    case nothingToRedo
    /// A document can be loaded into an empty store only.
    case notEmpty
    /// The caller asked to stop; nothing was written.
    case cancelled
    /// Anything else; the subject says what.
    case failed
  }

  /// What went wrong.
  public let code: Code
  /// The file or record, or what the database said.
  public let subject: String

  /// An error about a file or record.
  public init(_ code: Code, _ subject: String = "") {
    self.code = code
    self.subject = subject
  }

  /// One sentence.
  public var description: String {
    switch code {
    case .notOurs: "\(subject) is not a tend store; name another file"
    case .newer: "\(subject) was written by a newer tend; update the program to open it"
    case .corrupt: "\(subject) is damaged; restore a backup with `tend restore`"
    case .readOnly: "\(subject) cannot be written; check its permissions and those of its folder"
    case .diskFull: "the disk is full; make room, nothing was changed"
    case .locked: "another program is using \(subject); try again when it is done"
    case .cannotOpen: "cannot open \(subject)"
    case .invalid(let error): error.description
    case .notFound: "\(subject) no longer exists"
    case .conflict: "\(subject); :history shows it"
    case .nothingToUndo: "There is nothing to undo"
    case .nothingToRedo: "There is nothing to redo"
    case .notEmpty: "the store is not empty; load the file into a new one with --store FILE"
    case .cancelled: "stopped; nothing was written"
    case .failed: "the store failed: \(subject)"
    }
  }
}
