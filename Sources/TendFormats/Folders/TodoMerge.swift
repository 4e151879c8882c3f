import TendModel

/// Brings two versions of a to-do together, field by field, against what both came from.
struct TodoMerge {
  /// What the file is to say.
  private(set) var file: TodoFile.Content
  /// What the follow-up is to say.
  private(set) var followUp: TodoFile.Content
  /// What both agree on from now on; where there is a conflict, what they did.
  private(set) var base: TodoFile.Content
  /// What both changed differently.
  private(set) var conflicts: [CardConflict] = []

  init(
    base: TodoFile.Content,
    local: TodoFile.Content,
    remote: TodoFile.Content,
    choice: (CardConflict) -> ConflictSide?
  ) {
    (file, followUp, self.base) = (remote, remote, remote)
    merge("SUMMARY", \.title, base, local, remote, choice) { $0 }
    merge("DUE", \.due, base, local, remote, choice) { $0?.description ?? "no day" }
    merge("STATUS", \.state, base, local, remote, choice) { $0.rawValue }
    merge("RRULE", \.recurrence, base, local, remote, choice) { $0?.rule ?? "once" }
  }

  private mutating func merge<Value: Equatable>(
    _ name: String,
    _ field: WritableKeyPath<TodoFile.Content, Value>,
    _ base: TodoFile.Content,
    _ local: TodoFile.Content,
    _ remote: TodoFile.Content,
    _ choice: (CardConflict) -> ConflictSide?,
    _ text: (Value) -> String
  ) {
    let (old, mine, theirs) = (base[keyPath: field], local[keyPath: field], remote[keyPath: field])
    if mine == theirs || mine == old { return }
    let conflict = CardConflict(
      property: name,
      base: text(old),
      local: text(mine),
      remote: text(theirs)
    )
    let side = theirs == old ? .store : choice(conflict)
    if side == .folder { return }
    followUp[keyPath: field] = mine
    self.base[keyPath: field] = side == .store ? mine : old
    if side == .store { file[keyPath: field] = mine } else { conflicts.append(conflict) }
  }
}
