import TendAnalytics
import TendModel

/// Says for people what becomes of the events of a file.
struct EventLines {
  private let preview: ImportPreview
  private let addsPeople: Bool

  init(_ preview: ImportPreview, addsPeople: Bool) {
    self.preview = preview
    self.addsPeople = addsPeople
  }

  /// How many events, and how many people, are listed.
  private static let listed = 8

  /// The counts of each kind, what is new, and who is not in tend.
  var lines: [String] {
    var lines = counts
    lines += section("New", .added) + section("Updated", .updated)
    lines += section("Skipped", .skipped)
    guard !preview.strangers.isEmpty else { return lines }
    let people = preview.strangers.count == 1 ? "person is" : "people are"
    lines += ["", "\(preview.strangers.count) \(people) not in tend: add them with --add-people"]
    var table = TextTable()
    for person in preview.strangers.prefix(Self.listed) {
      table.add(["  " + person.address, person.name, "\(person.count)×"])
    }
    return lines + table.lines + Self.rest(preview.strangers.count)
  }

  private var counts: [String] {
    let nouns: [(ImportPreview.EventRow.Kind, String)] = [
      (.interaction, "interactions"), (.followUp, "follow-ups"), (.exchange, "exchanges"),
      (.meeting, "days of meeting"),
    ]
    return nouns.compactMap { kind, noun in
      if !preview.events.contains(where: { $0.kind == kind }) { return nil }
      func count(_ outcome: ImportPreview.Outcome) -> Int { preview.count(outcome, of: kind) }
      return
        "\(noun): \(count(.added)) new, \(count(.updated)) updated, \(count(.unchanged)) known, "
        + "\(count(.skipped)) skipped"
    }
  }

  private func section(_ title: String, _ outcome: ImportPreview.Outcome) -> [String] {
    let events = preview.events.filter { $0.outcome == outcome }
    if events.isEmpty { return [] }
    var table = TextTable()
    for event in events.prefix(Self.listed) {
      let subject = [event.subject, event.detail].filter { !$0.isEmpty }.joined(separator: "; ")
      table.add(["  " + (event.day?.description ?? "no day"), event.who, subject])
    }
    return ["", title] + table.lines + Self.rest(events.count)
  }

  private static func rest(_ count: Int) -> [String] {
    count > listed ? ["  … and \(count - listed) more; --json lists all"] : []
  }
}
