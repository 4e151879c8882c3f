/// Whose question an answer belongs to.
public enum ReadTag: Hashable, Sendable {
  case today
  case contacts
  case networks
  case journal
  case card
  case network
  case members
  case history
  case names
  case summary
  case me
  case form
  case pick
  case followUps
  case trash
}
