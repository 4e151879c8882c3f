/// A page that was opened from a view and lies on top of it.
enum Page: Sendable {
  case contact(ContactPageScreen)
  case network(NetworkPageScreen)
  case map(EgoMapScreen)
  case route(RouteScreen)
  case overlap(OverlapScreen)
  case networkPair(NetworkPairScreen)
  case comparison(ComparisonScreen)
  case notes(NotesScreen)
  case goals(GoalsScreen)
  case duplicates(DuplicatesScreen)
  case followUps(FollowUpsScreen)
  case trash(TrashScreen)
  case conflicts(ConflictsScreen)
  case history(HistoryScreen)
  case importPreview(ImportScreen)
  case mapping(MappingScreen)
  case messages(ListCursor)

  /// Whether it shows the same as another, wherever the cursors stand.
  func isSame(as other: Page) -> Bool {
    switch (self, other) {
    case (.contact(let one), .contact(let other)): one.id == other.id
    case (.network(let one), .network(let other)): one.id == other.id
    case (.map(let one), .map(let other)):
      one.centre == other.centre && one.grouping == other.grouping
    case (.route(let one), .route(let other)): one.target == other.target
    case (.goals, .goals), (.duplicates, .duplicates), (.followUps, .followUps), (.trash, .trash),
      (.conflicts, .conflicts), (.history, .history), (.messages, .messages):
      true
    default: false
    }
  }
}
