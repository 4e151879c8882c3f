import TendModel

/// What an import would do; nothing is written until it is accepted.
struct ImportScreen: Sendable {
  let batch: ImportBatch
  let preview: ImportPreview
  var cursor = ListCursor()
  /// The places of the rows: what changes first, what is new next, what stays as it is last.
  let order: [Int]

  init(batch: ImportBatch, preview: ImportPreview) {
    self.batch = batch
    self.preview = preview
    order = [ImportPreview.Outcome.updated, .added, .skipped, .unchanged].flatMap { outcome in
      preview.rows.indices.filter { preview.rows[$0].outcome == outcome }
    }
  }

  /// Nothing would be written.
  var isWithoutNews: Bool { preview.count(.added) + preview.count(.updated) == 0 }

  /// What a record brings: who it is when it is new, what differs when it is known.
  func detail(_ index: Int) -> String {
    let row = preview.rows[index]
    guard row.outcome == .added, batch.contacts.indices.contains(index) else { return row.detail }
    let contact = batch.contacts[index]
    return [contact.title, contact.organisation, contact.points.first { $0.kind == .email }?.value]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// What an import did, in a line.
  static func summary(_ applied: Applied) -> String {
    guard let outcome = applied.importOutcome else { return applied.title }
    return "Imported: " + counts(outcome)
  }

  /// The outcomes in words: `3 new, 1 updated, 20 unchanged, 2 skipped`.
  static func counts(_ preview: ImportPreview) -> String {
    "\(preview.count(.added)) new, \(preview.count(.updated)) updated, "
      + "\(preview.count(.unchanged)) unchanged, \(preview.count(.skipped)) skipped"
  }
}
