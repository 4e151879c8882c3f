/// The views in the order in which they were opened, with the place in it.
struct ViewTrail: Hashable, Sendable {
  private var views: [ViewName] = [.today]
  private var place = 0

  /// How many steps back are kept.
  static let limit = 50

  /// The view before this one; nil at the beginning.
  var before: ViewName? { place > 0 ? views[place - 1] : nil }

  /// The view from which one went back; nil at the end.
  var after: ViewName? { place + 1 < views.count ? views[place + 1] : nil }

  /// Adds a view that was opened; what one went back from is forgotten.
  mutating func visit(_ view: ViewName) {
    if view == views[place] { return }
    views.removeSubrange((place + 1)...)
    views.append(view)
    if views.count > Self.limit { views.removeFirst() }
    place = views.count - 1
  }

  /// Goes back.
  mutating func goBack() { place = max(0, place - 1) }

  /// Goes forward.
  mutating func goForward() { place = min(views.count - 1, place + 1) }
}
