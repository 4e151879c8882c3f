import Foundation
public import TendInterface

/// Where the program keeps what, after the XDG base directory specification.
public struct Paths: Hashable, Sendable {
  /// The user's home folder.
  public let home: String
  /// Holds `config.toml`, `keys.toml` and `themes`.
  public let configFolder: String
  /// Holds the store.
  public let dataFolder: String
  /// Holds what can be lost.
  public let stateFolder: String
  private let storeVariable: String?

  /// The folders as the environment names them.
  public init(_ environment: Environment = .process) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    func folder(_ variable: String, _ standard: String) -> String {
      // The specification says that a relative path is to be ignored.
      let base = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      let fallback = (home == "/" ? "" : home) + "/" + standard
      return (base ?? fallback) + "/tend"
    }
    self.home = home
    configFolder = folder("XDG_CONFIG_HOME", ".config")
    dataFolder = folder("XDG_DATA_HOME", ".local/share")
    stateFolder = folder("XDG_STATE_HOME", ".local/state")
    storeVariable = environment["TEND_STORE"]
  }

  /// Settings of the program.
  public var configFile: String { configFolder + "/config.toml" }
  /// The user's own keys.
  public var keysFile: String { configFolder + "/keys.toml" }
  /// The user's own themes.
  public var themeFolder: String { configFolder + "/themes" }

  /// What the dashboard keeps from one run to the next.
  public var rememberedFile: String { stateFolder + "/dashboard.json" }

  /// The store to open: the one named, else the one of `TEND_STORE`, else the usual one.
  public func store(named path: String? = nil) -> String {
    (path ?? storeVariable).map(expanding) ?? dataFolder + "/tend.db"
  }

  /// Whether a store is asked for by name, here or by `TEND_STORE`.
  public func isStoreNamed(_ path: String?) -> Bool { (path ?? storeVariable) != nil }

  /// The path with a leading `~` replaced by the home folder.
  public func expanding(_ path: String) -> String {
    if path == "~" { return home }
    return path.hasPrefix("~/") ? home + path.dropFirst() : path
  }

  /// Makes the folder of a store, for its owner only; one that is there stays as it is.
  ///
  /// - Throws: `Failure` saying why it cannot be made.
  public func makeFolder(ofStore path: String) throws(Failure) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if access(folder, F_OK) == 0 { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw Failure("The folder \(folder) cannot be made: \(error.localizedDescription)")
    }
  }
}
