public import TendAnalytics

/// What came of an analysis that was asked for with a ticket.
public enum AnalysisResult: Sendable {
  /// The networks were compared.
  case networks(NetworkOverview)
  /// It failed.
  case failed(Failure)
}
