import Foundation
import TendInterface
public import TendModel
public import TendStore

/// Finds the folder that is meant, and makes a new one ready to be remembered.
public struct FolderBook {
  /// What the user says of a folder; nil leaves what it is.
  public struct Traits: Sendable {
    /// What to call it.
    public var name: String?
    /// Nothing is written into it.
    public var isReadOnly: Bool?
    /// Whoever is in no folder comes into it.
    public var takesNew: Bool?
    /// What its files are, cards for a new one; of a folder that is known it cannot be changed.
    public var kind: Folder.Kind?

    /// Nothing said.
    public init() {}
  }

  private let store: Store
  /// The folders that are remembered, by their names.
  public let folders: [Folder]

  /// The folders of a store.
  ///
  /// - Throws: `StoreError` when it cannot be read.
  public init(_ store: Store) throws {
    self.store = store
    folders = try store.folders()
  }

  /// The folder of a name, or at a path; a new one is not remembered by that.
  ///
  /// - Parameters:
  ///   - word: A name or a path.
  ///   - traits: What the user says of it.
  ///   - paths: Knows the home folder.
  /// - Returns: The folder as it is to be.
  /// - Throws: `Failure` when there is no such folder, or the name is another's.
  public func folder(_ word: String, _ traits: Traits, _ paths: Paths = Paths()) throws -> Folder {
    var folder = try known(word, paths) ?? new(word, traits, paths)
    if let kind = traits.kind, kind != folder.kind {
      throw Failure(
        "The folder \(folder.name) is known as one of \(folder.kind.rawValue); --forget it first"
      )
    }
    if let name = traits.name { folder.name = name }
    if let isReadOnly = traits.isReadOnly { folder.isReadOnly = isReadOnly }
    if let takesNew = traits.takesNew { folder.takesNew = takesNew }
    let folded = FoldedText.folded(folder.name)
    if let other = folders.first(where: {
      $0.uid != folder.uid && FoldedText.folded($0.name) == folded
    }) {
      throw Failure("The folder \(other.path) is called \(other.name) already; choose with --name")
    }
    return folder
  }

  /// The remembered folder of a name or at a path; nil when there is none.
  public func known(_ word: String, _ paths: Paths = Paths()) -> Folder? {
    let path = Self.absolute(paths.expanding(word))
    let folded = FoldedText.folded(word)
    return folders.first { $0.path == path }
      ?? folders.first { FoldedText.folded($0.name) == folded }
  }

  private func new(_ word: String, _ traits: Traits, _ paths: Paths) throws -> Folder {
    let path = Self.absolute(paths.expanding(word))
    guard LocalFile.isFolder(path) else {
      throw LocalFile.exists(path)
        ? Failure("\(word) is no folder") : Failure("There is no folder \(word)")
    }
    let last = path.split(separator: "/").last.map(String.init) ?? "/"
    let taken = Set(folders.map { FoldedText.folded($0.name) })
    var name = last
    var number = 2
    while taken.contains(FoldedText.folded(name)) {
      name = "\(last) \(number)"
      number += 1
    }
    var folder = Folder(uid: store.makeUID(), name: name, path: path, kind: traits.kind ?? .cards)
    folder.isReadOnly = traits.isReadOnly ?? false
    folder.takesNew =
      !folder.isReadOnly
      && !folders.contains { $0.kind == folder.kind && $0.takesNew && !$0.isReadOnly }
    return folder
  }

  /// The path from the root, links resolved where there is something under it.
  private static func absolute(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    return URL(filePath: path).standardizedFileURL.path
  }
}
