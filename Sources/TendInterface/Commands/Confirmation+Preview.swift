import TendAnalytics
import TendModel

extension Confirmation {
  /// A change of several contacts with what it would do to each.
  init(_ preview: ChangePreview, networks: [NetworkRow]) {
    if case .tieAll = preview.change {
      self.init(tying: preview)
      return
    }
    if case .mergeContacts = preview.change {
      self.init(merging: preview)
      return
    }
    if case .deleteContacts = preview.change {
      self.init(deleting: preview)
      return
    }
    let who = DayWords.count(preview.contactCount, "contact")
    let unchanged = preview.contactCount - preview.changingCount
    self.init(
      "\(Self.question(preview.change, who, networks)) \(Self.counts(preview, unchanged))",
      action: preview.change.isMerger ? "Merge" : "Change",
      effects: [.write(preview.change)],
      details: Self.details(preview),
      isHarmless: !preview.change.isMerger
    )
  }

  private static func counts(_ preview: ChangePreview, _ unchanged: Int) -> String {
    let isOrAre = unchanged == 1 ? "is" : "are"
    if preview.change.isMerger {
      return unchanged == 0 ? "Nobody is in both." : "\(unchanged) \(isOrAre) in both."
    }
    if unchanged == 0 { return "All of them change." }
    return "\(DayWords.count(preview.changingCount, "contact")) will change, "
      + "\(unchanged) \(isOrAre) so already."
  }

  /// A group of which all know each other, pair by pair.
  private init(tying preview: ChangePreview) {
    let pairs = preview.contactCount * (preview.contactCount - 1) / 2
    let noted = pairs - preview.changingCount
    let rest = noted == 0 ? "" : " \(DayWords.count(noted, "pair")) noted before stay as noted."
    self.init(
      "Do all \(preview.contactCount) know each other? "
        + "\(DayWords.count(preview.changingCount, "pair")) will be noted.\(rest)",
      action: "Note",
      effects: [.write(preview.change)],
      details: Self.details(preview),
      isHarmless: true
    )
  }

  /// Contacts that go, with what goes along; no has the focus.
  private init(deleting preview: ChangePreview) {
    let along = [
      (preview.interactionCount, "interaction"), (preview.followUpCount, "open follow-up"),
    ].filter { $0.0 > 0 }.map { DayWords.count($0.0, $0.1) }.joined(separator: " and ")
    let more = preview.contactCount - preview.lines.count
    let shared = preview.sharedInteractionCount
    self.init(
      "Delete \(DayWords.count(preview.contactCount, "contact"))"
        + (along.isEmpty ? "" : ", and with them \(along)") + "? u undoes it.",
      action: "Delete",
      effects: [.write(preview.change)],
      details: preview.lines.map { $0.name + ($0.before.isEmpty ? "" : ": \($0.before)") }
        + (more > 0 ? ["and \(more) more"] : [])
        + (shared > 0 ? ["shared among them: \(DayWords.count(shared, "interaction"))"] : [])
    )
  }

  /// Contacts that go into others.
  private init(merging preview: ChangePreview) {
    let more = preview.contactCount - preview.lines.count
    self.init(
      "Merge \(DayWords.count(preview.contactCount, "contact")) into others? One u undoes all of it.",
      action: "Merge",
      effects: [.write(preview.change)],
      details: preview.lines.map { "\($0.name) into \($0.after)" }
        + (more > 0 ? ["and \(more) more"] : [])
    )
  }

  /// Says that a change would change nothing.
  static func nothing(_ preview: ChangePreview) -> String {
    if case .tieAll = preview.change {
      return "Nothing to change: of every two it is noted already whether they know each other"
    }
    let all = preview.contactCount == 2 ? "both" : "all \(preview.contactCount)"
    return "Nothing to change: \(all) contacts are so already"
  }

  private static func question(
    _ change: Change,
    _ who: String,
    _ networks: [NetworkRow]
  ) -> String {
    func name(_ id: NetworkID) -> String {
      networks.first { $0.id == id }?.network.name ?? "the network"
    }
    return switch change {
    case .editContacts(_, let edits): question(edits, who)
    case .setTopic(_, let topic, _, true): "Tag \(who) with #\(topic)?"
    case .setTopic(_, let topic, _, false): "Take #\(topic) from \(who)?"
    case .join(_, let id, _, _, _): "Add \(who) to \(name(id))?"
    case .leave(_, let id, _): "Remove \(who) from \(name(id))?"
    case .mergeNetworks(let one, let other):
      "Merge \(name(one)) with \(who) into \(name(other))? \(name(one)) is then gone; u undoes it."
    default: "Change \(who)?"
    }
  }

  private static func question(_ edits: [ContactEdit], _ who: String) -> String {
    switch edits.first {
    case .archived(true) where edits.count == 1: "Archive \(who)?"
    case .archived(false) where edits.count == 1: "Bring \(who) back from the archive?"
    case .snoozedUntil(nil) where edits.count == 1: "End the snooze of \(who)?"
    case .snoozedUntil(let day?) where edits.count == 1: "Snooze \(who) until \(day)?"
    default: "Change the \(edits.map(\.fieldName).joined(separator: ", ")) of \(who)?"
    }
  }

  private static func details(_ preview: ChangePreview) -> [String] {
    let bothCount = preview.contactCount - preview.changingCount
    var lines = preview.lines.enumerated().map { index, line in
      switch preview.change {
      case .setTopic, .join, .leave:
        // It comes to what is there, or is taken from it; the rest stays.
        return "\(line.name): " + (line.after.isEmpty ? "- \(line.before)" : "+ \(line.after)")
      case .mergeNetworks: break
      default: return "\(line.name): \(said(line.before)) → \(said(line.after))"
      }
      // Those who are in both come first.
      return line.name + (index < bothCount ? ": in both, keeps the earliest day" : ": goes along")
    }
    let all = preview.change.isMerger ? preview.contactCount : preview.changingCount
    let more = all - preview.lines.count
    if more > 0 { lines.append("and \(more) more") }
    return lines
  }

  private static func said(_ text: String) -> String { text.isEmpty ? "none" : text }
}
