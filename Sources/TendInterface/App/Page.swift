/// A page that was opened from a view and lies on top of it.
enum Page: Sendable {
  case contact(ContactPageScreen)
  case network(NetworkPageScreen)
  case overlap(OverlapScreen)
  case networkPair(NetworkPairScreen)
  case comparison(ComparisonScreen)
  case notes(NotesScreen)
  case goals(GoalsScreen)
  case followUps(FollowUpsScreen)
  case trash(TrashScreen)
  case history(HistoryScreen)
  case importPreview(ImportScreen)
  case messages(ListCursor)
}
