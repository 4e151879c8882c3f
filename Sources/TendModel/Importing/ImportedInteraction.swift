/// An interaction as a file tells of it; messages of one day with the same people are one.
public struct ImportedInteraction: Hashable, Sendable, Codable {
  /// The day in the user's time zone.
  public var day: CalendarDay
  /// Minutes after midnight, 0...1439, of the first of several; nil when not known.
  public var minuteOfDay: Int?
  /// By what means.
  public var channel: Interaction.Channel
  /// Who reached out.
  public var direction = Interaction.Direction.mutual
  /// How much was exchanged.
  public var depth = Interaction.Depth.real
  /// What it was about: the title of a meeting, the subject of the first message.
  public var subject = ""
  /// How many messages it stands for, from 1.
  public var count = 1
  /// The messages that it stands for, by names that stay the same from file to file; empty where one file has them all.
  public var parts: [String] = []

  /// An interaction of a day.
  public init(day: CalendarDay, minuteOfDay: Int?, channel: Interaction.Channel) {
    self.day = day
    self.minuteOfDay = minuteOfDay
    self.channel = channel
  }

  /// What is noted: the subject, and how many messages there were when it was not one.
  public var note: String {
    count == 1 ? subject : subject.isEmpty ? "\(count) messages" : "\(subject) (\(count) messages)"
  }

  /// The most messages of one day that are remembered by name.
  public static let mostParts = 200

  /// This and what an earlier file held of the same day and people, each message counted once.
  ///
  /// - Parameter earlier: What was imported before.
  /// - Returns: This, where the messages are not told apart.
  public func joined(to earlier: ImportedInteraction) -> ImportedInteraction {
    guard !parts.isEmpty, !earlier.parts.isEmpty else { return self }
    let known = Set(earlier.parts)
    let new = parts.filter { !known.contains($0) }
    if new.isEmpty { return earlier }
    var whole = isBefore(earlier) ? self : earlier
    whole.parts = Array((earlier.parts + new).prefix(Self.mostParts))
    whole.count = earlier.count + count - (parts.count - new.count)
    whole.direction = direction == earlier.direction ? direction : .mutual
    whole.depth = whole.direction == .mutual ? .real : .light
    return whole
  }

  private func isBefore(_ other: ImportedInteraction) -> Bool {
    (minuteOfDay ?? 1440) < (other.minuteOfDay ?? 1440)
  }
}
