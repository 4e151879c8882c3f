import TendAnalytics

extension AppState {
  /// How what the page shows is counted, what belongs to it first; nil where `=` has nothing to tell.
  var explanations: [Explanation]? {
    switch focus {
    case .networks: return NetworkWords.explanations
    case .networkPage:
      return networkPage?.section == .bridges
        ? NetworkWords.explanations(first: ["only", "share", "overlap"])
        : NetworkWords.explanations(first: ["active", "inside / outside", "in person / remote"])
    case .overlap: return NetworkWords.explanations(first: ["overlap", "only"])
    case .networkPair: return NetworkWords.explanations(first: ["overlap", "could be in", "only"])
    case .comparison: return NetworkWords.explanations(first: ["compare", "trend"])
    case .notes:
      guard case .notes(let page) = pages.last, page.title == CoverageNotes.title else {
        return nil
      }
      return NetworkWords.explanations(first: ["covers", "fewest networks", "only"])
    case .route: return routePage?.overview.map(RouteView.explanations)
    case .map:
      return mapPage?.map.map { map in
        let plan = EgoMapPlan(map, EgoMapView.ring(Layout(self).list))
        return map.explanation(seen: plan.groups, namedCount: plan.namedCount)
      }
    default: return nil
    }
  }
}
