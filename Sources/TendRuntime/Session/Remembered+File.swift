import Foundation
import TendInterface

extension Configuration {
  /// What the dashboard begins with: the settings, and the look that was chosen in it before.
  public static func inUse(_ paths: Paths) -> Configuration {
    var configuration = Configuration(paths)
    configuration.chosenTheme = Remembered.read(from: paths.rememberedFile).theme
    return configuration
  }
}

extension Remembered {
  /// Reads what an earlier run kept; nothing when there is no file or none that can be read.
  static func read(from path: String) -> Remembered {
    do {
      return try JSONDecoder().decode(Remembered.self, from: Data(contentsOf: URL(filePath: path)))
    } catch {
      // It holds only comforts; a damaged file is replaced by the next run.
      return Remembered()
    }
  }

  /// Keeps it for the next run, readable by its owner alone.
  ///
  /// - Throws: `Failure` when the file cannot be written.
  func write(to path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(),
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      let data = try JSONEncoder().encode(self)
      try LocalFile.write(Array(data), to: path, isReplacing: true)
    } catch {
      throw Failure("What was typed and chosen could not be kept in \(path): \(error)")
    }
  }
}
