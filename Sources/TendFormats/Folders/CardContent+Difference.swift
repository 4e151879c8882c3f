import TendModel

extension FolderChange.Edit {
  /// What has to change of a contact so that it says what a card says instead of another.
  ///
  /// - Parameters:
  ///   - contact: Whom it is about.
  ///   - old: What the contact says.
  ///   - new: What it is to say.
  init(contact: ContactID, from old: CardContent, to new: CardContent) {
    self.init(contact: contact)
    if new.name != old.name, !new.name.isEmpty { edits.append(.name(new.name)) }
    if new.nameParts != old.nameParts { edits.append(.nameParts(new.nameParts)) }
    if new.kind != old.kind { edits.append(.kind(new.kind)) }
    if new.organisation != old.organisation { edits.append(.organisation(new.organisation)) }
    if new.units != old.units { edits.append(.units(new.units)) }
    if new.title != old.title { edits.append(.title(new.title)) }
    if new.birthday != old.birthday { edits.append(.birthday(new.birthday)) }
    if new.note != old.note { edits.append(.note(new.note)) }
    let (held, wanted) = (old.pointsByKey, new.pointsByKey)
    removedPoints = old.points.filter { wanted[CardContent.PointKey($0)] == nil }
    addedPoints = new.points.filter { held[CardContent.PointKey($0)] != $0 }
    let (oldTopics, newTopics) = (
      Set(old.topics.map(FoldedText.folded)), Set(new.topics.map(FoldedText.folded))
    )
    removedTopics = old.topics.filter { !newTopics.contains(FoldedText.folded($0)) }
    addedTopics = new.topics.filter { !oldTopics.contains(FoldedText.folded($0)) }
  }
}

extension CardContent {
  /// What both say: fields of this one come first, what only the other has is added.
  func joined(with other: CardContent) -> CardContent {
    var all = self
    if all.nameParts.joined.isEmpty {
      let nicknames = all.nameParts.nicknames
      all.nameParts = other.nameParts
      if !nicknames.isEmpty { all.nameParts.nicknames = nicknames }
    } else if all.nameParts.nicknames.isEmpty {
      all.nameParts.nicknames = other.nameParts.nicknames
    }
    if all.organisation == nil { all.organisation = other.organisation }
    if all.units.isEmpty, all.organisation == other.organisation { all.units = other.units }
    if all.title == nil { all.title = other.title }
    if all.birthday == nil { all.birthday = other.birthday }
    if all.note.isEmpty { all.note = other.note }
    // A point that both have is called what the other calls it.
    let theirs = other.pointsByKey
    all.points = points.map { theirs[PointKey($0)] ?? $0 }
    let mine = pointsByKey
    all.points += other.points.filter { mine[PointKey($0)] == nil }
    let known = Set(topics.map(FoldedText.folded))
    all.topics += other.topics.filter { !known.contains(FoldedText.folded($0)) }
    return all
  }
}
