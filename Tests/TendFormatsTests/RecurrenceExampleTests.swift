import Testing

@testable import TendFormats

/// The examples of RFC 5545, section 3.8.5.3, and of what it says of `UNTIL`.
@Suite struct RecurrenceExampleTests {
  struct Example: Sendable {
    let start: String
    let rule: String
    /// How many occurrences there are in all; nil when the rule does not end.
    let count: Int?
    /// The first of them, by day, or by minute where the rule repeats within a day.
    let first: String

    init(_ start: String, _ rule: String, _ count: Int?, _ first: String) {
      self.start = start
      self.rule = rule
      self.count = count
      self.first = first
    }
  }

  static let examples = [
    Example(
      "19970902T090000",
      "FREQ=DAILY;COUNT=10",
      10,
      "1997-09-02, 1997-09-03, 1997-09-04, 1997-09-05, 1997-09-06, 1997-09-07, 1997-09-08"
    ),
    Example(
      "19970902T090000",
      "FREQ=DAILY;UNTIL=19971224T000000",
      113,
      "1997-09-02, 1997-09-03, 1997-09-04, 1997-09-05, 1997-09-06, 1997-09-07, 1997-09-08"
    ),
    Example(
      "19970902T090000",
      "FREQ=DAILY;INTERVAL=2",
      nil,
      "1997-09-02, 1997-09-04, 1997-09-06, 1997-09-08, 1997-09-10, 1997-09-12, 1997-09-14"
    ),
    Example(
      "19970902T090000",
      "FREQ=DAILY;INTERVAL=10;COUNT=5",
      5,
      "1997-09-02, 1997-09-12, 1997-09-22, 1997-10-02, 1997-10-12"
    ),
    Example(
      "19980101T090000",
      "FREQ=YEARLY;UNTIL=20000131T140000;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
      93,
      "1998-01-01, 1998-01-02, 1998-01-03, 1998-01-04, 1998-01-05, 1998-01-06, 1998-01-07"
    ),
    Example(
      "19980101T090000",
      "FREQ=DAILY;UNTIL=20000131T140000;BYMONTH=1",
      93,
      "1998-01-01, 1998-01-02, 1998-01-03, 1998-01-04, 1998-01-05, 1998-01-06, 1998-01-07"
    ),
    Example(
      "19970902T090000",
      "FREQ=WEEKLY;COUNT=10",
      10,
      "1997-09-02, 1997-09-09, 1997-09-16, 1997-09-23, 1997-09-30, 1997-10-07, 1997-10-14"
    ),
    Example(
      "19970902T090000",
      "FREQ=WEEKLY;UNTIL=19971224T000000",
      17,
      "1997-09-02, 1997-09-09, 1997-09-16, 1997-09-23, 1997-09-30, 1997-10-07, 1997-10-14"
    ),
    Example(
      "19970902T090000",
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
      nil,
      "1997-09-02, 1997-09-16, 1997-09-30, 1997-10-14, 1997-10-28, 1997-11-11, 1997-11-25"
    ),
    Example(
      "19970902T090000",
      "FREQ=WEEKLY;UNTIL=19971007T000000;WKST=SU;BYDAY=TU,TH",
      10,
      "1997-09-02, 1997-09-04, 1997-09-09, 1997-09-11, 1997-09-16, 1997-09-18, 1997-09-23"
    ),
    Example(
      "19970902T090000",
      "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
      10,
      "1997-09-02, 1997-09-04, 1997-09-09, 1997-09-11, 1997-09-16, 1997-09-18, 1997-09-23"
    ),
    Example(
      "19970901T090000",
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000;WKST=SU;BYDAY=MO,WE,FR",
      25,
      "1997-09-01, 1997-09-03, 1997-09-05, 1997-09-15, 1997-09-17, 1997-09-19, 1997-09-29"
    ),
    Example(
      "19970902T090000",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
      8,
      "1997-09-02, 1997-09-04, 1997-09-16, 1997-09-18, 1997-09-30, 1997-10-02, 1997-10-14"
    ),
    Example(
      "19970905T090000",
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
      10,
      "1997-09-05, 1997-10-03, 1997-11-07, 1997-12-05, 1998-01-02, 1998-02-06, 1998-03-06"
    ),
    Example(
      "19970905T090000",
      "FREQ=MONTHLY;UNTIL=19971224T000000;BYDAY=1FR",
      4,
      "1997-09-05, 1997-10-03, 1997-11-07, 1997-12-05"
    ),
    Example(
      "19970907T090000",
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
      10,
      "1997-09-07, 1997-09-28, 1997-11-02, 1997-11-30, 1998-01-04, 1998-01-25, 1998-03-01"
    ),
    Example(
      "19970922T090000",
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
      6,
      "1997-09-22, 1997-10-20, 1997-11-17, 1997-12-22, 1998-01-19, 1998-02-16"
    ),
    Example(
      "19970928T090000",
      "FREQ=MONTHLY;BYMONTHDAY=-3",
      nil,
      "1997-09-28, 1997-10-29, 1997-11-28, 1997-12-29, 1998-01-29, 1998-02-26, 1998-03-29"
    ),
    Example(
      "19970902T090000",
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      10,
      "1997-09-02, 1997-09-15, 1997-10-02, 1997-10-15, 1997-11-02, 1997-11-15, 1997-12-02"
    ),
    Example(
      "19970930T090000",
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
      10,
      "1997-09-30, 1997-10-01, 1997-10-31, 1997-11-01, 1997-11-30, 1997-12-01, 1997-12-31"
    ),
    Example(
      "19970910T090000",
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
      10,
      "1997-09-10, 1997-09-11, 1997-09-12, 1997-09-13, 1997-09-14, 1997-09-15, 1999-03-10"
    ),
    Example(
      "19970902T090000",
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
      nil,
      "1997-09-02, 1997-09-09, 1997-09-16, 1997-09-23, 1997-09-30, 1997-11-04, 1997-11-11"
    ),
    Example(
      "19970610T090000",
      "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      10,
      "1997-06-10, 1997-07-10, 1998-06-10, 1998-07-10, 1999-06-10, 1999-07-10, 2000-06-10"
    ),
    Example(
      "19970310T090000",
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      10,
      "1997-03-10, 1999-01-10, 1999-02-10, 1999-03-10, 2001-01-10, 2001-02-10, 2001-03-10"
    ),
    Example(
      "19970101T090000",
      "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
      10,
      "1997-01-01, 1997-04-10, 1997-07-19, 2000-01-01, 2000-04-09, 2000-07-18, 2003-01-01"
    ),
    Example(
      "19970519T090000",
      "FREQ=YEARLY;BYDAY=20MO",
      nil,
      "1997-05-19, 1998-05-18, 1999-05-17, 2000-05-15, 2001-05-14, 2002-05-20, 2003-05-19"
    ),
    Example(
      "19970512T090000",
      "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
      nil,
      "1997-05-12, 1998-05-11, 1999-05-17, 2000-05-15, 2001-05-14, 2002-05-13, 2003-05-12"
    ),
    Example(
      "19970313T090000",
      "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
      nil,
      "1997-03-13, 1997-03-20, 1997-03-27, 1998-03-05, 1998-03-12, 1998-03-19, 1998-03-26"
    ),
    Example(
      "19970605T090000",
      "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
      nil,
      "1997-06-05, 1997-06-12, 1997-06-19, 1997-06-26, 1997-07-03, 1997-07-10, 1997-07-17"
    ),
    Example(
      "19970902T090000",
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      nil,
      "1997-09-02, 1998-02-13, 1998-03-13, 1998-11-13, 1999-08-13, 2000-10-13, 2001-04-13"
    ),
    Example(
      "19970913T090000",
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      nil,
      "1997-09-13, 1997-10-11, 1997-11-08, 1997-12-13, 1998-01-10, 1998-02-07, 1998-03-07"
    ),
    Example(
      "19961105T090000",
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      nil,
      "1996-11-05, 2000-11-07, 2004-11-02, 2008-11-04, 2012-11-06, 2016-11-08, 2020-11-03"
    ),
    Example(
      "19970904T090000",
      "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
      3,
      "1997-09-04, 1997-10-07, 1997-11-06"
    ),
    Example(
      "19970929T090000",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      nil,
      "1997-09-29, 1997-10-30, 1997-11-27, 1997-12-30, 1998-01-29, 1998-02-26, 1998-03-30"
    ),
    Example(
      "19970902T090000",
      "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000",
      3,
      "1997-09-02 09:00, 1997-09-02 12:00, 1997-09-02 15:00"
    ),
    Example(
      "19970902T090000",
      "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
      6,
      "1997-09-02 09:00, 1997-09-02 09:15, 1997-09-02 09:30, 1997-09-02 09:45, 1997-09-02 10:00, 1997-09-02 10:15"
    ),
    Example(
      "19970902T090000",
      "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
      4,
      "1997-09-02 09:00, 1997-09-02 10:30, 1997-09-02 12:00, 1997-09-02 13:30"
    ),
    Example(
      "19970902T090000",
      "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
      nil,
      "1997-09-02 09:00, 1997-09-02 09:20, 1997-09-02 09:40, 1997-09-02 10:00, 1997-09-02 10:20, 1997-09-02 10:40, 1997-09-02 11:00"
    ),
    Example(
      "19970902T090000",
      "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
      nil,
      "1997-09-02 09:00, 1997-09-02 09:20, 1997-09-02 09:40, 1997-09-02 10:00, 1997-09-02 10:20, 1997-09-02 10:40, 1997-09-02 11:00"
    ),
    Example(
      "19970805T090000",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      4,
      "1997-08-05, 1997-08-10, 1997-08-19, 1997-08-24"
    ),
    Example(
      "19970805T090000",
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      4,
      "1997-08-05, 1997-08-17, 1997-08-19, 1997-08-31"
    ),
    Example(
      "20070115T090000",
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
      5,
      "2007-01-15, 2007-01-30, 2007-02-15, 2007-03-15, 2007-03-30"
    ),
  ]

  @Test(arguments: examples)
  func anExampleHasItsOccurrences(example: Example) throws {
    let found = try occurrences(example.rule, from: example.start, most: 600)
    let firsts = example.first.split(separator: ", ").map(String.init)
    let isByDay = firsts[0].utf8.count == 10
    let shown = found.prefix(firsts.count).map { time in
      isByDay ? String(time.prefix(10)) : String(time.prefix(16).map { $0 == "T" ? " " : $0 })
    }
    #expect(shown == firsts)
    #expect(found.count == example.count ?? 600 || example.count == nil && found.count > 500)
  }
}

/// The first occurrences of a rule as ISO 8601 without an offset.
func occurrences(_ rule: String, from start: String, most: Int = 12) throws -> [String] {
  let start = try #require(CalendarTime(start, zone: nil))
  let rule = try #require(RecurrenceRule(rule))
  var expander = RecurrenceExpander(rule, from: start.local, until: rule.until?.lastSecond)
  var found: [String] = []
  while found.count < most, let local = expander.next() {
    found.append(CalendarTime(local: local, zone: nil).text)
  }
  return found
}
