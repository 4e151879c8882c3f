import TendModel

/// What an import would do; nothing is written until it is accepted.
struct ImportScreen: Sendable {
  /// One line of the list.
  enum Line: Hashable, Sendable {
    /// A record by its place among the rows.
    case record(Int)
    /// An event by its place among the events.
    case event(Int)
    /// Somebody who is no contact, by the place among the strangers.
    case stranger(Int)
  }

  let request: ImportRequest
  let batch: ImportBatch
  let preview: ImportPreview
  var cursor = ListCursor()
  /// What changes first, what is new next, what stays as it is last; then who is no contact.
  let order: [Line]

  init(request: ImportRequest, batch: ImportBatch, preview: ImportPreview) {
    self.request = request
    self.batch = batch
    self.preview = preview
    let outcomes = [ImportPreview.Outcome.updated, .added, .skipped, .unchanged]
    order =
      outcomes.flatMap { outcome in
        preview.rows.indices.filter { preview.rows[$0].outcome == outcome }.map { .record($0) }
          + preview.events.indices.filter { preview.events[$0].outcome == outcome }
          .map { .event($0) }
      } + preview.strangers.indices.prefix(Self.strangerLimit).map { .stranger($0) }
  }

  /// How many people who are no contacts are listed.
  private static let strangerLimit = 500

  /// Nothing would be written.
  var isWithoutNews: Bool { !preview.isNews }

  /// What a record brings: who it is when it is new, what differs when it is known.
  func detail(_ line: Line) -> String {
    switch line {
    case .record(let index): return detail(ofRecord: index)
    case .event(let index):
      let event = preview.events[index]
      let day = event.day.map(Words.date) ?? ""
      let what = [day, event.kind == .interaction ? "" : event.kind.rawValue, event.subject]
        .filter { !$0.isEmpty }.joined(separator: "  ")
      return event.detail.isEmpty ? what : "\(what)  (\(event.detail))"
    case .stranger(let index):
      let stranger = preview.strangers[index]
      return
        "\(stranger.address)  named \(stranger.count == 1 ? "once" : "\(stranger.count) times")"
    }
  }

  private func detail(ofRecord index: Int) -> String {
    let row = preview.rows[index]
    guard row.outcome == .added, batch.contacts.indices.contains(index) else { return row.detail }
    let contact = batch.contacts[index]
    return [contact.title, contact.organisation, contact.points.first { $0.kind == .email }?.value]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// What an import did, in a line.
  static func summary(_ applied: Applied) -> String {
    guard let outcome = applied.importOutcome else { return applied.title }
    return "Imported: " + (counts(outcome) + eventCounts(outcome)).joined(separator: "; ")
  }

  /// The outcomes of the records in words: `3 new, 1 updated, 20 unchanged, 2 skipped`; nothing where only events are.
  static func counts(_ preview: ImportPreview) -> [String] {
    if preview.rows.isEmpty, !preview.events.isEmpty || !preview.strangers.isEmpty { return [] }
    return [
      "\(preview.count(.added)) new, \(preview.count(.updated)) updated, "
        + "\(preview.count(.unchanged)) unchanged, \(preview.count(.skipped)) skipped"
    ]
  }

  /// The outcomes of the events in words, a text for each kind.
  static func eventCounts(_ preview: ImportPreview) -> [String] {
    let nouns: [(ImportPreview.EventRow.Kind, String)] = [
      (.interaction, "interactions"), (.followUp, "follow-ups"), (.exchange, "exchanges"),
      (.meeting, "days of meeting"),
    ]
    return nouns.compactMap { kind, noun in
      if !preview.events.contains(where: { $0.kind == kind }) { return nil }
      let counts = [(ImportPreview.Outcome.added, "new"), (.updated, "updated")].map {
        "\(preview.count($0.0, of: kind)) \($0.1)"
      }
      let others = preview.count(.unchanged, of: kind)
      let skipped = preview.count(.skipped, of: kind)
      return "\(noun): " + counts.joined(separator: ", ") + ", \(others) known, \(skipped) skipped"
    }
  }
}
