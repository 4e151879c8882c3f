import TendModel

/// What an import would do; nothing is written until it is accepted.
struct ImportScreen: Sendable {
  let batch: ImportBatch
  let preview: ImportPreview
  var cursor = ListCursor()

  init(batch: ImportBatch, preview: ImportPreview) {
    self.batch = batch
    self.preview = preview
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
