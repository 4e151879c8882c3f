import Foundation

/// The sources of the package, as files on disk.
enum House {
  /// The folder of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// One Swift file.
  struct File: CustomStringConvertible {
    /// The path below the package.
    let path: String
    let lines: [Substring]

    var description: String { path }

    /// The target that the file belongs to, by its folder.
    var target: String {
      let parts = path.split(separator: "/")
      return parts[0] == "Sources" || parts[0] == "Tests" ? String(parts[1]) : String(parts[0])
    }

    /// The modules that the file imports.
    var imports: [String] {
      lines.compactMap { line in
        var words = line.split(separator: " ").filter { !$0.hasPrefix("@") }[...]
        if ["public", "package", "internal", "private"].contains(words.first) {
          words.removeFirst()
        }
        guard line.first != " ", words.first == "import", words.count > 1 else { return nil }
        // `import struct Module.Name` names the module in its last word.
        return words.last.map { String($0.split(separator: ".")[0]) }
      }
    }
  }

  /// All Swift files below the folders.
  static func files(_ folders: String...) throws -> [File] {
    try folders.flatMap { folder -> [File] in
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: root.appending(path: folder).path
      )
      return try names.sorted().filter { $0.hasSuffix(".swift") }.map { name in
        let path = folder + "/" + name
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        return File(
          path: path,
          lines: text.split(separator: "\n", omittingEmptySubsequences: false)
        )
      }
    }
  }
}
