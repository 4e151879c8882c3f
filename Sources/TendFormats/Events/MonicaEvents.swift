import TendModel

/// Tells from an account of Monica what happened with whom and what is to be done.
///
/// Activities, calls and conversations are interactions; reminders, tasks and debts follow-ups; presents that were given or
/// received exchanges. Ideas for presents and what is noted otherwise stay with the contact as extra fields.
struct MonicaEvents {
  private static let source = "monica"

  private let account: JSONTree
  private var found = FoundEvents()
  private var ideas = 0

  /// Reads all that an account tells of its contacts.
  ///
  /// - Complexity: O(n) in the records.
  static func find(in root: JSONTree) -> FoundEvents {
    var reader = MonicaEvents(account: root["account"])
    let contacts = MonicaReader.values("contact", of: reader.account).filter {
      !$0["properties"]["is_partial"].isTrue
    }
    reader.takeActivities(contacts)
    for (index, contact) in contacts.enumerated() { reader.take(contact, line: index + 1) }
    reader.found.remark(reader.ideas, "idea", "for a present, kept with the contact only")
    return reader.found
  }

  private init(account: JSONTree) { self.account = account }

  /// An activity may have several contacts, each of whom names it.
  private mutating func takeActivities(_ contacts: [JSONTree]) {
    var people: [String: [ImportedPerson]] = [:]
    var own: [JSONTree] = []
    for contact in contacts {
      let person = Self.person(contact)
      for value in MonicaReader.values("activity", of: contact) {
        let name = value.text.isEmpty ? value["uuid"].text : value.text
        people[name, default: []].append(person)
        if value.has("properties") { own.append(value) }
      }
    }
    var seen: Set<String> = []
    for activity in MonicaReader.values("activity", of: account) + own {
      let name = activity["uuid"].text
      let properties = activity["properties"]
      guard let participants = people[name], seen.insert(name).inserted,
        let day = Self.day(properties["happened_at"])
      else { continue }
      var value = ImportedInteraction(day: day, minuteOfDay: nil, channel: .meeting)
      value.subject = Self.joined([properties["summary"], properties["description"]])
      add(line: seen.count, key: name, participants, .interaction(value))
    }
  }

  private mutating func take(_ contact: JSONTree, line: Int) {
    let people = [Self.person(contact)]
    for type in ["call", "conversation", "reminder", "task", "debt", "gift"] {
      for (index, record) in MonicaReader.values(type, of: contact).enumerated() {
        let uuid = record["uuid"].text
        let key = uuid.isEmpty ? "\(contact["uuid"].text)|\(type)|\(index)" : uuid
        guard let content = content(type, record["properties"], record) else { continue }
        add(line: line, key: key, people, content)
      }
    }
  }

  private mutating func add(
    line: Int,
    key: String,
    _ people: [ImportedPerson],
    _ content: ImportedEvent.Content
  ) {
    found.events.append(
      ImportedEvent(
        line: line,
        source: Self.source,
        key: OutsideText.line(key),
        people: people,
        content
      )
    )
  }

  private mutating func content(
    _ type: String,
    _ properties: JSONTree,
    _ record: JSONTree
  ) -> ImportedEvent.Content? {
    switch type {
    case "call": Self.call(properties)
    case "conversation": Self.conversation(properties)
    case "reminder": Self.reminder(properties)
    case "task": Self.task(properties)
    case "debt": Self.debt(properties)
    default: gift(properties, record)
    }
  }

  private static func call(_ properties: JSONTree) -> ImportedEvent.Content? {
    guard let day = day(properties["called_at"]) else { return nil }
    var value = ImportedInteraction(day: day, minuteOfDay: nil, channel: .call)
    value.direction = properties["contact_called"].isTrue ? .incoming : .outgoing
    value.subject = joined([properties["content"]])
    return .interaction(value)
  }

  private static func conversation(_ properties: JSONTree) -> ImportedEvent.Content? {
    guard let day = day(properties["happened_at"]) else { return nil }
    var value = ImportedInteraction(day: day, minuteOfDay: nil, channel: .message)
    let messages = properties["messages"].elements.map { message in
      message.has("properties") ? message["properties"] : message
    }
    let sent = messages.count { $0["written_by_me"].isTrue }
    if !messages.isEmpty {
      value.count = messages.count
      value.direction = sent == 0 ? .incoming : sent == messages.count ? .outgoing : .mutual
      value.subject = OutsideText.line(messages[0]["content"].text)
    }
    return .interaction(value)
  }

  /// Reminders that Monica makes of birthdays cannot be deleted there; the birthday itself is with the contact.
  private static func reminder(_ properties: JSONTree) -> ImportedEvent.Content? {
    let isBirthday = properties.has("delible") && !properties["delible"].isTrue
    let title = OutsideText.line(properties["title"].text)
    guard !isBirthday, !title.isEmpty, let day = day(properties["initial_date"]) else {
      return nil
    }
    var value = ImportedFollowUp(title: title, due: day)
    let units: [String: Recurrence.Unit] = [
      "day": .day, "week": .week, "month": .month, "year": .year,
    ]
    if let unit = units[properties["frequency_type"].text.lowercased()] {
      let interval = Int(properties["frequency_number"].text) ?? 1
      value.recurrence = Recurrence(every: min(max(1, interval), 1000), unit)
    }
    if properties["inactive"].isTrue { value.state = .dropped }
    return .followUp(value)
  }

  private static func task(_ properties: JSONTree) -> ImportedEvent.Content? {
    let title = OutsideText.line(joined([properties["title"], properties["description"]]))
    if title.isEmpty { return nil }
    var value = ImportedFollowUp(title: title, due: nil)
    if properties["completed"].isTrue {
      value.state = .done
      value.closedOn = day(properties["completed_at"])
    }
    return .followUp(value)
  }

  private static func debt(_ properties: JSONTree) -> ImportedEvent.Content? {
    let isMine = properties["in_debt"].isTrue
    let amount = [properties["amount"].text, properties["currency"].text].filter { !$0.isEmpty }
      .joined(separator: " ")
    let reason = OutsideText.line(properties["reason"].text)
    let title =
      (isMine ? "Pay back" : "Get back") + (amount.isEmpty ? "" : " " + OutsideText.line(amount))
      + (reason.isEmpty ? "" : ": " + reason)
    var value = ImportedFollowUp(title: title, due: nil)
    value.kind = isMine ? .promiseByMe : .promiseByThem
    if properties["status"].text.lowercased() == "complete" { value.state = .done }
    return .followUp(value)
  }

  private mutating func gift(
    _ properties: JSONTree,
    _ record: JSONTree
  ) -> ImportedEvent.Content? {
    let status = properties["status"].text.lowercased()
    let wasGiven = ["offered", "given"].contains(status)
    guard wasGiven || status == "received" else {
      ideas += 1
      return nil
    }
    let dates = [properties["date"], record["created_at"], properties["created_at"]]
    guard let day = dates.compactMap(Self.day).first else { return nil }
    return .exchange(
      ImportedExchange(
        day: day,
        direction: wasGiven ? .given : .received,
        kind: .resource,
        note: OutsideText.line(Self.joined([properties["name"], properties["comment"]]))
      )
    )
  }

  private static func person(_ contact: JSONTree) -> ImportedPerson {
    let properties = contact["properties"]
    let names = [properties["first_name"], properties["last_name"]].map {
      OutsideText.line($0.text)
    }
    return ImportedPerson(
      name: names.filter { !$0.isEmpty }.joined(separator: " "),
      key: ExternalKey(source: source, kind: "uuid", key: contact["uuid"].text.lowercased())
    )
  }

  /// The day as written; Monica writes the midnight of UTC for days.
  private static func day(_ tree: JSONTree) -> CalendarDay? { CalendarDay(tree.text.prefix(10)) }

  private static func joined(_ trees: [JSONTree]) -> String {
    trees.map { OutsideText.multiline($0.text) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
