/// What the title of a change may have to name.
public enum ChangeSubject: Hashable, Sendable {
  case contact(ContactID)
  case network(NetworkID)
  case followUp(FollowUpID)
  case goal(GoalID)
  case view(SavedViewID)
  /// Somebody who is called so already and is not archived.
  case namesake(String)
  /// In words such as `call of 2026-03-12 with Ada Example`.
  case interaction(InteractionID)
}
