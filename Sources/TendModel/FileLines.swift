/// Which file each line comes from, where several files were read as one.
public struct FileLines: Hashable, Sendable {
  private struct Part: Hashable {
    let file: String
    let firstLine: Int
  }

  private var parts: [Part] = []

  /// The lines of one file.
  public init() {}

  /// Whether there is nothing to tell apart.
  public var isOneFile: Bool { parts.isEmpty }

  /// Says where the next file begins.
  ///
  /// - Parameters:
  ///   - file: Its name without the folder.
  ///   - firstLine: Its first line among all, from 1; higher than that of the file before.
  public mutating func begin(_ file: String, firstLine: Int) {
    parts.append(Part(file: file, firstLine: firstLine))
  }

  /// The file and the line in it, of a line among all; O(log n) in the number of files.
  public func place(of line: Int) -> FilePlace {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].firstLine <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return FilePlace(file: nil, line: line) }
    return FilePlace(file: parts[low - 1].file, line: line - parts[low - 1].firstLine + 1)
  }
}
