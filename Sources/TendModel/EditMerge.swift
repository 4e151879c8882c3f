/// Replays an edit on a record that somebody else may have changed since it was read.
///
/// Fields that the edit left as they were keep what the record holds now, so that two people who edit
/// different fields of one record both keep their work; of one field the later edit stands.
struct EditMerge<Record> {
  /// The record as it was read.
  let base: Record
  /// The record as it was edited.
  let edited: Record
  /// The record as it is now, with what was edited.
  private(set) var result: Record

  init(base: Record, edited: Record, current: Record) {
    self.base = base
    self.edited = edited
    result = current
  }

  mutating func take<Value: Equatable>(_ field: WritableKeyPath<Record, Value>) {
    let value = edited[keyPath: field]
    if value != base[keyPath: field] { result[keyPath: field] = value }
  }
}

extension FollowUp {
  /// This edit of `base` made on `current`.
  public func replayed(from base: FollowUp, on current: FollowUp) -> FollowUp {
    var merge = EditMerge(base: base, edited: self, current: current)
    merge.take(\.contact)
    merge.take(\.network)
    merge.take(\.title)
    merge.take(\.due)
    merge.take(\.kind)
    merge.take(\.recurrence)
    merge.take(\.state)
    merge.take(\.closedOn)
    return merge.result
  }
}

extension Interaction {
  /// This edit of `base` made on `current`.
  public func replayed(from base: Interaction, on current: Interaction) -> Interaction {
    var merge = EditMerge(base: base, edited: self, current: current)
    merge.take(\.day)
    merge.take(\.minuteOfDay)
    merge.take(\.contacts)
    merge.take(\.network)
    merge.take(\.channel)
    merge.take(\.space)
    merge.take(\.direction)
    merge.take(\.depth)
    merge.take(\.outcome)
    merge.take(\.purpose)
    merge.take(\.note)
    merge.take(\.source)
    return merge.result
  }
}

extension Network {
  /// This edit of `base` made on `current`.
  public func replayed(from base: Network, on current: Network) -> Network {
    var merge = EditMerge(base: base, edited: self, current: current)
    merge.take(\.name)
    merge.take(\.kind)
    merge.take(\.purpose)
    merge.take(\.vision)
    merge.take(\.stage)
    merge.take(\.space)
    merge.take(\.boundary)
    merge.take(\.cadenceDays)
    merge.take(\.isArchived)
    return merge.result
  }
}

extension Me {
  /// This edit of `base` made on `current`.
  public func replayed(from base: Me, on current: Me) -> Me {
    var merge = EditMerge(base: base, edited: self, current: current)
    merge.take(\.names)
    merge.take(\.emails)
    merge.take(\.organisations)
    merge.take(\.country)
    return merge.result
  }
}
