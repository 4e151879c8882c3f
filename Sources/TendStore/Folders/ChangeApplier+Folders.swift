import GRDB
import TendModel

extension ChangeApplier {
  /// Writes what a folder says.
  ///
  /// - Throws: `StoreError` when a contact is gone; `ValidationError`, `DatabaseError`.
  func sync(_ change: FolderChange) throws {
    try add(change)
    for edit in change.edits { try apply(edit) }
    for id in change.deletions { try deleteContacts([id]) }
    for followUp in change.followUps { addedFollowUps.append(try add(followUp)) }
    for edit in change.followUpEdits { try apply(edit) }
    for id in change.followUpDeletions {
      try delete(id.number, from: "followUp", "the follow-up")
    }
  }

  private func add(_ change: FolderChange) throws {
    if change.additions.isEmpty { return }
    let source = ImportedContact.cardSource
    var batch = ImportBatch(
      source: source,
      fileName: change.folder.name,
      fileHash: "",
      contacts: change.additions.map(\.contact),
      problems: [],
      day: change.day
    )
    let own = Set(try QueryReader.me(database).emails.map { ContactPoint(.email, $0).normalised })
    for index in batch.contacts.indices {
      // The key is that of a card, which goes with the key of the folder.
      let contact = batch.contacts[index]
      batch.contacts[index].key = contact.safe(without: own).externalKey(source: source)
      batch.contacts[index].card = []
    }
    try importContacts(batch)
    for (addition, contact) in zip(change.additions, batch.contacts) {
      guard let key = contact.key else { continue }
      let id = try Int64.fetchOne(
        try database.cachedStatement(
          sql: "SELECT contactId FROM externalKey WHERE source = ? AND kind = ? AND key = ?"
        ),
        arguments: [key.source, key.kind, OutsideText.line(key.key)]
      )
      // What an import leaves out, such as the second card of one contact, is no record of the folder.
      guard let id else { continue }
      let folderKey = change.folder.key(addition.token)
      try insertKey(folderKey, of: id, lastImported: nil)
      try set(StoredCard(addition.contact.card), of: folderKey)
    }
  }

  private func apply(_ edit: FolderChange.FollowUpEdit) throws {
    var after = edit.after
    let closes = after.state != edit.before.state
    if closes { (after.state, after.closedOn) = (edit.before.state, edit.before.closedOn) }
    if after != edit.before { try self.edit(edit.id, after, from: edit.before) }
    if closes {
      try close([edit.id], edit.after.state, on: edit.after.closedOn ?? edit.after.createdOn)
    }
  }

  private func apply(_ edit: FolderChange.Edit) throws {
    let id = edit.contact
    if !edit.edits.isEmpty { try self.edit([id], edit.edits) }
    if !edit.removedPoints.isEmpty || !edit.addedPoints.isEmpty {
      var points = try CardReader(database: database).points(id)
      let gone = Set(edit.removedPoints.map(ImportedRecord.form))
      points.removeAll { gone.contains(ImportedRecord.form($0)) }
      for point in edit.addedPoints {
        let form = ImportedRecord.form(point)
        if let place = points.firstIndex(where: { ImportedRecord.form($0) == form }) {
          points[place] = point
        } else {
          points.append(point)
        }
      }
      try setPoints(id, points)
    }
    for topic in edit.removedTopics { try setTopic([id], topic, .about, isPresent: false) }
    for topic in edit.addedTopics { try setTopic([id], topic, .about, isPresent: true) }
  }
}

extension ImportedContact {
  /// The source of the keys of cards that come in files, which those of folders share.
  static let cardSource = "vcard"
}
