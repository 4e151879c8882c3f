import TendModel

/// Turns the sample's short records into those of a store.
struct SampleReader {
  let file: SampleFile
  let today: CalendarDay
  let uid: (String) -> UniqueID

  func document() -> StoreDocument {
    var document = StoreDocument()
    document.me = file.me
    document.networks = file.networks.map(network).sorted { $0.uid.text < $1.uid.text }
    document.contacts = file.contacts.map(contact)
      .sorted { $0.contact.uid.text < $1.contact.uid.text }
    document.memberships = file.contacts.flatMap(memberships).sorted {
      ($0.contact.text, $0.network.text) < ($1.contact.text, $1.network.text)
    }
    document.interactions = file.interactions.enumerated()
      .map { interaction($1, index: $0) }
      .sorted { $0.interaction.uid.text < $1.interaction.uid.text }
    document.exchanges = file.exchanges.enumerated().map { exchange($1, index: $0) }
      .sorted { $0.uid.text < $1.uid.text }
    document.followUps = file.followUps.map(followUp)
      .sorted { $0.followUp.uid.text < $1.followUp.uid.text }
    document.ties = file.ties.compactMap(tie).sorted { $0.uid.text < $1.uid.text }
    document.checklist = file.checklist.enumerated().map { checklistItem($1, index: $0) }
      .sorted { $0.uid.text < $1.uid.text }
    document.goals = file.goals.map(goal).sorted { $0.goal.uid.text < $1.goal.uid.text }
    document.topics = topics()
    return document
  }

  private func contactUID(_ id: String) -> UniqueID { uid("contact/" + id) }
  private func networkUID(_ id: String) -> UniqueID { uid("network/" + id) }
  private func day(ago days: Int) -> CalendarDay { today.adding(days: -days) }

  private func network(_ entry: SampleFile.NetworkEntry) -> Network {
    var network = Network(uid: networkUID(entry.id), name: entry.name)
    network.kind = entry.kind
    network.purpose = entry.purpose
    network.vision = entry.vision
    network.stage = entry.stage
    network.space = entry.space
    network.boundary = entry.boundary
    network.cadenceDays = entry.cadence
    return network
  }

  private func contact(_ entry: SampleFile.ContactEntry) -> StoreDocument.ContactEntry {
    var contact = Contact(
      uid: contactUID(entry.id),
      name: entry.name,
      createdOn: day(ago: entry.added)
    )
    contact.kind = entry.kind ?? .person
    contact.nameParts = NameParts(given: entry.given ?? "", family: entry.family ?? "")
    contact.organisation = entry.org
    contact.title = entry.title
    contact.sector = entry.sector
    contact.circle = entry.circle
    contact.importance = entry.importance
    contact.closeness = entry.closeness.map(rating)
    contact.trust = entry.trust.map(rating)
    contact.cadence = entry.cadence.flatMap { Cadence($0) } ?? .inherited
    contact.snoozedUntil = entry.snooze.map { today.adding(days: $0) }
    contact.birthday = entry.birthday.map(birthday)
    contact.met.space = entry.met?.space
    contact.met.place = entry.met?.place
    contact.met.day = entry.met?.ago.map(day(ago:))
    contact.news = entry.news.map { News(text: $0.text, day: day(ago: $0.ago)) }
    contact.note = entry.note ?? ""
    contact.isArchived = entry.archived ?? false
    return StoreDocument.ContactEntry(
      contact: contact,
      metThrough: entry.met?.through.map(contactUID),
      points: entry.points.compactMap(point),
      keys: [],
      topics: entry.topics.compactMap(topic).sorted { $0.name < $1.name }
    )
  }

  private func rating(_ entry: SampleFile.RatingEntry) -> Rating {
    Rating(value: entry.value, day: day(ago: entry.ago), reason: entry.reason ?? "")
  }

  /// Days ahead keep a birthday near whatever day the sample is looked at.
  private func birthday(_ text: String) -> PartialDate {
    guard text.hasPrefix("+"), let days = Int(text.dropFirst()) else { return PartialDate(text) }
    let (_, month, dayOfMonth) = today.adding(days: days).parts
    return .monthDay(month: month, day: dayOfMonth)
  }

  private func point(_ fields: [String]) -> ContactPoint? {
    guard fields.count == 3, let kind = ContactPoint.Kind(rawValue: fields[0]) else { return nil }
    return ContactPoint(kind, fields[1], label: fields[2])
  }

  private func topic(_ fields: [String]) -> StoreDocument.TopicEntry? {
    guard fields.count == 2, let role = Topic.Role(rawValue: fields[1]) else { return nil }
    return StoreDocument.TopicEntry(name: fields[0], role: role)
  }

  private func memberships(_ entry: SampleFile.ContactEntry) -> [StoreDocument.MembershipEntry] {
    (entry.memberships ?? []).map {
      StoreDocument.MembershipEntry(
        contact: contactUID(entry.id),
        network: networkUID($0.network),
        role: $0.role ?? "",
        since: $0.since.map(day(ago:)),
        until: $0.until.map(day(ago:))
      )
    }
  }

  private func interaction(
    _ entry: SampleFile.InteractionEntry,
    index: Int
  ) -> StoreDocument.InteractionEntry {
    var value = Interaction(
      uid: uid("interaction/\(index)"),
      day: day(ago: entry.ago),
      contacts: [],
      channel: entry.channel
    )
    value.minuteOfDay = entry.minute
    value.direction = entry.direction ?? .mutual
    value.depth = entry.depth ?? .real
    value.outcome = entry.outcome ?? .reached
    value.purpose = entry.purpose ?? ""
    value.note = entry.note
    return StoreDocument.InteractionEntry(
      interaction: value,
      contacts: entry.contacts.map(contactUID),
      network: entry.network.map(networkUID),
      topics: (entry.topics ?? []).sorted()
    )
  }

  private func tie(_ entry: SampleFile.TieEntry) -> StoreDocument.TieEntry? {
    guard entry.between.count == 2 else { return nil }
    let ends = entry.between.map(contactUID)
    let tie = Tie(
      uid: uid("tie/" + entry.between.joined(separator: "-")),
      pair: TiePair(ContactID(1), ContactID(2)),
      state: entry.known == false ? .absent : .known,
      strength: entry.strength,
      notedOn: day(ago: Self.tieAgeDays)
    )
    return StoreDocument.TieEntry(tie, between: ends[0], and: ends[1])
  }

  /// When the ties of the sample were noted.
  private static let tieAgeDays = 20

  private func exchange(
    _ entry: SampleFile.ExchangeEntry,
    index: Int
  ) -> StoreDocument.ExchangeEntry {
    var value = Exchange(
      uid: uid("exchange/\(index)"),
      contact: ContactID(0),
      day: day(ago: entry.ago),
      direction: entry.dir,
      kind: entry.kind
    )
    value.note = entry.note
    return StoreDocument.ExchangeEntry(
      value,
      contact: contactUID(entry.who),
      interaction: nil
    )
  }

  private func followUp(_ entry: SampleFile.FollowUpEntry) -> StoreDocument.FollowUpEntry {
    var value = FollowUp(
      uid: uid("follow-up/" + entry.id),
      contact: nil,
      title: entry.title,
      due: entry.due.map { today.adding(days: $0) },
      createdOn: day(ago: entry.added)
    )
    value.kind = entry.kind ?? .task
    value.recurrence = entry.every.flatMap(recurrence)
    value.state = entry.state ?? .open
    value.closedOn = entry.closed.map(day(ago:))
    return StoreDocument.FollowUpEntry(
      followUp: value,
      contact: entry.contact.map(contactUID),
      network: entry.network.map(networkUID)
    )
  }

  private func checklistItem(
    _ entry: SampleFile.ChecklistEntry,
    index: Int
  ) -> StoreDocument.ChecklistEntry {
    let starter = StarterChecklist.items.first { $0.key == entry.key }
    var item = ChecklistItem(
      uid: uid("checklist/\(index)"),
      network: NetworkID(0),
      stage: entry.stage ?? starter?.stage ?? .building,
      title: entry.title ?? starter?.title ?? ""
    )
    item.starterKey = starter?.key
    item.tickedOn = entry.ticked.map(day(ago:))
    return StoreDocument.ChecklistEntry(item, network: networkUID(entry.network))
  }

  private func goal(_ entry: SampleFile.GoalEntry) -> StoreDocument.GoalEntry {
    var goal = Goal(
      uid: uid("goal/" + entry.id),
      title: entry.title,
      createdOn: day(ago: entry.added)
    )
    goal.due = entry.due.map { today.adding(days: $0) }
    goal.state = entry.state ?? .open
    goal.closedOn = entry.closed.map(day(ago:))
    goal.topics = entry.topics ?? []
    return StoreDocument.GoalEntry(
      goal: goal,
      networks: (entry.networks ?? []).map(networkUID),
      contacts: (entry.contacts ?? []).map(contactUID)
    )
  }

  private func recurrence(_ text: String) -> Recurrence? {
    let words = text.split(separator: " ")
    guard words.count == 2, let interval = Int(words[0]) else { return nil }
    return Recurrence.Unit(rawValue: String(words[1])).map { Recurrence(every: interval, $0) }
  }

  private func topics() -> [Topic] {
    let ofContacts = file.contacts.flatMap { $0.topics.compactMap(\.first) }
    let ofInteractions = file.interactions.flatMap { $0.topics ?? [] }
    let ofGoals = file.goals.flatMap { $0.topics ?? [] }
    return Set(ofContacts + ofInteractions + ofGoals + file.needs).sorted().map { name in
      var topic = Topic(name: name)
      topic.isNeededByMe = file.needs.contains(name)
      return topic
    }
  }
}
