/// Times work by the clock that no change of the time of day disturbs.
public enum Stopwatch {
  /// Does the work.
  ///
  /// - Returns: How long it took on the wall.
  public static func time(_ work: () -> Void) -> Duration { ContinuousClock().measure(work) }
}
