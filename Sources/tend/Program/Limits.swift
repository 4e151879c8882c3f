import ArgumentParser

/// How many lines a list may have.
enum Limits {
  /// More than anybody reads, and less than what memory holds.
  static let valid = 1...1_000_000

  /// - Throws: A usage error when the number is outside.
  static func check(_ limit: Int) throws {
    guard valid.contains(limit) else {
      throw ValidationError("--limit is \(limit); it must be from 1 to 1000000.")
    }
  }
}
