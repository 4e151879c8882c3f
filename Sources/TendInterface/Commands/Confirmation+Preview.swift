import TendAnalytics
import TendModel

extension Confirmation {
  /// A change of several contacts with what it would do to each; yes has the focus, since one key undoes it.
  init(_ preview: ChangePreview, networks: [NetworkRow]) {
    if case .tieAll = preview.change {
      self.init(tying: preview)
      return
    }
    let who = DayWords.count(preview.contactCount, "contact")
    let unchanged = preview.contactCount - preview.changingCount
    let counts =
      unchanged == 0
      ? "All of them change."
      : "\(DayWords.count(preview.changingCount, "contact")) will change, "
        + "\(unchanged) \(unchanged == 1 ? "is" : "are") so already."
    self.init(
      "\(Self.question(preview.change, who, networks)) \(counts)",
      action: "Change",
      effects: [.write(preview.change)],
      details: Self.details(preview)
    )
    isYesFocused = true
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
      details: Self.details(preview)
    )
    isYesFocused = true
  }

  /// Says that a change would change nothing.
  static func nothing(_ preview: ChangePreview) -> String {
    if case .tieAll = preview.change {
      return "Nothing to change: of every two it is noted already whether they know each other"
    }
    return "Nothing to change: all \(preview.contactCount) contacts are so already"
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
    case .editContacts(_, let edits):
      "Change the \(edits.map(\.fieldName).joined(separator: ", ")) of \(who)?"
    case .setTopic(_, let topic, _, true): "Tag \(who) with #\(topic)?"
    case .setTopic(_, let topic, _, false): "Take #\(topic) from \(who)?"
    case .join(_, let id, _, _): "Add \(who) to \(name(id))?"
    case .leave(_, let id): "Remove \(who) from \(name(id))?"
    default: "Change \(who)?"
    }
  }

  private static func details(_ preview: ChangePreview) -> [String] {
    var lines = preview.lines.map { line in
      "\(line.name): \(said(line.before)) → \(said(line.after))"
    }
    let more = preview.changingCount - preview.lines.count
    if more > 0 { lines.append("and \(more) more") }
    return lines
  }

  private static func said(_ text: String) -> String { text.isEmpty ? "none" : text }
}
