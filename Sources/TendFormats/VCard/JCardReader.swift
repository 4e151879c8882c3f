import TendModel
enum JCardReader {
  static func isLikely(_ bytes: [UInt8]) -> Bool { false }
  static func read(
    _ bytes: [UInt8],
    progress: (Int, Int) -> Bool
  ) throws(FormatError) -> (contacts: [ImportedContact], problems: [ImportProblem]) { ([], []) }
}
