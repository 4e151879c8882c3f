extension NameParts {
  /// The parts after the name as shown was changed, so that who is renamed is so in every part.
  ///
  /// The family name stays while the new name ends with it, else the last word is the family name; prefix, middle names
  /// and suffix stay where the new name has them. Parts that did not make up the old name say something else and stay.
  ///
  /// - Parameters:
  ///   - name: The new name.
  ///   - old: The name before.
  /// - Returns: The parts of the new name.
  /// - Complexity: O(n) in the words of both.
  func renamed(to name: String, from old: String) -> NameParts {
    let (before, main) = (Self.words(old), Self.words(given) + Self.words(family))
    guard !main.isEmpty, main.allSatisfy(before.contains), Self.words(joined) != Self.words(name)
    else { return self }
    var words = Self.words(name)
    var parts = NameParts()
    parts.nicknames = nicknames
    func takeFirst(_ part: String) -> String {
      let wanted = Self.words(part)
      guard !wanted.isEmpty, words.count > wanted.count, words.starts(with: wanted) else {
        return ""
      }
      words.removeFirst(wanted.count)
      return part
    }
    func takeLast(_ part: String, leaving least: Int) -> String {
      let wanted = Self.words(part)
      guard !wanted.isEmpty, words.count >= wanted.count + least,
        words.suffix(wanted.count) == wanted[...]
      else { return "" }
      words.removeLast(wanted.count)
      return part
    }
    parts.prefix = takeFirst(prefix)
    parts.suffix = takeLast(suffix, leaving: 1)
    parts.family = takeLast(family, leaving: 1)
    if parts.family.isEmpty, words.count > 1 { parts.family = words.removeLast() }
    parts.additional = takeLast(additional, leaving: 1)
    parts.given = words.joined(separator: " ")
    return parts
  }

  /// The words of a name; the comma before a suffix is none of it.
  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "," }.map(String.init)
  }
}
