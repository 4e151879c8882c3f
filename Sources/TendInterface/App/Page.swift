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
  case history(HistoryScreen)
  case importPreview(ImportScreen)
  case mapping(MappingScreen)
  case messages(ListCursor)
}
