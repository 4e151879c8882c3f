/// What a file for analysis holds.
public enum NetworkContent: Sendable {
  /// People and their ties.
  case network(NetworkFile)
  /// People and the events where they were.
  case attendance(AttendanceFile)
  /// Worked cases of formulas.
  case cases([FormulaCase])
}
