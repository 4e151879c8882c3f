import Foundation

/// A folder that is gone when nobody holds it any more.
public final class TemporaryFolder {
  /// The path of the folder.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "tend-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("\(path) was left behind: \(error)")
    }
  }

  /// The path of something in the folder.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file, with the folders that lead to it.
  ///
  /// - Returns: The path of the file.
  @discardableResult
  public func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
    let target = URL(filePath: file(name))
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: target)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target.path)
    return target.path
  }

  /// Writes a program that can be started at once.
  ///
  /// Another process puts it in place: a program that any process still has open for writing cannot be started
  /// (ETXTBSY), and a process that another test starts just now would have inherited our open file.
  ///
  /// - Returns: The path of the program.
  @discardableResult
  public func writeProgram(_ text: String, to name: String) throws -> String {
    let target = try write("", to: name)
    let source = try write(text, to: name + ".source")
    let copying = Process()
    copying.executableURL = URL(fileURLWithPath: "/usr/bin/install")
    copying.arguments = ["-m", "700", source, target]
    try copying.run()
    copying.waitUntilExit()
    guard copying.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
    try FileManager.default.removeItem(atPath: source)
    return target
  }

  /// The names of what is in the folder, or in one below it, in order.
  public func names(in subfolder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(subfolder)).sorted()
  }

  /// The text of a file.
  public func text(of name: String) throws -> String {
    try String(contentsOfFile: file(name), encoding: .utf8)
  }

  /// The permissions of a file.
  public func mode(of name: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: file(name))
    return facts[.posixPermissions] as? Int ?? 0
  }
}
