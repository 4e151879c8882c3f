import Foundation
public import TendInterface

/// Reads and writes whole files, and says in words what stands in the way.
public enum LocalFile {
  /// More than any address book holds, and still less than memory does.
  static let limitBytes: Int64 = 1 << 30

  /// Whether there is anything under a path; what may not be looked at counts as there.
  public static func exists(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }

  /// The whole content of a file.
  ///
  /// - Throws: `Failure` saying why it cannot be read.
  public static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = try openFile(path)
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw refusal(path, "read") }
    return try readAll(descriptor, expecting: Int(facts.st_size), path)
  }

  /// Opens a file to be read; the caller closes it.
  ///
  /// - Throws: `Failure` saying why it cannot be read.
  static func openFile(_ path: String) throws(Failure) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw refusal(path, "read") }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Failure("\(path) is no file but a folder or a device")
    }
    return descriptor
  }

  /// The whole of standard input.
  ///
  /// - Throws: `Failure` saying why it cannot be read.
  public static func readStandardInput() throws(Failure) -> [UInt8] {
    try readAll(STDIN_FILENO, expecting: 0, "standard input")
  }

  /// Writes a file that only its owner can read; it is there whole or not at all.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - path: The file.
  ///   - isReplacing: Whether it takes the place of a file that is there.
  /// - Throws: `Failure` saying why it cannot be written; what was there before is left alone.
  public static func write(
    _ bytes: [UInt8],
    to path: String,
    isReplacing: Bool = false
  ) throws(Failure) {
    if !isReplacing, exists(path) { throw Failure("\(path) exists already; name a new file") }
    var draft = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&draft)
    guard descriptor >= 0 else { throw refusal(path, "written") }
    defer { unlink(draft) }
    let isWhole = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let reason = errno
    close(descriptor)
    guard isWhole else { throw refusal(path, "written", reason) }
    // A link, unlike a move, fails when someone has made the file meanwhile.
    guard (isReplacing ? rename(draft, path) : link(draft, path)) == 0 else {
      throw errno == EEXIST
        ? Failure("\(path) exists already; name a new file") : refusal(path, "written")
    }
  }

  /// Finds the paths that begin with a text.
  ///
  /// - Parameters:
  ///   - prefix: What was typed; a leading `~` stays in the answer.
  ///   - paths: Knows the home folder.
  ///   - limit: How many at most.
  /// - Returns: The paths by name, folders with a slash at their end.
  public static func list(prefix: String, _ paths: Paths, limit: Int = 50) -> [String] {
    let slash = prefix.lastIndex(of: "/")
    let typedFolder = slash.map { String(prefix[...$0]) } ?? ""
    let start = slash.map { String(prefix[prefix.index(after: $0)...]) } ?? prefix
    let folder = typedFolder.isEmpty ? "." : paths.expanding(typedFolder)
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(start), !name.hasPrefix(".") || start.hasPrefix(".") else { continue }
      guard name != ".", name != ".." else { continue }
      found.append(name)
    }
    return found.sorted().prefix(limit).map { name in
      var facts = stat()
      let isFolder = stat(folder + "/" + name, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
      return typedFolder + name + (isFolder ? "/" : "")
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(
          descriptor,
          buffer.baseAddress?.advanced(by: written),
          buffer.count - written
        )
      }
      if count < 0, errno != EINTR { return false }
      written += max(0, count)
    }
    return true
  }

  /// Reads to the end, which a pipe does not tell beforehand.
  private static func readAll(
    _ descriptor: Int32,
    expecting size: Int,
    _ path: String
  ) throws(Failure) -> [UInt8] {
    guard Int64(size) <= limitBytes else { throw Failure("\(path) is larger than 1 GiB") }
    // One byte more than a file holds, so that its end is found without growing.
    var bytes = [UInt8](repeating: 0, count: max(size + 1, 1 << 16))
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0, errno != EINTR { throw refusal(path, "read") }
      if count == 0 { break }
      filled += max(0, count)
      guard Int64(filled) <= limitBytes else { throw Failure("\(path) is larger than 1 GiB") }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  static func refusal(_ path: String, _ what: String, _ code: Int32 = errno) -> Failure {
    let reason =
      switch code {
      case ENOENT where what == "read": "there is no such file"
      case ENOENT: "there is no such folder"
      default: String(cString: strerror(code)).lowercased()
      }
    return Failure("\(path) cannot be \(what): \(reason)")
  }
}
