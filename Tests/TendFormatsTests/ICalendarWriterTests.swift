import TendModel
import Testing

@testable import TendFormats

/// The calendar that other programs get.
@Suite struct ICalendarWriterTests {
  private let ada = contact(1, "Ada Okafor")

  @Test func anOpenFollowUpIsAToDo() throws {
    var promise = try followUp(9, "Send the deck", due: "2026-03-06")
    promise.kind = .promiseByMe
    let lines = lines(document([ada], [(promise, ada.uid)]))
    #expect(
      lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tend//tend//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:tend", "BEGIN:VTODO", "UID:\(promise.uid.text)", "DTSTAMP:20260102T000000Z",
        "SUMMARY:Send the deck", "DUE;VALUE=DATE:20260306", "STATUS:NEEDS-ACTION",
        "CONTACT:Ada Okafor", "X-TEND-CONTACT:\(ada.uid.text)", "CATEGORIES:Promise by me",
        "END:VTODO", "END:VCALENDAR",
      ]
    )
  }

  @Test func aRepeatedOneHasAStartAndARule() throws {
    var monthly = try followUp(9, "Call", due: "2026-01-31")
    monthly.recurrence = Recurrence(every: 1, .month)
    let lines = lines(document([ada], [(monthly, ada.uid)]))
    #expect(lines.contains("DTSTART:20260131T000000"))
    #expect(lines.contains("DUE:20260131T235900"))
    #expect(lines.contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"))
  }

  @Test func aRepeatedOneReadsBackWithItsDayAndItsEnd() throws {
    for rule in ["FREQ=WEEKLY", "FREQ=WEEKLY;UNTIL=20260630", "FREQ=DAILY;INTERVAL=3;COUNT=5"] {
      var call = try followUp(9, "Call", due: "2026-01-31")
      let recurrence: Recurrence = try #require(Recurrence(rule: rule))
      call.recurrence = recurrence
      let file = try ICalendarReader.read(ICalendarWriter.bytes(document([ada], [(call, ada.uid)])))
      let context = EventContext(today: call.createdOn)
      guard case .followUp(let read)? = CalendarEvents.find(in: file, context).events.first?.content
      else {
        Issue.record("no follow-up of \(rule)")
        continue
      }
      #expect(read.due == call.due, "\(rule)")
      #expect(read.recurrence == call.recurrence, "\(rule)")
    }
  }

  @Test func whatIsDueFirstComesFirstAndWhatHasNoDayLast() throws {
    let entries = try [(7, nil), (8, "2026-05-01"), (9, "2026-04-01")].map { number, due in
      (try followUp(number, "Number \(number)", due: due), ada.uid)
    }
    let summaries = lines(document([ada], entries)).filter { $0.hasPrefix("SUMMARY") }
    #expect(summaries == ["SUMMARY:Number 9", "SUMMARY:Number 8", "SUMMARY:Number 7"])
  }

  @Test func whatIsDoneOrArchivedIsLeftOut() throws {
    var away = contact(2, "Bo Lindqvist")
    away.isArchived = true
    away.birthday = PartialDate("1985-04-12")
    var done = try followUp(8, "Done", due: nil)
    done.state = .done
    let entries = [(try followUp(9, "Away", due: nil), away.uid), (done, ada.uid)]
    #expect(
      !lines(document([ada, away], entries)).contains {
        $0.hasPrefix("BEGIN:V") && $0 != "BEGIN:VCALENDAR"
      }
    )
  }

  @Test func aNetworksFollowUpNamesTheNetwork() throws {
    let network = Network(uid: uid(5), name: "Alumni")
    var all = document([], [])
    all.networks = [network]
    all.followUps = [
      .init(followUp: try followUp(9, "Invite", due: nil), contact: nil, network: network.uid)
    ]
    let lines = lines(all)
    #expect(lines.contains("CONTACT:Alumni"))
    #expect(lines.contains("X-TEND-NETWORK:\(network.uid.text)"))
  }

  @Test(arguments: [
    ("1985-04-12", "DTSTART;VALUE=DATE:19850412", "RRULE:FREQ=YEARLY"),
    ("--04-12", "DTSTART;VALUE=DATE:19720412", "RRULE:FREQ=YEARLY"),
    (
      "--02-29", "DTSTART;VALUE=DATE:19720229",
      "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"
    ),
    (
      "2000-02-29", "DTSTART;VALUE=DATE:20000229",
      "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"
    ),
  ])
  func aBirthdayIsAYearlyEvent(birthday: String, start: String, rule: String) {
    var born = ada
    born.birthday = PartialDate(birthday)
    let lines = lines(document([born], []))
    let event = Array(lines.drop { $0 != "BEGIN:VEVENT" }.prefix { $0 != "END:VEVENT" })
    #expect(
      event == [
        "BEGIN:VEVENT", "UID:birthday-\(ada.uid.text)", "DTSTAMP:20260101T000000Z",
        "SUMMARY:Ada Okafor: birthday", start, rule, "TRANSP:TRANSPARENT", "CATEGORIES:Birthday",
        "CONTACT:Ada Okafor", "X-TEND-CONTACT:\(ada.uid.text)",
      ]
    )
  }

  @Test(arguments: ["1985", "1985-04", "---12", "in spring"])
  func aBirthdayWithoutItsDayIsLeftOut(birthday: String) {
    var born = ada
    born.birthday = PartialDate(birthday)
    #expect(!lines(document([born], [])).contains("BEGIN:VEVENT"))
  }

  @Test func textIsEscapedAndWhatATerminalObeysIsLeftOut() throws {
    let title = "a\\b,c;d:e\"f\r\ng\nh\u{1B}[2J\u{9B}\u{202E}i\tj"
    let lines = lines(document([ada], [(try followUp(9, title, due: nil), ada.uid)]))
    #expect(lines.contains(#"SUMMARY:a\\b\,c\;d:e"f\ng\nh[2Ji"# + "\tj"))
  }

  @Test func noLineIsLongerThan75OctetsAndNoCharacterIsCut() throws {
    for length in 60...80 {
      let title = String(repeating: "x", count: length) + String(repeating: "日本🙂é", count: 40)
      let bytes = ICalendarWriter.bytes(
        document([ada], [(try followUp(9, title, due: nil), ada.uid)])
      )
      let text = try #require(String(validating: bytes, as: UTF8.self))
      var unfolded = ""
      for line in text.utf8.split(separator: 0x0A) {
        #expect(line.last == 0x0D)
        #expect(line.count <= 76)
        let part = try #require(String(line.dropLast()))
        unfolded += part.hasPrefix(" ") ? String(part.dropFirst()) : "\n" + part
      }
      #expect(unfolded.contains("\nSUMMARY:" + title + "\n"))
    }
  }

  @Test func theSameStoreGivesTheSameBytes() throws {
    let bo = contact(2, "Bo Lindqvist")
    let entries = [
      (try followUp(8, "One", due: "2026-04-01"), ada.uid),
      (try followUp(9, "Two", due: "2026-04-01"), bo.uid),
    ]
    let one = ICalendarWriter.bytes(document([ada, bo], entries))
    #expect(one == ICalendarWriter.bytes(document([bo, ada], entries.reversed())))
  }
}

private func uid(_ number: Int) -> UniqueID { UniqueID(randomHigh: 0, randomLow: UInt64(number)) }

private func contact(_ number: Int, _ name: String) -> Contact {
  Contact(uid: uid(number), name: name, createdOn: CalendarDay(epochDay: 20_454))
}

private func followUp(_ number: Int, _ title: String, due: String?) throws -> FollowUp {
  FollowUp(
    uid: uid(number),
    contact: nil,
    title: title,
    due: try due.map { try #require(CalendarDay($0)) },
    createdOn: CalendarDay(epochDay: 20_455)
  )
}

private func document(
  _ contacts: [Contact],
  _ followUps: [(FollowUp, UniqueID)]
) -> StoreDocument {
  var document = StoreDocument()
  document.contacts = contacts.map {
    .init(contact: $0, metThrough: nil, points: [], keys: [], topics: [])
  }
  document.followUps = followUps.map { .init(followUp: $0.0, contact: $0.1, network: nil) }
  return document
}

/// The lines of the calendar, unfolded.
private func lines(_ document: StoreDocument) -> [String] {
  String(decoding: ICalendarWriter.bytes(document), as: UTF8.self)
    .replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
}
