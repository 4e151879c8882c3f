extension LogReader {
  /// The most words that a recurrence has.
  private static let longestRecurrence = 10
  /// Words before a due day that are not part of what to do.
  private static let dueWords: Set<String> = ["by", "on", "until", "due", "from", "starting"]
  private static let bareUnits: Set<String> = ["week", "month", "year", "now", "night"]

  /// Reads what to do, such as `!send deck fri`.
  ///
  /// It ends at the next exclamation mark or at a dash of its own; topics, networks and exchanges are taken out of it.
  mutating func readFollowUp() {
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
    if task.title.isEmpty { line.isUnfinished = true }
    line.tasks.append(task)
  }

  private mutating func readMarkedExchange(_ token: LogToken) {
    guard case .marked(let mark) = token.kind else { return }
    readMarked(mark)
  }

  private mutating func read(_ words: ArraySlice<Int>, into task: inout LogLine.Task) {
    var words = takePromise(words, &task)
    // A day and a recurrence stand at the end, in either order.
    for _ in 0..<2 {
      while let last = words.last, tokens[last].kind == .comma { words = words.dropLast() }
      if task.recurrence == nil, let (recurrence, count) = recurrence(in: words, isAtEnd: true) {
        task.recurrence = recurrence
        mark(words.suffix(count), .recurrence)
        words = words.dropLast(count)
      } else if task.due == nil, let (day, count) = due(words.suffix(6), isAtEnd: true),
        // What follows `every` is a recurrence that is not understood, no day.
        words.dropLast(count).last.map({ tokens[$0].word }) != "every"
      {
        task.due = day
        markDue(words.suffix(count), day)
        words = words.dropLast(count)
      }
    }
    if task.due == nil, let (day, count) = due(words.prefix(5), isAtEnd: false), count < words.count
    {
      task.due = day
      markDue(words.prefix(count), day)
      words = words.dropFirst(count)
    }
    if task.recurrence == nil, let (recurrence, count) = recurrence(in: words, isAtEnd: false),
      count < words.count
    {
      task.recurrence = recurrence
      mark(words.prefix(count), .recurrence)
      words = words.dropFirst(count)
    }
    while let last = words.last, tokens[last].kind == .comma { words = words.dropLast() }
    if task.due == nil, task.recurrence == nil { refuseNoDay(endOf: words) }
    if task.due == nil, let recurrence = task.recurrence {
      task.due = recurrence.next(after: today, from: today) ?? today
    }
    mark(words, .followUp)
    task.title = OutsideText.line(Self.joined(words.map { tokens[$0] }))
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

  private mutating func mark(_ words: ArraySlice<Int>, _ kind: LogPart.Kind) {
    for word in words { add(kind, tokens[word].range) }
  }

  private mutating func markDue(_ words: ArraySlice<Int>, _ day: CalendarDay) {
    guard let first = words.first, let last = words.last, day < today else {
      return mark(words, .due)
    }
    report(
      tokens[first].range.lowerBound..<tokens[last].range.upperBound,
      "\(day) has passed, and a follow-up is due today or later",
      fix: "write a day such as fri, +3d or end of month"
    )
  }

  private func recurrence(in words: ArraySlice<Int>, isAtEnd: Bool) -> (Recurrence, Int)? {
    for count in stride(from: min(Self.longestRecurrence, words.count), to: 0, by: -1) {
      let tail = (isAtEnd ? words.suffix(count) : words.prefix(count)).map { tokens[$0] }
      guard tail.allSatisfy({ $0.kind == .comma || ($0.kind == .word && !$0.word.isEmpty) }),
        tail.first?.kind == .word, tail.last?.kind == .word,
        let recurrence = Recurrence(tail.map(\.word).joined(separator: " "))
      else { continue }
      return (recurrence, count)
    }
    return nil
  }

  /// The longest day at the end of the words, or at their beginning, with the preposition before it.
  private func due(_ words: ArraySlice<Int>, isAtEnd: Bool) -> (CalendarDay, Int)? {
    for count in stride(from: words.count, to: 0, by: -1) {
      let part = (isAtEnd ? words.suffix(count) : words.prefix(count)).map { tokens[$0] }
      guard part.allSatisfy({ $0.kind == .word && !$0.word.isEmpty }) else { continue }
      var texts = part.map(\.word)
      if texts.count > 1, Self.dueWords.contains(texts[0]) { texts.removeFirst() }
      let text = texts.joined(separator: " ")
      if Self.bareUnits.contains(text) { continue }
      if let phrase = DayPhrase(text, today: today) { return (phrase.day, count) }
    }
    return nil
  }
}
