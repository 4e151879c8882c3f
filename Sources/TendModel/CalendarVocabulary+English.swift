extension CalendarVocabulary {
  /// English; docs/LOG_LINE.md shows it as a table.
  public static let english = CalendarVocabulary(
    named(Meaning.weekday, weekdayNames) + named(Meaning.weekdays, weekdayNames.map { $0 + "s" })
      + named(Meaning.month, monthNames) + named(Meaning.number, numberNames)
      + named(Meaning.ordinal, ordinalNames)
      + units + days + repetitions + times
  ) { number in
    let isTeen = (11...13).contains(number % 100)
    switch number % 10 {
    case 1 where !isTeen: return "\(number)st"
    case 2 where !isTeen: return "\(number)nd"
    case 3 where !isTeen: return "\(number)rd"
    default: return "\(number)th"
    }
  }

  /// Names by their place in a row that begins with 1.
  private static func named(
    _ meaning: (Int) -> Meaning,
    _ names: [String]
  ) -> [(Meaning, [String])] {
    names.enumerated().map { (meaning($0 + 1), [$1]) }
  }

  private static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let numberNames = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  private static let ordinalNames = ["first", "second", "third", "fourth", "fifth"]

  private static let units: [(Meaning, [String])] = [
    (.number(1), ["a", "an"]),
    (.ordinalEnding, ["st", "nd", "rd", "th"]),
    (.unit(.day), ["day", "days"]),
    (.unit(.week), ["week", "weeks"]),
    (.unit(.month), ["month", "months"]),
    (.unit(.year), ["year", "years"]),
    (.longUnit(2, .week), ["fortnight"]),
    (.longUnit(3, .month), ["quarter"]),
    (.shortUnit(.day), ["d"]),
    (.shortUnit(.week), ["w"]),
    (.shortUnit(.month), ["m", "mo"]),
    (.shortUnit(.year), ["y"]),
  ]

  private static let days: [(Meaning, [String])] = [
    (.day(0), ["today", "tonight", "this morning", "this afternoon", "this evening"]),
    (.now, ["now"]),
    (.day(1), ["tomorrow"]),
    (.day(-1), ["yesterday", "last night"]),
    (.day(2), ["day after tomorrow", "the day after tomorrow"]),
    (.day(-2), ["day before yesterday", "the day before yesterday"]),
    (.end(.week), ends(of: "week")), (.end(.month), ends(of: "month")),
    (.end(.year), ends(of: "year")),
    (.endOf, ["end of"]),
    (.mid, ["mid"]),
    (.ago, ["ago"]),
    (.ahead, ["in", "within"]),
    (.on, ["on"]),
    (.next, ["next"]),
    (.last, ["last"]),
    (.this, ["this"]),
    (.filler, ["the", "of"]),
    (.partOfDay, ["morning", "afternoon", "evening", "night"]),
    (.weekend, ["weekend"]),
  ]

  private static func ends(of unit: String) -> [String] {
    ["", "the ", "at ", "at the "].flatMap { ["\($0)end of \(unit)", "\($0)end of the \(unit)"] }
  }

  private static let repetitions: [(Meaning, [String])] = [
    (.repeated(1, .day), ["daily"]),
    (.repeated(1, .week), ["weekly"]),
    (.repeated(2, .week), ["fortnightly"]),
    (.repeated(1, .month), ["monthly"]),
    (.repeated(3, .month), ["quarterly"]),
    (.repeated(1, .year), ["yearly", "annually"]),
    (.every, ["every", "each"]),
    (.other, ["other"]),
    (.workday, ["weekday"]),
    (.and, ["and", "&"]),
    (.until, ["until", "till"]),
    (.starting, ["from", "starting"]),
    (.times, ["times"]),
    (.during, ["for"]),
  ]

  private static let times: [(Meaning, [String])] = [
    (.at, ["at"]),
    (.noon, ["noon", "midday"]),
    (.morning, ["am"]),
    (.afternoon, ["pm"]),
  ]
}
