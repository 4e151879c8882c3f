/// What it means to be due, in one place for every list and count.
enum Due {
  /// The condition on `standing`: the due day has come, and the silence is not yet that of a dormant contact; `day` is
  /// the parameter that holds the day.
  static func condition(on day: String) -> String {
    "isArchived = 0 AND dueDay <= \(day) AND (dormantDay IS NULL OR dormantDay > \(day))"
  }
}
