import Foundation
import TendModel
import Testing

/// docs/FILTERS.md says what the filter line understands.
@Suite struct FilterDocumentTests {
  private func document() throws -> String {
    try String(contentsOf: House.root.appending(path: "docs/FILTERS.md"), encoding: .utf8)
  }

  @Test func everyFieldIsInTheTableWithItsExamples() throws {
    let lines = try document().split(separator: "\n")
    for field in FilterField.allCases {
      let row = lines.first { $0.hasPrefix("| `\(field.rawValue):` |") }
      let examples = field.examples.map { "`\($0)`" }.joined(separator: ", ")
      #expect(row == "| `\(field.rawValue):` | \(field.summary) | \(examples) |")
    }
  }

  @Test func everyAliasFactAndStateIsNamed() throws {
    let text = try document()
    for alias in FilterField.allCases.flatMap(\.aliases) { #expect(text.contains("\(alias):")) }
    for fact in FilterFact.allCases { #expect(text.contains("`\(fact.rawValue)`")) }
    for state in FilterState.allCases { #expect(text.contains("`\(state.rawValue)`")) }
  }

  @Test func everyExampleIsUnderstood() throws {
    let examples = try document().split(separator: "\n").filter { $0.hasPrefix("    ") }
      .compactMap { $0.dropFirst(4).split(separator: "   ").first }
    #expect(examples.count == 3)
    for example in examples {
      #expect(FilterReading(String(example)).firstMistake == nil, "\(example)")
    }
  }
}
