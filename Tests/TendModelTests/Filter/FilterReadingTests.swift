import TendModel
import Testing

@Suite struct FilterReadingTests {
  private func printed(_ text: String) -> String {
    FilterReading(text).expression.description
  }

  @Test(arguments: [
    ("ada", "ada"), ("ada okafor", "ada okafor"), ("ada and okafor", "ada okafor"),
    ("a or b c", "a or b c"), ("(a or b) c", "(a or b) c"), ("not a", "-a"), ("!a -b", "-a -b"),
    ("not (a or b)", "-(a or b)"), ("NOT a AND b OR c", "-a b or c"), ("((a))", "a"),
    ("--a", "--a"), ("a - b", "a b"), ("", ""), ("   ", ""), ("a (b (c d))", "a b c d"),
    ("company:contoso", "org:contoso"), ("ORG:x", "org:x"), ("tag:x", "#x"), ("#x", "#x"),
    ("org:\"Acme Ltd\"", "org:\"Acme Ltd\""), ("org:acme\" ltd\"", "org:\"acme ltd\""),
    ("circle:<=2", "circle:1..2"), ("circle:>3", "circle:4"),
    ("importance:>=4", "importance:4..5"), ("due:overdue", "due:<today"),
    ("due:<=\"next fri\"", "due:\"<=next fri\""), ("last:>90", "last:>90"),
    ("met:conference", "met:conference"), ("met:2024", "met:2024"), ("is:DUE", "is:due"),
    ("https://a.example", "https://a.example"), ("10:30", "10:30"), ("\"and\"", "\"and\""),
  ])
  func aLineIsUnderstood(text: String, expected: String) {
    let reading = FilterReading(text)
    #expect(reading.expression.description == expected)
    #expect(reading.mistakes == [])
    #expect(reading.unfinished == nil)
  }

  @Test func whatIsPrintedReadsBackAsTheSame() {
    for seed in 0..<500 as Range<UInt64> {
      var random = FilterRandom(seed: seed)
      let expression = random.expression(depth: 4)
      let again = FilterReading(expression.description)
      #expect(again.expression == expression, "seed \(seed): \(expression)")
      #expect(again.firstMistake == nil, "seed \(seed): \(expression)")
    }
  }

  @Test func noLineOfAnyCharactersCrashesAndTheRestStaysUsable() {
    let parts = ["(", ")", "-", "\"", "#", ":", "org:", "due:<", "or", "and", "not", " ", "é", "a"]
    for seed in 0..<500 as Range<UInt64> {
      var random = FilterRandom(seed: seed)
      let line = (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(parts) }
      let reading = FilterReading(line.joined())
      let again = FilterReading(reading.expression.description)
      #expect(again.expression == reading.expression, "seed \(seed): \(reading.text)")
      for span in reading.spans {
        #expect(span.range.upperBound <= reading.text.count, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [
    ("orgg:x y", 0, "there is no field \"orgg\"; did you mean org:?"),
    ("a zzz:x b", 2, "there is no field \"zzz\""),
    ("circle:9 a", 7, "circle: is a number from 1 to 4, such as circle:1"),
    ("circle:>4", 7, "circle: is a number from 1 to 4, such as circle:1"),
    ("is:ovrdue a", 3, "is: knows no \"ovrdue\"; did you mean overdue?"),
    ("has:emails", 4, "has: knows no \"emails\"; did you mean email?"),
    ("org: net:x", 0, "org: needs a value, such as org:contoso"),
    ("a )", 2, "there is no ( before this )"), ("a () b", 2, "there is nothing in ( )"),
    ("a or or b", 2, "there is nothing after or"), ("(or a)", 1, "there is nothing before or"),
    ("(a and) b", 3, "there is nothing after and"),
  ])
  func aMistakeSaysWhereAndWhatWasMeant(text: String, column: Int, message: String) {
    let mistake = FilterReading(text).mistakes.first
    #expect(mistake?.column == column)
    #expect(mistake?.message == message)
  }

  @Test func aWrongDayNamesExamples() {
    let mistake = FilterReading("ada last:>someday bo").mistakes.first
    #expect(mistake?.range == 9..<17)
    #expect(mistake?.message.hasPrefix("\"someday\" is no day; write it like last:>90d") == true)
    #expect(FilterReading("ada last:>someday bo").expression.description == "ada bo")
  }

  @Test(arguments: [
    "ada org:", "ada (", "ada (bo", "ada or", "ada and", "ada not", "ada -", "ada #", "ada is:ov",
    "ada due:<", "ada due:<=fr", "ada has:", "ada last:2026-0", "ada circle:1..", "ada org: ",
    "ada channel:m",
  ])
  func anUnfinishedLastTermIsNoMistake(text: String) {
    let reading = FilterReading(text)
    #expect(reading.mistakes == [], "\(text)")
    #expect(reading.unfinished != nil || text.hasSuffix("#"), "\(text)")
    let expected = text == "ada (bo" ? "ada bo" : "ada"
    #expect(reading.expression.description == expected, "\(text)")
  }

  @Test func deepNestingIsAMistakeAndNoCrash() {
    for opening in ["(", "-", "not "] {
      let text = String(repeating: opening, count: 100_000) + "a"
      let mistake = FilterReading(text).mistakes.first
      #expect(mistake?.message == "this is nested too deep; 64 levels are the most")
    }
    #expect(FilterReading(String(repeating: "(", count: 60) + "a").mistakes == [])
    let many = FilterReading(String(repeating: "a ", count: 5000))
    #expect(many.mistakes.first?.message == "these are too many terms; 200 are the most")
  }

  @Test func partsOfTheLineAreToldApartForColouring() {
    let spans = FilterReading("-org:x (#y or ada)").spans
    #expect(
      spans == [
        FilterSpan(.operation, 0..<1), FilterSpan(.field, 1..<5), FilterSpan(.value, 5..<6),
        FilterSpan(.parenthesis, 7..<8), FilterSpan(.field, 8..<9), FilterSpan(.value, 9..<10),
        FilterSpan(.operation, 11..<13), FilterSpan(.word, 14..<17),
        FilterSpan(.parenthesis, 17..<18),
      ]
    )
  }

  @Test func onlyWordsThatMustHoldAreSearchText() {
    let expression = FilterReading("ada -bo (cy or di) org:x").expression
    #expect(expression.searchTexts.map(\.text) == ["ada"])
    #expect(expression.positiveTerms.count == 4)
    #expect(expression.terms.count == 5)
  }

  @Test func everyExampleOfEveryFieldIsRight() {
    for field in FilterField.allCases {
      for example in field.examples {
        let reading = FilterReading(example)
        #expect(reading.firstMistake == nil, "\(example)")
        #expect(reading.expression.terms.map(\.field) == [field], "\(example)")
      }
    }
  }

  @Test(arguments: [("\"unclosed", 0), ("ada \"bo", 4), ("org:\"acme", 4), ("(\"bo", 1)])
  func aQuotationMarkThatNothingClosesIsAMistake(text: String, column: Int) {
    let reading = FilterReading(text)
    #expect(reading.firstMistake?.column == column)
    #expect(reading.firstMistake?.message == "this \" is not closed")
    #expect(reading.mistakes == [], "it may still be closed")
  }

  @Test(arguments: [
    ("last:2026-03..2026-01", 5), ("a due:2026-03-02..2026-03-01", 6), ("met:2025..2024", 4),
    ("circle:3..1", 7), ("a importance:5..4", 13),
  ])
  func aRangeThatEndsBeforeItBeginsIsAMistake(text: String, column: Int) {
    #expect(FilterReading(text).mistakes.map(\.column) == [column])
  }

  @Test(arguments: ["last:30d..90d", "last:90d..30d", "due:fri..today", "last:2026-01..2026-01"])
  func aRangeOfAgesMayStandInEitherOrder(text: String) {
    #expect(FilterReading(text).firstMistake == nil)
  }
}
