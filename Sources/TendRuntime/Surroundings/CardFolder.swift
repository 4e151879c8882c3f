import TendFormats
public import TendInterface
public import TendModel

/// A folder of cards or calendars, one in each file, as vdirsyncer and khard keep it.
///
/// Names that begin with a dot, and all that do not end in `.vcf` or `.ics`, are passed over; so are the drafts that programs
/// write beside a file. Beside cards, calendars are passed over too: a folder is of one kind. A folder of such folders is
/// read with them, as programs keep one for each address book.
///
/// Source: the vdir format of vdirsyncer (https://vdirsyncer.pimutils.org/en/stable/vdir.html).
public struct CardFolder {
  /// The paths of the files by name.
  public let files: [String]
  private let path: String

  /// How many folders may lie in each other; more are no address books.
  private static let deepest = 4

  /// Looks into a folder; nil when it is none, one of mail, or one without cards and calendars.
  public init?(_ path: String) {
    guard LocalFile.isFolder(path) else { return nil }
    let all = Self.files(in: path, depth: 1)
    let files = [".vcf", ".ics"].map { ending in all.filter { $0.lowercased().hasSuffix(ending) } }
    guard let found = files.first(where: { !$0.isEmpty }) else { return nil }
    self.files = found
    self.path = path
  }

  /// The files of a folder; where it has no cards and calendars, those of the folders in it.
  private static func files(in path: String, depth: Int) -> [String] {
    if LocalFile.isMaildir(path) { return [] }
    let inside = LocalFile.names(in: path).filter { !$0.hasPrefix(".") }.sorted()
      .map { path + "/" + $0 }
    let files = inside.filter { path in
      [".vcf", ".ics"].contains { path.lowercased().hasSuffix($0) } && !LocalFile.isFolder(path)
    }
    if !files.isEmpty || depth == deepest { return files }
    return inside.filter(LocalFile.isFolder).flatMap { Self.files(in: $0, depth: depth + 1) }
  }

  /// All files one after the other, as one file would hold them.
  ///
  /// - Returns: The content, and which file each line is of.
  /// - Throws: `Failure` saying which file cannot be read.
  public func read() throws(Failure) -> (bytes: [UInt8], lines: FileLines) {
    var bytes: [UInt8] = []
    var lines = FileLines()
    var line = 1
    for file in files {
      lines.begin(String(file.dropFirst(path.count).drop { $0 == "/" }), firstLine: line)
      var content = JoinedFile.bytes(try LocalFile.read(file))
      if let last = content.last, last != 0x0A, last != 0x0D { content.append(0x0A) }
      line += Self.lineCount(of: content)
      bytes += content
    }
    return (bytes, lines)
  }

  /// How many lines there are, each ended by CR LF, LF or CR.
  private static func lineCount(of content: [UInt8]) -> Int {
    var count = 0
    var isAfterReturn = false
    for byte in content {
      if byte == 0x0D || byte == 0x0A && !isAfterReturn { count += 1 }
      isAfterReturn = byte == 0x0D
    }
    return count
  }
}

extension LocalFile {
  /// The whole content of a file, or of all cards or calendars of a folder.
  ///
  /// - Returns: The content, and which file of a folder each line is of.
  /// - Throws: `Failure` saying why it cannot be read.
  public static func readContent(
    of path: String
  ) throws(Failure) -> (bytes: [UInt8], lines: FileLines) {
    guard isFolder(path) else { return (try read(path), FileLines()) }
    guard let folder = CardFolder(path) else {
      throw Failure("\(path) is a folder without cards and calendars; name a file")
    }
    return try folder.read()
  }
}
