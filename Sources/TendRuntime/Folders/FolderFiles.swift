import Foundation
public import TendFormats
public import TendInterface
public import TendModel

/// The files of one folder: read whole, written by a draft that is moved into place.
///
/// Source: the vdir format of vdirsyncer (https://vdirsyncer.pimutils.org/en/stable/vdir.html).
public struct FolderFiles: Sendable {
  /// A moment at which a program may be killed; tests stop there.
  public enum Moment: Hashable, Sendable {
    /// The store has the step, no file has been written.
    case noted
    /// The draft of a file is whole, the file is as before.
    case drafted(String)
    /// The file is written, the journal is still open.
    case written(String)
  }

  /// The folder, from the root.
  public let path: String
  /// The ending of the files that count, in lower case.
  let ending: String
  /// Is called at each moment; what it throws goes through.
  let reach: @Sendable (Moment) throws -> Void

  /// No file of one contact is larger, its photo included.
  private static let limitBytes: Int64 = 32 << 20
  private static let draftStart = ".tend-"
  private static let draftEnd = ".tmp"

  /// The files of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - reach: Is called at each moment; a test throws to stop there.
  public init(_ folder: Folder, reach: @escaping @Sendable (Moment) throws -> Void = { _ in }) {
    path = folder.path
    ending = folder.kind == .cards ? ".vcf" : ".ics"
    self.reach = reach
  }

  /// All files that count, by name; one that cannot be read is there without its bytes.
  ///
  /// - Returns: The files, and what stands in the way of some.
  /// - Throws: `Failure` when the folder itself cannot be read, so that it is never taken for an empty one.
  public func read() throws(Failure) -> (files: [FolderFile], problems: [FolderProblem]) {
    var files: [FolderFile] = []
    var problems: [FolderProblem] = []
    for name in try names() {
      do throws(Failure) {
        let bytes = try content(name)
        let fingerprint = Fingerprint.hexadecimal(of: bytes)
        files.append(FolderFile(name: name, bytes: bytes, fingerprint: fingerprint))
      } catch {
        files.append(FolderFile(name: name, bytes: nil, fingerprint: nil))
        problems.append(FolderProblem(file: name, reason: error.text))
      }
    }
    return (files, problems)
  }

  private func names() throws(Failure) -> [String] {
    guard let stream = opendir(path) else { throw LocalFile.refusal(path, "read") }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), name.lowercased().hasSuffix(ending) { names.append(name) }
      errno = 0
    }
    // Half a list would look like deleted files.
    if errno != 0 { throw LocalFile.refusal(path, "read") }
    return names.sorted()
  }

  private func place(_ name: String) -> String { path + "/" + name }

  private func content(_ name: String) throws(Failure) -> [UInt8] {
    var facts = stat()
    guard lstat(place(name), &facts) == 0 else { throw LocalFile.refusal(place(name), "read") }
    if facts.st_mode & S_IFMT == S_IFLNK {
      throw Failure("\(name) is a link to another place; put the file itself into the folder")
    }
    if facts.st_size > Self.limitBytes { throw Failure("\(name) is larger than 32 MiB") }
    let bytes = try LocalFile.read(place(name))
    // What a file is read into is larger than most cards, of which there are many.
    return bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// Carries out an entry of the journal.
  ///
  /// - Returns: Whether the file is as the entry has it; false when it was changed meanwhile and is left alone.
  /// - Throws: `Failure` when it cannot be written; what was there is left alone.
  public func carryOut(_ write: FolderWrite) throws -> Bool {
    let target = write.bytes.map { Fingerprint.hexadecimal(of: $0) }
    let now = try fingerprint(write.file)
    if now == target { return true }
    guard now == write.before else { return false }
    guard let bytes = write.bytes else {
      guard unlink(place(write.file)) == 0 else {
        throw LocalFile.refusal(place(write.file), "removed")
      }
      syncFolder()
      try reach(.written(write.file))
      return true
    }
    let draft =
      place(Self.draftStart + Fingerprint.hexadecimal(of: Array(write.file.utf8)))
      + Self.draftEnd
    try writeDraft(bytes, draft, like: write.file)
    try reach(.drafted(write.file))
    // Someone may have written the file while the draft was.
    guard try fingerprint(write.file) == write.before else {
      unlink(draft)
      return false
    }
    if write.before == nil {
      // A link, unlike a move, fails when someone has made the file meanwhile.
      let isMade = link(draft, place(write.file)) == 0
      let reason = errno
      unlink(draft)
      if !isMade {
        if reason == EEXIST { return false }
        throw LocalFile.refusal(place(write.file), "written", reason)
      }
    } else if rename(draft, place(write.file)) != 0 {
      throw LocalFile.refusal(place(write.file), "written")
    }
    syncFolder()
    try reach(.written(write.file))
    return true
  }

  /// The fingerprint of what a file holds; nil when there is none.
  private func fingerprint(_ name: String) throws(Failure) -> String? {
    var facts = stat()
    if lstat(place(name), &facts) != 0, errno == ENOENT {
      // Where the folder is gone, the file is not gone by itself.
      guard stat(path, &facts) == 0 else { throw LocalFile.refusal(path, "read") }
      return nil
    }
    return Fingerprint.hexadecimal(of: try content(name))
  }

  private func writeDraft(
    _ bytes: [UInt8],
    _ draft: String,
    like name: String
  ) throws(Failure) {
    unlink(draft)
    try LocalFile.write(bytes, to: draft)
    // The file keeps the rights that it had.
    var facts = stat()
    if stat(place(name), &facts) == 0 { chmod(draft, facts.st_mode & 0o777) }
  }

  /// A move is safe only once its folder is.
  private func syncFolder() {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Removes drafts that a killed program left.
  public func removeDrafts() {
    guard let stream = opendir(path) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(Self.draftStart), name.contains(Self.draftEnd) { unlink(place(name)) }
    }
  }
}
