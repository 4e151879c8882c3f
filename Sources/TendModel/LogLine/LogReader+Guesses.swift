/// Names that nothing announces: `coffee Ada pricing`, `Ada called`.
extension LogReader {
  mutating func readGuess(isBesideChannel: Bool) -> Bool {
    guard place == .note, line.names.isEmpty, guessesLeft > 0 else { return false }
    let token = tokens[index]
    // Amid a sentence only a capital makes a name of what is somebody's.
    if !noteWords.isEmpty, !token.isCapitalised { return false }
    guessesLeft -= 1
    if line.channel == nil, noteWords.isEmpty, token.isCapitalised || index == 0, readDoingName() {
      return true
    }
    let before = index
    let isExpected = expectsName && noteWords.isEmpty
    let isCertain = isExpected && (implied.isEmpty || isName(at: index)) || index == strangerPlace
    readNames(isCertain: isCertain)
    if index == before, isBesideChannel, noteWords.isEmpty, token.isCapitalised {
      possibleStranger = index
    }
    return index > before
  }

  /// Whoever stands before something that was done did it, known or not.
  private mutating func readDoingName() -> Bool {
    var count = 1
    while count < Self.longestName, token(index + count)?.isCapitalised == true,
      !isDone(at: index + count)
    {
      count += 1
    }
    guard isDone(at: index + count), tokens[index..<index + count].allSatisfy({ $0.kind == .word })
    else { return false }
    let text = name(index, count)
    let resolution = resolved(text, near: matched(at: index, isGuess: true)?.found ?? [])
    // `Just called Ada`: somebody else was called, and nobody is called Just.
    let after = index + count + (meaning(at: index + count)?.count ?? 1)
    if case .unknown = resolution, isName(at: after) { return false }
    take(LogQuestion(text), resolution, count)
    return true
  }

  func isDone(at start: Int) -> Bool {
    switch meaning(at: start)?.meaning {
    case .action, .mutual, .sent: true
    default: false
    }
  }
}
