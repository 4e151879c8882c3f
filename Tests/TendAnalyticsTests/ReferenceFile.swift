import Foundation
import Testing

/// A file of worked examples that lies beside the repository on machines that have it.
struct ReferenceFile {
  let url: URL

  private struct Content<Case: Decodable>: Decodable { let cases: [Case] }

  init?(_ name: String) {
    var folder = URL(filePath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "shared/reference/graph").appending(path: name)
      if FileManager.default.fileExists(atPath: candidate.path) {
        url = candidate
        return
      }
    }
    return nil
  }

  static func exists(_ name: String) -> Bool { ReferenceFile(name) != nil }

  func cases<Case: Decodable>(_ type: Case.Type) throws -> [Case] {
    try JSONDecoder().decode(Content<Case>.self, from: Data(contentsOf: url)).cases
  }
}

/// Whether two numbers agree as closely as the reference asks, or both are unknown.
func agrees(_ value: Double?, _ expected: Double?) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) <= 1e-9 + 1e-9 * abs(expected)
}
