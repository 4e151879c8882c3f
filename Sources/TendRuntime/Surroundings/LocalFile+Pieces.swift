import Foundation
import TendInterface

/// Files that are too large to be read whole, and folders of files.
extension LocalFile {
  private static let pieceBytes = 1 << 18

  /// Reads a file from beginning to end without ever holding more than a piece of it.
  ///
  /// - Parameters:
  ///   - path: The file; nil for standard input.
  ///   - take: Is given each piece, and answers whether it wants another.
  /// - Throws: `Failure` saying why the file cannot be read, or what `take` throws.
  public static func readPieces(
    of path: String?,
    take: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    let name = path ?? "standard input"
    let descriptor = try path.map { path throws(Failure) in try openFile(path) } ?? STDIN_FILENO
    defer { if path != nil { close(descriptor) } }
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    var isWanted = true
    while isWanted {
      let count = piece.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno != EINTR { throw refusal(name, "read") }
      if count == 0 { return }
      if count > 0 {
        isWanted = try piece.withUnsafeBytes {
          try take(UnsafeRawBufferPointer(rebasing: $0[..<count]))
        }
      }
    }
  }

  /// The size of a file in bytes; 0 when it cannot be told.
  static func size(of path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Whether there is a folder under a path.
  public static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// The messages of a Maildir folder: the files in `cur` and `new`, or in the folder itself when it has neither.
  ///
  /// - Parameter path: The folder.
  /// - Returns: The paths of the files by name; names that begin with a dot are left out.
  public static func messages(in path: String) -> [String] {
    let folders = boxes(of: path)
    return (folders.isEmpty ? [path] : folders).flatMap { folder in
      names(in: folder).filter { !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
        .filter { !isFolder($0) }
    }
  }

  /// Whether a folder is a Maildir.
  static func isMaildir(_ path: String) -> Bool { !boxes(of: path).isEmpty }

  private static func boxes(of path: String) -> [String] {
    ["cur", "new"].map { path + "/" + $0 }.filter(isFolder)
  }

  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
          tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
      )
    }
    return names
  }
}
