/// A look-up that a log line needs: who or what is meant by a name.
public struct LogQuestion: Hashable, Sendable {
  /// The name as it was written, with single blanks.
  public var text: String
  /// A contact or a network.
  public var kind: NameKind
  /// The words may be no name at all, so that only whole words of a name count.
  public var isGuess: Bool

  /// A look-up of a name.
  public init(_ text: String, _ kind: NameKind = .contact, isGuess: Bool = false) {
    self.text = text
    self.kind = kind
    self.isGuess = isGuess
  }

  /// Those among the names found for `text` that it can mean: the same name, else names with these words in a row, else
  /// (no guess) names in which the last word is begun.
  ///
  /// - Parameter found: What `Query.names` answered, or any list of names.
  /// - Returns: Only the matches of the best sort that there are, in the order given.
  public func matches(among found: [NameMatch]) -> [NameMatch] {
    if let number = NameMatch.number(in: text) { return found.filter { $0.number == number } }
    let wanted = Self.words(text, isGuess)
    guard !wanted.isEmpty else { return [] }
    let named = found.map { (match: $0, words: Self.words($0.name, isGuess)) }
    let same = named.filter { $0.words == wanted }
    if !same.isEmpty { return same.map(\.match) }
    let inRow = named.filter { Self.contains($0.words, wanted, ==) }
    if !inRow.isEmpty { return inRow.map(\.match) }
    // A given name in Chinese, Japanese or Korean stands behind the family name without a blank.
    if wanted.count == 1, wanted[0].count > 1, FoldedText.isIdeographic(wanted[0]) {
      let ending = named.filter { $0.words.contains { $0.hasSuffix(wanted[0]) } }
      if !ending.isEmpty { return ending.map(\.match) }
    }
    if isGuess { return [] }
    return named.filter { Self.contains($0.words, wanted) { $0.hasPrefix($1) } }.map(\.match)
  }

  /// What keyboards and word processors write for one sign.
  private static let apostrophes: Set<Character> = ["’", "‘", "ʼ", "`", "´"]

  /// Half of a name with a hyphen counts as a word of it only where a name is sure to stand.
  private static func words(_ text: String, _ isGuess: Bool) -> [String] {
    FoldedText.folded(text).split { $0.isWhitespace || (isGuess ? ",." : ",.-‐‑").contains($0) }
      .map { String($0.map { apostrophes.contains($0) ? "'" : $0 }) }
  }

  /// Whether the wanted words stand in a row among these; only the last may be compared otherwise than by equality.
  private static func contains(
    _ words: [String],
    _ wanted: [String],
    _ isLast: (String, String) -> Bool
  ) -> Bool {
    guard words.count >= wanted.count else { return false }
    return (0...words.count - wanted.count).contains { start in
      wanted.indices.allSatisfy { index in
        let word = words[start + index]
        return index == wanted.count - 1 ? isLast(word, wanted[index]) : word == wanted[index]
      }
    }
  }
}

/// A contact or network that a log line names.
public struct LogName: Hashable, Sendable {
  /// What is known of who is meant.
  public enum Resolution: Hashable, Sendable {
    /// Not looked up yet.
    case pending
    /// Nobody has this name; a part of it is that of these.
    case unknown(near: [NameMatch])
    /// This one is meant.
    case one(NameMatch)
    /// Any of these can be meant.
    case several([NameMatch])
  }

  /// The look-up that told, or would tell, who is meant; its text is the name as written.
  public var question: LogQuestion
  /// Where it stands, in characters from the beginning of the line.
  public var range: Range<Int>
  /// Who is meant.
  public var resolution: Resolution

  /// Whether nobody has the name.
  public var isUnknown: Bool { if case .unknown = resolution { true } else { false } }

  /// The one who is meant; nil while that is open.
  public var match: NameMatch? {
    guard case .one(let match) = resolution else { return nil }
    return match
  }
}
