import TendModel

/// The folders that are remembered.
struct FolderListReport: Report {
  static let kind = "folders"

  private enum CodingKeys: String, CodingKey { case folders }

  /// One folder.
  struct Line: Encodable {
    let name: String
    let path: String
    let files: Folder.Kind
    let readOnly: Bool
    let takesNew: Bool
  }

  let folders: [Line]

  init(_ folders: [Folder]) {
    self.folders = folders.map { folder in
      Line(
        name: folder.name,
        path: folder.path,
        files: folder.kind,
        readOnly: folder.isReadOnly,
        takesNew: folder.takesNew && !folder.isReadOnly
      )
    }
  }

  var lines: [String] {
    if folders.isEmpty { return ["No folder is remembered."] }
    var table = TextTable(["name", "files", "mode", "path"], uncut: [3])
    for line in folders {
      let mode = line.readOnly ? "read-only" : line.takesNew ? "takes new contacts" : "both ways"
      table.add([line.name, line.files.rawValue, mode, line.path])
    }
    return table.lines
  }
}
