import TendAnalytics
import TendModel

extension AppState {
  /// Takes what was counted into the screen that asked for it.
  mutating func take(_ result: AnalysisResult, of analysis: Analysis) -> [Effect] {
    if case .networks(_, let ticket) = analysis { return take(result, ticket: ticket) }
    let visible = Layout(self).visibleRows
    switch result {
    case .overview(let overview):
      bridges.take(overview, visible: visible)
      // What was changed meanwhile is counted at once where it is seen.
      if view == .bridges, pages.isEmpty { return bridges.refresh() }
      return view == .today ? [readToday] : []
    case .map(let map):
      guard var page = mapPage, page.centre == map.centre else { return [] }
      page.take(map, in: EgoMapView.ring(Layout(self).list))
      mapPage = page
    case .route(let overview):
      guard var page = routePage, page.target == overview.target else { return [] }
      page.take(overview, visible: visible)
      routePage = page
    case .duplicates(let rows): duplicatesPage?.take(rows, visible: visible)
    case .networks: break
    case .superseded:
      if case .overview = analysis, !bridges.isCounting { bridges.give(up: true) }
    case .failed(let failure):
      if case .overview = analysis { bridges.give(up: false) }
      if routePage != nil || mapPage != nil || duplicatesPage != nil { pages.removeLast() }
      complain(failure.text)
    }
    return []
  }

  /// Opens the map around a contact, or the user.
  mutating func openMap(_ centre: ContactID?) -> [Effect] {
    push(.map(EgoMapScreen(centre: centre, grouping: bridges.grouping)))
    return reload()
  }

  /// Opens the ways to a contact.
  mutating func openRoute(_ target: ContactID) -> [Effect] {
    push(.route(RouteScreen(target: target)))
    return reload()
  }
}
