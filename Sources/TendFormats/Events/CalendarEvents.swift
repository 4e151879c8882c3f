import TendModel

/// Tells from a calendar who was met when, and what is to be done for whom.
///
/// An event counts when somebody besides the user is named in it and neither side has called it off. To-dos count for the
/// contact that they are related to, or who is asked to take part.
struct CalendarEvents {
  private static let source = "ics"
  /// Calendars and rooms that some servers list as people.
  private static let things = [
    "@group.calendar.google.com", "@resource.calendar.google.com", "@import.calendar.google.com",
    "@group.v.calendar.google.com", "@calendar.google.com",
  ]

  private let context: EventContext
  private var found = FoundEvents()
  private var cancelled = 0
  private var declined = 0
  private var alone = 0
  private var undated = 0
  private var hasMeetings = false
  private var hasRepeated = false

  /// Reads all that a calendar tells of people.
  ///
  /// - Complexity: O(n) in the entries and the times at which they take place.
  static func find(in file: CalendarFile, _ context: EventContext) -> FoundEvents {
    var reader = CalendarEvents(context)
    for entry in file.events { reader.take(event: entry) }
    for entry in file.todos { reader.take(toDo: entry) }
    return reader.finished(file)
  }

  private init(_ context: EventContext) { self.context = context }

  private func finished(_ file: CalendarFile) -> FoundEvents {
    var result = found
    result.problems = file.problems + result.problems
    if hasRepeated {
      result.remarks.append(
        "repeated events are taken for each time since \(context.firstRepeatedDay)"
      )
    }
    if context.ownEmails.isEmpty, hasMeetings {
      result.remarks.append("you count as one of the others: " + FoundEvents.ownUnknown)
    }
    result.remark(cancelled, "event", "called off, left out")
    result.remark(declined, "event", "that you declined, left out")
    result.remark(alone, "event", "without other people, left out")
    result.remark(undated, "event", "without a day, left out")
    return result
  }

  private mutating func take(event entry: CalendarEntry) {
    if entry.isCancelled {
      cancelled += 1
      return
    }
    let everyone = entry.attendees + (entry.organizer.map { [$0] } ?? [])
    if everyone.contains(where: { isOwn($0) && $0.answer == "DECLINED" }) {
      declined += 1
      return
    }
    let people = people(everyone)
    if people.isEmpty {
      alone += 1
      return
    }
    let isRepeated = !entry.rule.isEmpty || !entry.occurrences.isEmpty
    hasMeetings = true
    if isRepeated { hasRepeated = true }
    for start in isRepeated ? entry.occurrences : [entry.start] {
      guard let time = time(start) else {
        undated += 1
        continue
      }
      var value = ImportedInteraction(
        day: time.day,
        minuteOfDay: time.minute,
        channel: Self.channel(entry)
      )
      value.subject = entry.summary
      if people.count > Self.closeCompany { value.depth = .light }
      let replaced = entry.recurrenceID
      let occurrence = isRepeated ? start : replaced
      found.events.append(
        ImportedEvent(
          line: entry.line,
          source: Self.source,
          key: Self.key(entry, time.day, occurrence: occurrence),
          people: people,
          .interaction(value)
        )
      )
    }
  }

  /// With more people than these one hardly talks to each.
  private static let closeCompany = 8

  private mutating func take(toDo entry: CalendarEntry) {
    let title = OutsideText.line(entry.summary)
    if title.isEmpty {
      found.problems.append(
        ImportProblem(line: entry.line, reason: "this to-do has no SUMMARY; it was left out")
      )
      return
    }
    var value = ImportedFollowUp(title: title, due: time(entry.due)?.day)
    if value.due != nil, !entry.rule.isEmpty {
      value.recurrence = Recurrence(rule: entry.rule)
      if value.recurrence == nil {
        found.problems.append(
          ImportProblem(
            line: entry.line,
            reason: "\"\(OutsideText.line(entry.rule))\" is no rule that a follow-up can have; "
              + "it was taken as one that does not repeat"
          )
        )
      }
    }
    let status = entry.status.uppercased()
    if status == "COMPLETED" || !entry.completed.isEmpty || entry.percent == 100 {
      value.state = .done
      value.closedOn = time(entry.completed)?.day
    } else if status == "CANCELLED" || entry.isCancelled {
      value.state = .dropped
    }
    let categories = Set(entry.categories.map { $0.lowercased() })
    if categories.contains("promise by me") { value.kind = .promiseByMe }
    if categories.contains("promise by them") { value.kind = .promiseByThem }
    found.events.append(
      ImportedEvent(
        line: entry.line,
        source: Self.source,
        key: Self.key(entry, value.due, occurrence: entry.recurrenceID),
        people: related(entry) + people(entry.attendees + (entry.organizer.map { [$0] } ?? [])),
        .followUp(value)
      )
    )
  }

  /// The contacts that a to-do names by uid: ours, or those of a card.
  private func related(_ entry: CalendarEntry) -> [ImportedPerson] {
    let own = entry.contactUID.isEmpty ? entry.relatedTo : [entry.contactUID] + entry.relatedTo
    return own.flatMap { uid in
      let plain = ImportedContact.comparable(uid: uid)
      return [("tend", "contact"), ("vcard", "uid")].map { source, kind in
        ImportedPerson(name: "", key: ExternalKey(source: source, kind: kind, key: plain))
      }
    }
  }

  private func isOwn(_ person: CalendarEntry.Person) -> Bool {
    context.ownEmails.contains(ContactPoint(.email, person.email).normalised)
  }

  /// Whoever took part but the user, each once, without those who declined.
  private func people(_ everyone: [CalendarEntry.Person]) -> [ImportedPerson] {
    var seen: Set<String> = []
    return everyone.compactMap { entry in
      if isOwn(entry) || entry.answer == "DECLINED" { return nil }
      let person = ImportedPerson(name: OutsideText.line(entry.name), email: entry.email)
      if Self.things.contains(where: person.email.hasSuffix) { return nil }
      let name = person.email.isEmpty ? person.name : person.email
      return seen.insert(name).inserted ? person : nil
    }
  }

  private func time(_ text: String) -> (day: CalendarDay, minute: Int?)? {
    guard let time = CalendarTime(text, zone: nil) else { return nil }
    if time.isDate { return (time.day, nil) }
    if let instant = time.instant {
      let local = context.localTime(instant)
      return (local.day, local.minuteOfDay)
    }
    return (time.day, (time.local - time.day.epochDay * 86_400) / 60)
  }

  /// The uid, and the day of one of several times; an entry without a uid goes by its name and day.
  private static func key(
    _ entry: CalendarEntry,
    _ day: CalendarDay?,
    occurrence: String
  ) -> String {
    let name =
      entry.uid.isEmpty
      ? OutsideText.line(entry.summary) + "|" + (day?.description ?? "")
      : OutsideText.line(entry.uid)
    guard !occurrence.isEmpty, let time = CalendarTime(occurrence, zone: nil) else { return name }
    // The zone in which a replacement names the time need not be that of the series.
    let occurrenceDay = time.instant.map { LocalTime.utc($0).day } ?? time.day
    return name + "|" + occurrenceDay.description
  }

  private static let videoWords = [
    "zoom.us", "meet.google.com", "teams.microsoft.com", "teams.live.com", "webex.com",
    "whereby.com", "meet.jit.si", "skype", "microsoft teams", "google meet", "bigbluebutton",
    "gotomeeting", "facetime", "video",
  ]

  /// By what means people met: where a place is given it decides, else a link to a conference.
  private static func channel(_ entry: CalendarEntry) -> Interaction.Channel {
    let location = entry.location.lowercased()
    if videoWords.contains(where: location.contains) { return .video }
    if location.hasPrefix("tel:") || location.hasPrefix("phone") { return .call }
    if !location.isEmpty { return location.contains("://") ? .video : .meeting }
    let summary = entry.summary.lowercased()
    let firstWord = summary.prefix { $0.isLetter }
    if ["call", "phone", "telefonat", "anruf"].contains(String(firstWord)) { return .call }
    let details = String(entry.details.prefix(4000)).lowercased()
    return videoWords.dropLast().contains(where: details.contains) ? .video : .meeting
  }
}
