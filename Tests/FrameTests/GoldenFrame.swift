import Foundation
import TendInterface
import TendScreen

/// A frame as the text of a file: what is written, how it looks, and what the letters of the looks mean.
struct GoldenFrame {
  /// Frames are written anew instead of compared when this variable is 1.
  static let isRecording = ProcessInfo.processInfo.environment["TEND_RECORD_FRAMES"] == "1"

  /// The folder of the files.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures", directoryHint: .isDirectory)

  /// The most lines of a difference that are shown.
  private static let shownDifferences = 6

  let name: String
  let lines: [String]

  init(_ name: String, _ frame: CellBuffer, theme: Theme) {
    self.name = name
    var letters = StyleLetters(theme)
    let cursor = frame.cursor.map { "column \($0.column), row \($0.row)" } ?? "hidden"
    let rows = 0..<frame.size.rows
    let styles = rows.map { letters.row($0, of: frame) }
    lines =
      [
        "\(frame.size.columns)x\(frame.size.rows), theme \(theme.name), cursor \(cursor)", "",
        "Text",
      ]
      + rows.map { "|" + frame.text(row: $0) } + ["", "Looks"] + styles.map { "|" + $0 }
      + ["", "Legend"] + letters.legend
  }

  /// Compares with the file, or writes it.
  ///
  /// - Returns: What differs, as lines to read; nil when nothing does.
  func difference() throws -> String? {
    let file = Self.folder.appending(path: name + ".txt")
    let text = lines.joined(separator: "\n") + "\n"
    if Self.isRecording {
      try Data(text.utf8).write(to: file)
      return nil
    }
    guard let bytes = FileManager.default.contents(atPath: file.path) else {
      return "\(name).txt is not there; TEND_RECORD_FRAMES=1 writes it"
    }
    let recorded = String(decoding: bytes, as: UTF8.self)
    return recorded == text ? nil : Self.difference(name, from: recorded, to: text)
  }

  /// The first lines that differ, each as it was expected and as it is.
  static func difference(_ name: String, from recorded: String, to text: String) -> String {
    let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
    let count = max(expected.count, actual.count)
    let differing = (0..<count).filter { line($0, of: expected) != line($0, of: actual) }
    var report = ["\(name).txt differs in \(differing.count) of \(count) lines:"]
    for number in differing.prefix(shownDifferences) {
      report.append("line \(number + 1) expected  \(line(number, of: expected))")
      report.append("line \(number + 1) actual    \(line(number, of: actual))")
    }
    if differing.count > shownDifferences { report.append("…") }
    report.append("TEND_RECORD_FRAMES=1 records what is drawn now.")
    return report.joined(separator: "\n")
  }

  private static func line(_ number: Int, of lines: [Substring]) -> Substring {
    number < lines.count ? lines[number] : "(no such line)"
  }
}
