import TendModel

/// What is done with the keys of a whole contact list once they are read.
enum Pick: Hashable, Sendable {
  /// Mark all of them.
  case markAll
  /// Mark those from one to the other.
  case mark(from: ContactID, through: ContactID)
  /// Put the cursor on one.
  case goTo(ContactID)
}
