/// Everything that can be asked to be written; the store applies each in one transaction and answers its inverse.
public enum Change: Hashable, Sendable {
  /// Adds a contact with its points, keys, networks and topics.
  case addContact(ContactDraft)
  /// Sets fields on all of the contacts.
  case editContacts([ContactID], [ContactEdit])
  /// Replaces the points of a contact by these, in this order.
  case setPoints(ContactID, [ContactPoint])
  /// Removes contacts with all that belongs to them alone.
  case deleteContacts([ContactID])
  /// Makes one contact of each two: all that belongs to the other goes to the target, then the other is gone.
  case mergeContacts([ContactMerge])
  /// Remembers that the contacts of each pair are two, or no longer.
  case setDistinct([TiePair], Bool)
  /// Adds a network.
  case addNetwork(Network)
  /// Adds a network whose first members these are.
  case foundNetwork(Network, members: [ContactID], since: CalendarDay?)
  /// Replaces the values of a network, but its uid.
  ///
  /// Of a record that was read before, only what differs is set; the same goes for the other edits of whole records.
  case editNetwork(NetworkID, Network, from: Network? = nil)
  /// Removes a network and its memberships; the contacts stay.
  case deleteNetwork(NetworkID)
  /// Makes the contacts members; those who are stay as they are, but for a role that is given.
  ///
  /// `since` is the day on which the others join; where it `corrects`, the members' day is this one as well.
  case join(
    [ContactID],
    NetworkID,
    role: String,
    since: CalendarDay?,
    corrects: Bool = false
  )
  /// Ends the contacts' membership on a day, after which it is part of what was; without a day it is removed.
  ///
  /// Who joined on that very day was never a member.
  case leave([ContactID], NetworkID, on: CalendarDay? = nil)
  /// Makes one network of two: members, interactions, follow-ups, goals and own checklist items of the first go to the
  /// second, which keeps its values where it has any; then the first is gone.
  ///
  /// Who was in both keeps the earliest day and both roles.
  case mergeNetworks(NetworkID, into: NetworkID)
  /// Adds an item to a network's checklist, or ticks one that comes with the program.
  case addChecklistItem(ChecklistItem)
  /// Replaces the values of an item, but its uid and network; one that comes with the program goes with its tick.
  case editChecklistItem(ChecklistItemID, ChecklistItem, from: ChecklistItem)
  /// Removes items of the user's own.
  case deleteChecklistItems([ChecklistItemID])
  /// Adds a goal.
  case addGoal(Goal)
  /// Replaces the values of a goal, but its uid.
  case editGoal(GoalID, Goal, from: Goal? = nil)
  /// Marks goals done or dropped on a day, or open again.
  case closeGoals([GoalID], Goal.State, on: CalendarDay)
  /// Removes goals.
  case deleteGoals([GoalID])
  /// Links or unlinks a topic, created by name when it is new.
  case setTopic([ContactID], String, Topic.Role, isPresent: Bool)
  /// Records an interaction, linked to topics by name, with what was exchanged and what follows from it.
  ///
  /// The exchanges are tied to the interaction, whatever interaction they name.
  case log(
    Interaction,
    topics: [String],
    exchanges: [Exchange] = [],
    followUps: [FollowUp] = []
  )
  /// Replaces the values of an interaction, but its uid; its topics where they differ from those of the row.
  case editInteraction(InteractionID, Interaction, topics: [String], from: InteractionRow? = nil)
  /// Removes an interaction.
  case deleteInteraction(InteractionID)
  /// Adds a follow-up.
  case addFollowUp(FollowUp)
  /// Replaces the values of a follow-up, but its uid.
  case editFollowUp(FollowUpID, FollowUp, from: FollowUp? = nil)
  /// Marks follow-ups done or dropped on a day, or open again; a recurring one that is done opens its next.
  case closeFollowUps([FollowUpID], FollowUp.State, on: CalendarDay)
  /// Moves the due day of follow-ups.
  case postponeFollowUps([FollowUpID], until: CalendarDay)
  /// Removes follow-ups.
  case deleteFollowUps([FollowUpID])
  /// Records what was given or received.
  case addExchanges([Exchange])
  /// Replaces the values of an exchange; its uid stays.
  case editExchange(ExchangeID, Exchange)
  /// Removes exchanges.
  case deleteExchanges([ExchangeID])
  /// Notes what is known of pairs; what was noted of them before makes way, but for its uid.
  case setTies([Tie])
  /// Notes that all of the contacts know each other, where nothing was noted of two of them yet.
  ///
  /// `strength` is how well, 1 to 5; nil when not said.
  case tieAll([ContactID], strength: Int? = nil, on: CalendarDay)
  /// Forgets what was noted of pairs.
  case clearTies([TiePair])
  /// Adds a saved view; the function key that it takes is taken from any other.
  case addView(SavedView)
  /// Replaces the values of a saved view; its uid stays.
  case editView(SavedViewID, SavedView)
  /// Removes a saved view.
  case deleteView(SavedViewID)
  /// Replaces what is known of the user.
  case setMe(Me, from: Me? = nil)
  /// Takes a file's contacts: new ones are added, known ones updated where the user has not edited.
  case importContacts(ImportBatch)
  /// Takes what a folder of cards says that is kept in step.
  case syncFolder(FolderChange)
  /// Adds a whole exported store to an empty one.
  case load(StoreDocument)
  /// Several changes as one: one transaction, one entry of the history, one undo.
  case several([Change])
  /// Restores what a change of the history wrote over.
  case revert(ChangeID)
  /// Reverts the author's newest change that stands.
  case undo
  /// Reverts all of the author's changes that stand, from the newest back to this one.
  case undoBack(to: ChangeID)
  /// Applies again what the author undid last.
  case redo
}
