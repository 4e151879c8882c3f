public import TendAnalytics
public import TendModel

/// What came of an analysis.
public enum AnalysisResult: Sendable {
  /// Who bridges, what hangs on one contact, who should meet.
  case overview(BridgesOverview)
  /// Whom somebody knows.
  case map(EgoMap)
  /// The ways to somebody.
  case route(RouteOverview)
  /// Pairs of contacts, the surest first.
  case duplicates([DuplicateRow])
  /// The networks were compared.
  case networks(NetworkOverview)
  /// A newer one was asked for meanwhile.
  case superseded
  /// It could not be done.
  case failed(Failure)
}
