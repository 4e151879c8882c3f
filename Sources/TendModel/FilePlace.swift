/// A line of a file that the user can open.
public struct FilePlace: Hashable, Sendable, CustomStringConvertible {
  /// The file's name without its folder; nil where only one file was read.
  public let file: String?
  /// The line, from 1.
  public let line: Int

  /// The file and the line.
  var parts: (String?, Int) { (file, line) }

  /// Such as `line 3`, or `ada.vcf line 3`.
  public var description: String {
    guard let file else { return "line \(line)" }
    return "\(OutsideText.line(file)) line \(line)"
  }
}
