public import TendModel

/// Whose question an answer belongs to.
public enum ReadTag: Hashable, Sendable {
  case today
  case contacts
  case networks
  case journal
  case card
  case network
  case members
  case networkEvents
  case checklist
  /// Who only one network holds, on the page of what they cover.
  case coverageNames
  case goals
  /// One of the two contacts that may be one.
  case duplicate
  /// Who is meant by the contacts of two networks side by side.
  case pairNames
  /// Who is meant by the members that are in other networks, too.
  case bridgeNames
  case history
  case names
  case summary
  case me
  case form
  /// The same, to be edited as a text.
  case formText
  /// The same, with the topics at hand.
  case formTags
  /// The same, to mark done what is due of the contact.
  case done
  /// Who is meant by a name in the open form.
  case formName(LogQuestion)
  /// What the store holds now of the record in the open form.
  case formStored
  /// Who deleted the record of this name, whose page was open.
  case gone(TrashRow.Kind, String)
  /// The names that could be meant where the cursor of the log line stands.
  case logCompletion
  case pick
  /// Where a contact is now in the list of all whose row a change moved out of sight.
  case contactPlace(ContactID)
  /// The same among the members of the network whose page is open.
  case memberPlace(ContactID)
  /// What a change of several contacts would do, to be asked.
  case preview
  /// Who is meant by a name of the log line.
  case logName(LogQuestion)
  /// The members of the network that the log line names.
  case logMembers
  case followUps
  case trash
  case conflicts
  case views
}
