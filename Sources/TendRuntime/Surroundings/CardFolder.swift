public import TendInterface
public import TendModel

/// A folder of cards or calendars, one in each file, as vdirsyncer and khard keep it.
///
/// Names that begin with a dot, and all that do not end in `.vcf` or `.ics`, are passed over; so are the drafts that programs
/// write beside a file. Beside cards, calendars are passed over too: a folder is of one kind.
///
/// Source: the vdir format of vdirsyncer (https://vdirsyncer.pimutils.org/en/stable/vdir.html).
public struct CardFolder {
  /// The paths of the files by name.
  public let files: [String]

  /// Looks into a folder; nil when it is none, one of mail, or one without cards and calendars.
  public init?(_ path: String) {
    guard LocalFile.isFolder(path), !LocalFile.isMaildir(path) else { return nil }
    let names = LocalFile.names(in: path).filter { !$0.hasPrefix(".") }.sorted()
    let files = [".vcf", ".ics"].map { ending in
      names.filter { $0.lowercased().hasSuffix(ending) }.map { path + "/" + $0 }
        .filter { !LocalFile.isFolder($0) }
    }
    guard let found = files.first(where: { !$0.isEmpty }) else { return nil }
    self.files = found
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
      lines.begin(String(file.split(separator: "/").last ?? ""), firstLine: line)
      var content = try LocalFile.read(file)
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
