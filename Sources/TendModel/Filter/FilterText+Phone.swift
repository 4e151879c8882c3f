/// Telephone numbers among the words that are searched for.
extension FilterText {
  /// Fewer digits are a year, a house or a room.
  private static let fewestDigits = 5
  private static let punctuation: Set<Character> = ["+", "-", ".", "/", "(", ")", " ", "\u{A0}"]

  /// The digits that a number has to hold, however it is written; nil when the text is no part of a telephone number.
  ///
  /// Zeros at the beginning are left out: they stand for a country or a trunk line, and numbers are kept with and without.
  public var phoneDigits: String? {
    guard text.allSatisfy({ Self.isDigit($0) || Self.punctuation.contains($0) }),
      !isPhrase || words.count == 1
    else { return nil }
    let digits = text.filter(Self.isDigit).drop { $0 == "0" }
    return digits.count < Self.fewestDigits ? nil : String(digits)
  }

  /// Where a text holds digits as one number, in characters; nil when it does not.
  public static func place(ofDigits digits: String, in text: String) -> Range<Int>? {
    let sought = Array(digits)
    var number: [(digit: Character, place: Int)] = []
    func found() -> Range<Int>? {
      guard number.count >= sought.count else { return nil }
      for start in 0...number.count - sought.count
      where number[start..<start + sought.count].map(\.digit) == sought {
        return number[start].place..<number[start + sought.count - 1].place + 1
      }
      return nil
    }
    for (place, character) in text.enumerated() {
      if isDigit(character) {
        number.append((character, place))
      } else if !punctuation.contains(character) {
        if let found = found() { return found }
        number = []
      }
    }
    return found()
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
