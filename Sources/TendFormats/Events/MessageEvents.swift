import TendModel

/// Counts the messages of a LinkedIn export into interactions: one for each conversation and day.
///
/// Whoever takes part in the most messages is the user, whose name settles it where two do.
struct MessageEvents {
  private struct Conversation: Hashable {
    var name: String
    var day: CalendarDay
  }

  private struct Day {
    var line: Int
    var minuteOfDay: Int?
    var subject: String
    var count = 0
    var senders: [String] = []
    var others: [String] = []
  }

  private let context: EventContext
  /// The profile of the user; nil when it cannot be told.
  private var own: String?
  private var names: [String: String] = [:]
  private var days: [Conversation: Day] = [:]
  private var order: [Conversation] = []
  private var advertising = 0
  private var undated = 0

  /// Reads all messages.
  ///
  /// - Complexity: O(n) in the messages.
  static func find(in messages: [LinkedInMessage], _ context: EventContext) -> FoundEvents {
    var reader = MessageEvents(messages, context)
    for message in messages { reader.take(message) }
    return reader.finished()
  }

  private init(_ messages: [LinkedInMessage], _ context: EventContext) {
    self.context = context
    var counts: [String: Int] = [:]
    for message in messages where !message.isSponsored {
      let sender = LinkedInProfile.slug(in: message.fromURL)
      if let sender, names[sender] == nil { names[sender] = OutsideText.line(message.from) }
      let receivers = message.toURLs.compactMap(LinkedInProfile.slug)
      if receivers.count == 1, names[receivers[0]] == nil {
        names[receivers[0]] = OutsideText.line(message.to)
      }
      for slug in Set(receivers + (sender.map { [$0] } ?? [])) { counts[slug, default: 0] += 1 }
    }
    let most = counts.values.max() ?? 0
    let leading = counts.keys.filter { counts[$0] == most }
    let ownNames = Set(context.ownNames.map(FoldedText.folded))
    let named = leading.filter { ownNames.contains(FoldedText.folded(names[$0] ?? "")) }
    let said = context.ownEmails.compactMap { LinkedInProfile.slug(in: $0) }
    if let known = said.first(where: { counts[$0] != nil }) {
      own = known
      return
    }
    own = leading.count == 1 ? leading[0] : named.count == 1 ? named[0] : nil
  }

  private mutating func take(_ message: LinkedInMessage) {
    if message.isSponsored {
      advertising += 1
      return
    }
    guard let sent = message.sent else {
      undated += 1
      return
    }
    var (day, minute) = (sent.day, sent.second.map { $0 / 60 })
    if sent.isUTC, let second = sent.second {
      let local = context.localTime(sent.day.epochDay * 86_400 + second)
      (day, minute) = (local.day, local.minuteOfDay)
    }
    let sender = LinkedInProfile.slug(in: message.fromURL)
    let receivers = message.toURLs.compactMap(LinkedInProfile.slug)
    let people = (sender.map { [$0] } ?? []) + receivers
    let name =
      message.conversation.isEmpty
      ? Set(people).sorted().joined(separator: " ") : OutsideText.line(message.conversation)
    let key = Conversation(name: name, day: day)
    if days[key] == nil { order.append(key) }
    var entry =
      days[key]
      ?? Day(line: message.line, minuteOfDay: minute, subject: Self.subject(message))
    entry.count += 1
    if let minute, minute < entry.minuteOfDay ?? 1440 {
      entry.minuteOfDay = minute
      entry.subject = Self.subject(message)
    }
    if let sender, !entry.senders.contains(sender) { entry.senders.append(sender) }
    // A group so large that looking through it costs is no conversation any more.
    for slug in people.prefix(100) where slug != own && !entry.others.contains(slug) {
      entry.others.append(slug)
    }
    days[key] = entry
  }

  private func finished() -> FoundEvents {
    var found = FoundEvents()
    for key in order {
      guard let day = days[key] else { continue }
      let hasSent = own.map(day.senders.contains) ?? true
      let senders = day.senders.filter { $0 != own }
      var value = ImportedInteraction(
        day: key.day,
        minuteOfDay: day.minuteOfDay,
        channel: .message
      )
      value.direction = !hasSent ? .incoming : senders.isEmpty ? .outgoing : .mutual
      value.depth = value.direction == .mutual ? .real : .light
      value.subject = day.subject
      value.count = day.count
      let people = (hasSent ? day.others : senders).map { slug in
        ImportedPerson(
          name: names[slug] ?? slug,
          key: ExternalKey(source: "linkedin", kind: "profile", key: slug)
        )
      }
      found.events.append(
        ImportedEvent(
          line: day.line,
          source: ContactFormat.linkedInMessages.rawValue,
          key: key.name + "|" + key.day.description,
          people: people,
          .interaction(value)
        )
      )
    }
    found.remark(advertising, "message", "of advertising, left out")
    found.remark(undated, "message", "without a time, left out")
    return found
  }

  private static let longestSubject = 100

  /// The subject, else the title of the conversation, else the beginning of the text.
  private static func subject(_ message: LinkedInMessage) -> String {
    for text in [message.subject, message.title] {
      let line = OutsideText.line(text)
      if !line.isEmpty { return line }
    }
    let text = OutsideText.line(plain(message.content))
    return text.count > longestSubject ? text.prefix(longestSubject - 1) + "…" : text
  }

  /// The beginning of a text without the tags of HTML.
  private static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(2000))
    guard bytes.contains(0x3C), bytes.contains(0x3E) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var kept: [UInt8] = []
    var isTag = false
    for byte in bytes {
      if byte == 0x3C { isTag = true }
      if !isTag { kept.append(byte) }
      if byte == 0x3E {
        isTag = false
        kept.append(0x20)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
