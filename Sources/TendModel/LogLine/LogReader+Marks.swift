extension LogReader {
  mutating func readMarked(_ mark: Character) {
    switch mark {
    case "#": readTopic()
    case "@":
      if let network = readNetwork() { line.networks.append(network) }
    default: readExchange(mark)
    }
  }

  /// `#pricing` or `#"machine learning"`, each topic once.
  mutating func readTopic() {
    let token = tokens[index]
    index += 1
    var name = OutsideText.line(LogToken.bare(token.text))[...]
    while let first = name.first, first == "#" || first.isWhitespace { name = name.dropFirst() }
    guard !name.isEmpty else {
      add(.mark, token.range)
      lack(token.range, "a topic is missing", fix: "write it straight after #, as in #pricing")
      return
    }
    add(.topic, token.range)
    let folded = FoldedText.folded(String(name))
    guard seenTopics.insert(folded).inserted else { return }
    line.topics.append(String(name))
  }

  /// `@alumni`, `@"Old Friends"`, or as many words behind `@` as a network's name has.
  mutating func readNetwork() -> LogName? {
    let token = tokens[index]
    var texts = [LogToken.bare(token.text)]
    let isQuoted =
      characters.count > token.range.lowerBound + 1
      && "\"“".contains(characters[token.range.lowerBound + 1])
    while !isQuoted, texts.count < 4, let next = self.token(index + texts.count),
      next.kind == .word,
      !startsOtherPart(at: index + texts.count)
    {
      texts.append(LogToken.bare(next.text))
    }
    guard !texts[0].isEmpty else {
      add(.mark, token.range)
      index += 1
      lack(
        token.range,
        "a network is missing",
        fix: "write it straight after @, as in @alumni; a time is written at 3pm"
      )
      return nil
    }
    var best: (LogQuestion, LogName.Resolution, Int)?
    for count in stride(from: texts.count, to: 0, by: -1) {
      let name = OutsideText.line(texts.prefix(count).joined(separator: " "))
      // Words behind the first may be no name at all.
      let question = LogQuestion(name, .network, isGuess: count > 1)
      guard !name.isEmpty else { continue }
      let found = resolve(question)
      if let found, !found.isEmpty || count == 1 {
        best = (question, Self.resolution(found), count)
        break
      }
      if found == nil, count == 1 { best = (question, .pending, 1) }
    }
    let count = best?.2 ?? 1
    let range = range(index, index + count - 1)
    index += count
    add(best == nil ? .mark : .network, range)
    return best.map { LogName(question: $0.0, range: range, resolution: $0.1) }
  }

  private mutating func readExchange(_ mark: Character) {
    let token = tokens[index]
    let direction: Exchange.Direction = mark == "+" ? .given : .received
    if let kind = vocabulary.exchange(token.word) {
      index += 1
      add(.exchange, token.range)
      let mark = LogLine.Mark(direction: direction, kind: kind)
      if !line.marks.contains(mark) { line.marks.append(mark) }
      return
    }
    let known = vocabulary.exchangeWords.joined(separator: ", ")
    let isWord = !token.word.isEmpty && token.word.allSatisfy(\.isLetter)
    let isBeingTyped = token.range.upperBound == characters.count
    if isWord, isBeingTyped, begins(token.word) {
      index += 1
      add(.mark, token.range)
      lack(token.range, "\(mark)\(token.text) is not finished", fix: "write one of \(known)")
      return
    }
    let meant = isWord ? nearest(token.word) : nil
    guard isWord, mark == "+" || meant != nil else { return takeText() }
    index += 1
    report(
      token.range,
      "\(mark)\(token.word) is none of \(known)",
      fix: meant.map { "write \(mark)\($0)" } ?? "write one of them, or leave a blank after \(mark)"
    )
  }

  private func begins(_ word: String) -> Bool {
    vocabulary.entries.contains { entry in
      if case .exchange = entry.meaning { entry.phrase.hasPrefix(word) } else { false }
    }
  }

  /// The kind that was probably meant: at most two letters differ.
  private func nearest(_ word: String) -> String? {
    guard (4...16).contains(word.count) else { return nil }
    var best: (String, Int)?
    for entry in vocabulary.entries {
      guard case .exchange = entry.meaning else { continue }
      let distance = Self.distance(Array(word), Array(entry.phrase))
      if distance <= 2, distance < best?.1 ?? 3 { best = (entry.phrase, distance) }
    }
    return best?.0
  }

  /// How many letters have to be added, taken away or changed (Levenshtein).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (line, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let change = diagonal + (right[column] == character ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
