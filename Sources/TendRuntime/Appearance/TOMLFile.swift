import TOMLKit

/// A TOML text with the place of its keys, which the parser does not tell.
struct TOMLFile {
  let path: String
  let table: TOMLTable
  private let text: String

  /// Parses a text.
  ///
  /// - Throws: `ConfigurationProblem` with the line of the first mistake.
  init(_ text: String, path: String) throws(ConfigurationProblem) {
    self.path = path
    self.text = text
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ConfigurationProblem(file: path, line: error.source.begin.line, text: error.description)
    } catch {
      throw ConfigurationProblem(file: path, line: nil, text: "\(error)")
    }
  }

  /// A mistake about a key of a section; an empty section is the top of the file.
  func problem(_ text: String, section: String = "", key: String? = nil) -> ConfigurationProblem {
    // A name at the top may be that of a section.
    let section = section.isEmpty && line(section: "", key: key) == nil ? key ?? "" : section
    let key = section == key ? nil : key
    return ConfigurationProblem(file: path, line: line(section: section, key: key), text: text)
  }

  /// The line on which a key is set, or the section begins; nil when it is written in another way.
  private func line(section: String, key: String?) -> Int? {
    var current = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
        current = Self.unquoted(text[text.index(after: text.startIndex)..<end])
        if key == nil, current == section { return index + 1 }
      } else if let key, current == section, let equals = text.firstIndex(of: "="),
        Self.unquoted(text[..<equals]) == key
      {
        return index + 1
      } else if let key, current == section, text.hasPrefix("\"\(key)\"") {
        return index + 1
      }
    }
    return nil
  }

  private static func unquoted(_ text: Substring) -> String {
    var text = text
    while text.last == " " || text.last == "\t" { text = text.dropLast() }
    if text.count >= 2, let mark = text.first, mark == "\"" || mark == "'", text.last == mark {
      text = text.dropFirst().dropLast()
    }
    return String(text)
  }
}
