/// The parts of a contact's rank in the day's list; the score is that of the guide on follow-up priority, version 1.
struct DueCandidate {
  static let promisePoints = 30.0
  static let importancePoints = 10.0

  var number: Int64
  var importance: Int
  /// How many cadences have passed since the last contact; 0 without a cadence.
  var ratio: Double
  /// The name by which it is sorted.
  var name: String
  /// 1 where an open follow-up is due within three days or late, 0.5 where one is open, else 0.
  var promise: Double
  var isDue: Bool
  var dueFollowUpCount = 0

  var score: Double {
    let term = min(1, max(0, (ratio - 0.8) / 1.2))
    return Self.importancePoints * Double(importance) * term + Self.promisePoints * promise
  }

  /// Higher scores come first, then who is later by the own measure, then names.
  func precedes(_ other: DueCandidate) -> Bool {
    (-score, -ratio, name, number) < (-other.score, -other.ratio, other.name, other.number)
  }
}
