import TendModel

/// Reads the addresses of a header, each with its name.
///
/// Source: RFC 5322, sections 3.4 and 4.4. Semicolons between addresses, which some programs write, are taken too.
struct MailAddressReader {
  /// What was read of one address.
  private struct Draft {
    var words: [String] = []
    var comments: [String] = []
    var angle: String?

    /// The text outside of angle brackets with single blanks.
    var phrase: String { words.joined(separator: " ") }
  }

  private let scalars: [Unicode.Scalar]
  private let lastQuote: Int
  private let lastCommentEnd: Int
  private var index = 0
  private var found: [MailMessage.Address] = []
  private var draft = Draft()
  /// Pieces between commas that hold no address: a name, if an address in angle brackets follows.
  private var pending: [String] = []
  /// The word at hand; whether blanks end it depends on what follows.
  private var word = ""

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    lastQuote = scalars.lastIndex(of: "\"") ?? -1
    lastCommentEnd = scalars.lastIndex(of: ")") ?? -1
  }

  /// The addresses in a text, in their order; names of groups are left out.
  ///
  /// - Complexity: O(n) in the scalars of the text.
  static func addresses(_ text: String) -> [MailMessage.Address] {
    var reader = MailAddressReader(text)
    reader.read()
    return reader.found
  }

  private mutating func read() {
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      // A mark that is never closed is none.
      case "\"" where index > lastQuote: break
      case "\"": word += quoted()
      case "(" where index > lastCommentEnd: endWord()
      case "(": draft.comments.append(comment())
      case "<":
        endWord()
        // A comma is missing between two addresses.
        if draft.angle != nil { end() }
        draft.angle = angle()
      case ">": break
      case "," where !hasAddress: setAside()
      case ",", ";": end()
      case "=" where encodedWordEnd != nil:
        let end = encodedWordEnd ?? index
        word.unicodeScalars.append(contentsOf: scalars[(index - 1)..<end])
        index = end
      case ":" where !word.utf8.contains(0x40) && draft.angle == nil && !isScheme:
        // The name of a group.
        (word, draft) = ("", Draft())
      case " ", "\t", "\n", "\r": endWord()
      case "\\" where index < scalars.count:
        word.unicodeScalars.append(scalars[index])
        index += 1
      default: word.unicodeScalars.append(scalar)
      }
    }
    end()
  }

  private var hasAddress: Bool {
    draft.angle != nil || !draft.comments.isEmpty || word.utf8.contains(0x40)
      || draft.words.contains { $0.utf8.contains(0x40) }
  }

  /// Keeps what stands before a comma: `Doe, Jane <jane@example.org>` is one address, `root, jane` are two.
  private mutating func setAside() {
    endWord()
    if !draft.words.isEmpty { pending.append(draft.phrase) }
    draft = Draft()
  }

  /// Where the encoded word ends whose first mark was just read; nil when there is none.
  ///
  /// Some programs write commas in it as they are.
  private var encodedWordEnd: Int? {
    guard index < scalars.count, scalars[index] == "?" else { return nil }
    var marks = 0
    for place in index..<min(scalars.count, index + Self.longestEncodedWord) {
      switch scalars[place] {
      case " ", "\t", "\n", "\r", "<": return nil
      case "?": marks += 1
      case "=" where marks >= 4 && scalars[place - 1] == "?": return place + 1
      default: break
      }
    }
    return nil
  }

  private static let longestEncodedWord = 1000

  private var isScheme: Bool { ["mailto", "[mailto"].contains(word.lowercased()) }

  private mutating func endWord() {
    if !word.isEmpty { draft.words.append(word) }
    word = ""
  }

  private mutating func end() {
    endWord()
    defer { draft = Draft() }
    if draft.angle != nil, !pending.isEmpty {
      draft.words = [(pending + [draft.phrase]).filter { !$0.isEmpty }.joined(separator: ", ")]
    } else {
      // Users of the same machine.
      found += pending.compactMap { Self.address($0) }.map { .init(email: $0, name: "") }
    }
    pending = []
    let comment = draft.comments.filter { !$0.isEmpty }.joined(separator: " ")
    if let angle = draft.angle {
      guard let email = Self.address(angle) else { return }
      var name = EncodedWords.decoded(draft.phrase)
      if name.isEmpty {
        name = EncodedWords.decoded(comment)
      } else if !comment.isEmpty {
        name += " (" + EncodedWords.decoded(comment) + ")"
      }
      found.append(.init(email: email, name: CalendarText.trimmed(name)))
      return
    }
    let name = CalendarText.trimmed(EncodedWords.decoded(comment))
    if let email = Self.address(joined) {
      found.append(.init(email: email, name: name))
    } else if let place = draft.words.firstIndex(where: { $0.containsBytes("@") }),
      let email = Self.address(draft.words[place])
    {
      // A name and an address without brackets.
      let others = draft.words.enumerated().filter { $0.offset != place }.map(\.element)
      let phrase = EncodedWords.decoded(others.joined(separator: " "))
      found.append(.init(email: email, name: CalendarText.trimmed(phrase)))
    }
  }

  /// The words as one address: blanks around `@` and `.` do not count.
  private var joined: String {
    guard draft.words.count > 1 else { return draft.words.first ?? "" }
    // Archives of mailing lists write `jane at example.org`.
    if draft.words.count == 3, draft.words[1] == "at", draft.words[2].utf8.contains(0x2E) {
      return draft.words[0] + "@" + draft.words[2]
    }
    var text = ""
    var hasAt = false
    for word in draft.words {
      let sticks =
        text.isEmpty || text.hasSuffix("@") || word.hasPrefix("@")
        || text.hasSuffix(".") && hasAt || word.hasPrefix(".")
      text += sticks ? word : " " + word
      hasAt = hasAt || word.utf8.contains(0x40)
    }
    return text
  }

  /// The content of a quoted string, whose opening mark has been read; with its marks where it is part of an address.
  private mutating func quoted() -> String {
    let start = index
    var text = ""
    while index < scalars.count, scalars[index] != "\"" {
      if scalars[index] == "\\", index + 1 < scalars.count { index += 1 }
      text.unicodeScalars.append(scalars[index])
      index += 1
    }
    let end = min(index, scalars.count)
    index += 1
    guard index < scalars.count, scalars[index] == "@" else { return text }
    return "\"" + String(String.UnicodeScalarView(scalars[start..<end])) + "\""
  }

  /// The content of a comment, which may hold others.
  private mutating func comment() -> String {
    var text = ""
    var depth = 1
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth == 0 { break }
      if scalar == "\\", index < scalars.count {
        text.unicodeScalars.append(scalars[index])
        index += 1
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private mutating func angle() -> String {
    var text = ""
    while index < scalars.count, scalars[index] != ">" {
      if scalars[index] == "<" {
        // The innermost of several.
        index += 1
        text = ""
        continue
      }
      if scalars[index] == "\"" {
        index += 1
        text += quoted()
        continue
      }
      if scalars[index] == "(" {
        index += 1
        // So written against those who gather addresses.
        if comment() == "at", !text.isEmpty { text += "@" }
        continue
      }
      text.unicodeScalars.append(scalars[index])
      index += 1
    }
    index += 1
    return text
  }

  /// The text without line ends, and without the blanks that old mail may have around its dots and its `@`.
  private static func withoutLooseBlanks(_ text: Substring) -> String {
    guard text.utf8.contains(where: { $0 <= 0x20 }), !text.hasPrefix("\"") else {
      return String(text)
    }
    var kept = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let sticks = ".@".contains(kept.last ?? ".") || ".@".contains(word.first ?? ".")
      kept += sticks ? word : " " + word
    }
    return kept
  }

  /// The address in a text, without a scheme or the route of old mail; nil when there is none.
  private static func address(_ text: String) -> String? {
    var rest = CalendarText.trimmed(text)[...]
    if rest.hasPrefix("["), rest.hasSuffix("]") { rest = rest.dropFirst().dropLast() }
    if rest.lowercased().hasPrefix("mailto:") { rest = rest.dropFirst(7) }
    if rest.hasPrefix("@"), let colon = rest.firstIndex(of: ":") {
      rest = rest[rest.index(after: colon)...]
    }
    let email = MailQuotes.removed(withoutLooseBlanks(rest))
    guard !email.isEmpty, email != "@" else { return nil }
    guard let at = email.lastIndex(of: "@") else {
      // A user of the same machine.
      return email.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-+".contains($0)) }
        ? email : nil
    }
    // Blanks may stand in a quoted user alone.
    let plain = email.hasPrefix("\"") ? email[at...] : email[...]
    return plain.containsBytes(" ") ? nil : email
  }
}
