extension LogReader {
  /// Reads what to do, such as `!send deck fri`.
  ///
  /// It ends at the next exclamation mark or at a dash of its own; topics, networks and exchanges are taken out of it.
  mutating func readFollowUp() {
    let start = index
    add(.mark, tokens[index].range)
    index += 1
    var task = LogLine.Task()
    var words: [Int] = []
    collecting: while let token = token(index) {
      switch token.kind {
      case .bang, .dash: break collecting
      case .marked("#"): readTopic()
      case .marked("@"): task.network = readNetwork() ?? task.network
      case .marked where vocabulary.exchange(token.word) != nil: readMarkedExchange(token)
      case .word where DayPhrase.isAmbiguous(token.text): _ = reportDateInNumbers()
      default:
        words.append(index)
        index += 1
      }
    }
    read(words[...], into: &task)
    if task.title.isEmpty {
      lack(
        range(start, words.last ?? start),
        "it is not said what is to be done",
        fix: "write it after !, as in \"!send deck fri\""
      )
    }
    line.tasks.append(task)
  }

  private mutating func readMarkedExchange(_ token: LogToken) {
    guard case .marked(let mark) = token.kind else { return }
    readMarked(mark)
  }

  private mutating func read(_ words: ArraySlice<Int>, into task: inout LogLine.Task) {
    var words = takePromise(words, &task)
    // A recurrence comes first, or the day on which it ends would be the day that is due.
    let repetition = takeRepetition(&words, &task)
    if repetition == nil, refuseAmbiguousPlace(in: words) {
      mark(words.filter { word in !isReported(word) }, .followUp)
      return
    }
    if task.due == nil { words = takeDue(words, &task) }
    words = withoutCommas(words)
    if task.due == nil, repetition == nil {
      refuseNoDay(endOf: words)
      refuseNoRecurrence(in: words)
    }
    if let repetition { begin(repetition, &task) }
    mark(words.filter { word in !isReported(word) }, .followUp)
    task.title = OutsideText.line(Self.joined(words.map { tokens[$0] }))
  }

  private func isReported(_ word: Int) -> Bool {
    line.problems.contains { $0.range.contains(tokens[word].range.lowerBound) }
  }

  func withoutCommas(_ words: ArraySlice<Int>) -> ArraySlice<Int> {
    var words = words
    while let last = words.last, tokens[last].kind == .comma { words = words.dropLast() }
    return words
  }

  private mutating func takePromise(
    _ words: ArraySlice<Int>,
    _ task: inout LogLine.Task
  ) -> ArraySlice<Int> {
    guard let first = words.first,
      let (text, count) = phrase(at: first, { vocabulary.promise($0) != nil }),
      let kind = vocabulary.promise(text), words.prefix(count).last == first + count - 1
    else { return words }
    task.kind = kind
    mark(words.prefix(count), .mark)
    return words.dropFirst(count)
  }

  mutating func mark(_ words: some Sequence<Int>, _ kind: LogPart.Kind) {
    for word in words { add(kind, tokens[word].range) }
  }

  /// Takes the day from the end of the words, or from their beginning; a time behind it stays with what is to be done.
  private mutating func takeDue(
    _ words: ArraySlice<Int>,
    _ task: inout LogLine.Task
  ) -> ArraySlice<Int> {
    let words = withoutCommas(words)
    for timeCount in [0, 1, 2, 3] where timeCount < words.count {
      let time = words.suffix(timeCount)
      if let first = time.first, self.time(at: first)?.count != timeCount { continue }
      guard let (day, count) = due(words.dropLast(timeCount), isAtEnd: true) else { continue }
      let taken = words.dropLast(timeCount).suffix(count)
      // What follows `every` is a recurrence that is not understood, no day.
      let before = words.dropLast(timeCount + count)
      if let last = before.last, calendar.says(tokens[last].word, .every) { break }
      task.due = day
      markDue(taken, day)
      return before + time
    }
    guard let (day, count) = due(words, isAtEnd: false), count < words.count else { return words }
    task.due = day
    markDue(words.prefix(count), day)
    return words.dropFirst(count)
  }

  mutating func markDue(_ words: ArraySlice<Int>, _ day: CalendarDay) {
    guard day < today else { return mark(words, .due) }
    refuse(
      words,
      "\(day) has passed, and a follow-up is due today or later",
      fix: "write a day such as fri, +3d or end of month"
    )
  }

  /// The longest day at the end of the words, or at their beginning, with the preposition before it.
  func due(_ words: ArraySlice<Int>, isAtEnd: Bool) -> (CalendarDay, Int)? {
    for count in stride(from: min(Self.longestDay + 1, words.count), to: 0, by: -1) {
      let part = (isAtEnd ? words.suffix(count) : words.prefix(count)).map { tokens[$0] }
      guard var texts = dayWords(part[...]) else { continue }
      let hasPreposition = texts.count > 1 && vocabulary.says(texts[0], .due)
      if hasPreposition { texts.removeFirst() }
      if isWeakDue(texts, hasPreposition) { continue }
      // `12 mar 10 slides`
      if !isAtEnd, count < words.count, texts.count > 2, texts[texts.count - 1].utf8.count == 2 {
        continue
      }
      if let phrase = phrase(texts, leaning: .ahead) { return (phrase.day, count) }
    }
    return nil
  }

  /// Words that could name a day, but rather belong to what is to be done.
  private func isWeakDue(_ words: [String], _ hasPreposition: Bool) -> Bool {
    guard let first = words.first, let last = words.last else { return true }
    if words.count == 1 { return calendar.isBareUnit(first) || calendar.says(first, .now) }
    guard words.count == 2, !hasPreposition else { return false }
    // `the 5th of them`, `once a week`
    return calendar.says(first, .filler)
      || calendar.letters(first) == 1 && calendar.unit(last) != nil
  }
}
