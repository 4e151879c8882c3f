/// What replacements that hold for all later occurrences too make of these.
///
/// Source: RFC 5545, section 3.2.13: later occurrences are moved by as much as the replaced one.
struct OccurrenceMoves {
  private struct Move {
    /// The occurrence that is replaced, in seconds since 1970.
    let moment: Int
    /// By how much it is moved on the wall clock, in seconds; nil where it and all later ones are called off.
    let shift: Int?
  }

  /// By moment.
  private let moves: [Move]
  private let zone: CalendarZone?

  /// Takes those of the replacements of an entry that hold for later occurrences.
  init(_ replacements: [CalendarEntryReader.Draft], _ start: CalendarTime) {
    zone = start.zone
    moves = replacements.compactMap { replacement in
      guard replacement.movesLater, var replaced = replacement.replaces else { return nil }
      if replaced.zone == nil, !replaced.isDate { replaced.zone = start.zone }
      let moment = replaced.instant ?? replaced.local
      if replacement.entry.status.uppercased() == "CANCELLED" {
        return Move(moment: moment, shift: nil)
      }
      guard let new = replacement.start, new.isDate == start.isDate else { return nil }
      // Both on the wall clock of the entry, however they are written.
      return Move(
        moment: moment,
        shift: Self.local(new, start.zone) - Self.local(replaced, start.zone)
      )
    }.sorted { $0.moment < $1.moment }
  }

  /// When an occurrence takes place; nil when it is called off.
  func moved(_ time: CalendarTime) -> CalendarTime? {
    let moment = time.instant ?? time.local
    guard let move = moves.last(where: { $0.moment <= moment }) else { return time }
    guard let shift = move.shift else { return nil }
    var moved = time
    moved.local += shift
    return moved
  }

  private static func local(_ time: CalendarTime, _ zone: CalendarZone?) -> Int {
    guard let zone, let instant = time.instant else { return time.local }
    return instant + zone.offset(at: instant)
  }
}
