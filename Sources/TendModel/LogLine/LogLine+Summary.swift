extension LogLine {
  /// What was understood, to be shown under the line while it is typed.
  ///
  /// `coffee · Ada Okafor, Lin Wei · yesterday (Sun 1 Mar) · about pricing · #mlops · gave introduction · ! send deck, due Fri 6 Mar`
  public var summary: String {
    var items: [String] = []
    if let channel {
      let word = channelWord.isEmpty ? channel.rawValue : channelWord
      items.append(depth == .real ? word : "\(word) (\(depth.rawValue))")
    } else if depth != .real {
      items.append(depth.rawValue)
    }
    if outcome == .tried { items.append("not reached") }
    if let space { items.append(space == .inPerson ? "in person" : "remote") }
    if !names.isEmpty { items.append(way + Self.listed(who)) }
    for (index, network) in networks.enumerated() {
      let isEveryone = names.isEmpty && index == 0
      items.append((isEveryone ? "everyone in " : "in ") + Self.words(network))
    }
    items.append(dayWords)
    if !purpose.isEmpty { items.append("about " + purpose) }
    items += topics.map { "#" + $0 }
    items += marks.map { ($0.direction == .given ? "gave " : "received ") + $0.kind.rawValue }
    items += tasks.map(words)
    if isCircular(to: contacts.count) {
      items.append("to more than \(Interaction.mostWrittenTo): no contact with any of them")
    }
    if !note.isEmpty { items.append("note: " + note.replacing("\n", with: " / ")) }
    return items.joined(separator: " · ")
  }

  /// Everyone once, however often the line names them.
  private var who: [String] {
    var seen: Set<NameMatch> = []
    return names.filter { name in name.match.map { seen.insert($0).inserted } ?? true }
      .map(Self.words)
  }

  /// How many of those who can be meant by a name are offered; of more it is only said that there are more.
  public static let mostOffered = 20

  private static let mostListed = 6

  /// Names, of many the first.
  private static func listed(_ names: [String]) -> String {
    if names.count <= mostListed { return names.joined(separator: ", ") }
    let first = names.prefix(mostListed - 1).joined(separator: ", ")
    return "\(first) and \(names.count - mostListed + 1) more"
  }

  private var way: String {
    switch direction {
    case .mutual: ""
    case .outgoing: "to "
    case .incoming: "from "
    }
  }

  private static func words(_ name: LogName) -> String {
    switch name.resolution {
    case .one(let match): match.name
    case .pending: name.question.text + "…"
    case .unknown: name.question.text + " (new?)"
    case .several(let matches):
      "\(name.question.text) (which of \(matches.count > mostOffered ? "more than \(mostOffered)" : "\(matches.count)")?)"
    }
  }

  private var dayWords: String {
    let day = day ?? today
    let time = minuteOfDay.map { " at " + Self.clock($0) } ?? ""
    let date = Self.date(day, today)
    switch day.days(until: today) {
    case 0: return "today" + time
    case 1: return "yesterday (\(date))" + time
    default: return date + time
    }
  }

  private func words(_ task: Task) -> String {
    var text = "! "
    switch task.kind {
    case .task: break
    case .promiseByMe: text += "you promised: "
    case .promiseByThem: text += "they promised: "
    }
    text += task.title.isEmpty ? "…" : task.title
    if let network = task.network {
      text += " for " + Self.words(network)
    } else if names.isEmpty, !networks.isEmpty {
      text += " for each member"
    } else if who.count > Self.mostListed {
      text += " for each of the \(who.count)"
    }
    if let due = task.due { text += ", due " + Self.date(due, today) }
    if let recurrence = task.recurrence { text += ", " + recurrence.words }
    return text
  }

  private static func clock(_ minute: Int) -> String {
    CalendarDay.padded(minute / 60, 2) + ":" + CalendarDay.padded(minute % 60, 2)
  }

  /// `Sun 1 Mar`, with the year where it is another.
  private static func date(_ day: CalendarDay, _ today: CalendarDay) -> String {
    let (year, month, date) = day.parts
    let calendar = CalendarVocabulary.english
    let weekday = calendar.short(weekday: day.weekday).capitalisedFirst
    let text = "\(weekday) \(date) \(calendar.short(month: month).capitalisedFirst)"
    return year == today.parts.year ? text : "\(text) \(year)"
  }

  /// Writes the line in its plainest form, which reads back to the same.
  ///
  /// Names are full and in quotes, days are dates.
  ///
  /// - Parameter vocabulary: The words in which it is written.
  /// - Returns: One line, or more where the note has more.
  public func written(in vocabulary: LogVocabulary = .english) -> String {
    var words: [String?] = []
    if let channel {
      if depth != .real { words.append(vocabulary.phrase(for: .depth(depth))) }
      words.append(vocabulary.phrase(for: .channel(channel)))
    } else if depth != .real {
      // Only a phrase of two words says it where no channel is beside it.
      let phrases = vocabulary.entries.filter { $0.meaning == .depth(depth) }.map(\.phrase)
      words.append(phrases.first { $0.contains(" ") })
    }
    if let space { words.append(vocabulary.phrase(for: .space(space))) }
    if outcome == .tried { words.append(vocabulary.phrase(for: .attempt(nil, direction))) }
    let people = names.map { "\"\($0.match?.name ?? $0.question.text)\"" }
    if !people.isEmpty {
      if outcome == .reached { words.append(vocabulary.phrase(for: .names(direction))) }
      words.append(people.joined(separator: ", "))
    }
    words += networks.map { "@\"\($0.match?.name ?? $0.question.text)\"" }
    if let day { words.append(day.description) }
    if let minuteOfDay {
      words.append(vocabulary.calendar.phrase(for: .at) + " " + Self.clock(minuteOfDay))
    }
    if !purpose.isEmpty { words += [vocabulary.phrase(for: .about), purpose] }
    words += topics.map { "#\"\($0)\"" }
    for mark in marks {
      let sign = mark.direction == .given ? "+" : "-"
      words.append(vocabulary.phrase(for: .exchange(mark.kind)).map { sign + $0 })
    }
    words += tasks.map { written($0, vocabulary) }
    if !note.isEmpty { words += ["-", note] }
    return words.compactMap { $0 }.joined(separator: " ")
  }

  private func written(_ task: Task, _ vocabulary: LogVocabulary) -> String {
    var words = ["!" + (vocabulary.phrase(for: .promise(task.kind)) ?? ""), task.title]
    if let network = task.network {
      words.append("@\"\(network.match?.name ?? network.question.text)\"")
    }
    if let due = task.due { words.append(due.description) }
    if let recurrence = task.recurrence { words.append(recurrence.words(in: vocabulary.calendar)) }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension String {
  /// With its first letter as a capital.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
