import Foundation
import TendInterface
package import TendScreen

/// Notices when the user's files of settings, keys and looks were saved, and reads them again.
package final class AppearanceWatch {
  /// By what a file is known to have changed, also where it was replaced within a second.
  private struct Print: Equatable {
    var inode: UInt64
    var bytes: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  private let paths: Paths
  private let environment: Environment
  private let depth: ColorDepth
  private let glyphs: GlyphSet
  private var seen: [String: Print]

  /// A watch that has seen the files as they are.
  ///
  /// - Parameters:
  ///   - environment: Names the folder of the files.
  ///   - depth: The colours of the terminal.
  ///   - glyphs: The signs of the terminal.
  package init(_ environment: Environment, depth: ColorDepth, glyphs: GlyphSet) {
    self.environment = environment
    self.depth = depth
    self.glyphs = glyphs
    paths = Paths(environment)
    seen = Self.prints(paths)
  }

  /// Looks whether a file changed.
  ///
  /// - Parameter chosenTheme: The look that was chosen in the dashboard; nil when none was.
  /// - Returns: What the files say now; nil when they are as they were.
  func changed(chosenTheme: String?) -> Message? {
    let now = Self.prints(paths)
    if now == seen { return nil }
    seen = now
    var configuration = Configuration(paths, environment)
    configuration.chosenTheme = chosenTheme
    let appearance = Appearance(paths, configuration, depth: depth, glyphs: glyphs)
    return .appearance(
      appearance.themes,
      appearance.keymap,
      problems: (configuration.problems + appearance.problems).map(\.description)
    )
  }

  private static func prints(_ paths: Paths) -> [String: Print] {
    var files = [paths.configFile, paths.keysFile]
    // A folder that is not there has no files, which is what most users have.
    if access(paths.themeFolder, F_OK) == 0, let folder = opendir(paths.themeFolder) {
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasSuffix(".toml") { files.append(paths.themeFolder + "/" + name) }
      }
    }
    var prints: [String: Print] = [:]
    for file in files {
      var found = stat()
      guard stat(file, &found) == 0 else { continue }
      prints[file] = Print(
        inode: UInt64(found.st_ino),
        bytes: Int64(found.st_size),
        seconds: found.st_mtim.tv_sec,
        nanoseconds: found.st_mtim.tv_nsec
      )
    }
    return prints
  }
}
