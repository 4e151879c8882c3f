/// Everything that can be asked of the store; each is answered from one snapshot.
public enum Query: Hashable, Sendable {
  /// A window of the contact list.
  case contacts(ContactFilter, ContactOrder, Window)
  /// The keys of a whole contact list in its order.
  case contactIDs(ContactFilter, ContactOrder)
  /// One contact with all that its card shows; of what was logged the newest so many entries.
  case card(ContactID, entries: Int = 200)
  /// Who and what is due; contacts of whom is known that they are the only route to others rank higher, and whoever
  /// was the day's fresh perspective before stays it.
  case today(
    CalendarDay,
    limit: Int,
    onlyRoutes: Set<ContactID> = [],
    freshBefore: ContactID? = nil
  )
  /// One row for each network that is not archived, or for each that is.
  case networks(today: CalendarDay, archived: Bool = false)
  /// What is known of the networks and their members, from which they are compared.
  case networkFacts(today: CalendarDay)
  /// One network with its values.
  case network(NetworkID)
  /// What the store holds of a network's checklist.
  case checklist(NetworkID)
  /// The goals of a network, or of all, the open ones first.
  case goals(NetworkID? = nil)
  /// A window of the interactions, newest first.
  case journal(JournalFilter, Window)
  /// One interaction with its values.
  case interaction(InteractionID)
  /// One follow-up with its values.
  case followUp(FollowUpID)
  /// The open follow-ups of all contacts and networks.
  case followUps(limit: Int)
  /// The newest changes, newest first.
  case history(limit: Int)
  /// What was deleted and can be brought back, newest first.
  case trash(limit: Int)
  /// What the last syncs of folders did not settle.
  case conflicts
  /// Names for completion that contain a text, best first.
  case names(NameKind, matching: String, limit: Int)
  /// Whom something was noted of beside a contact, with a text in the name, by name; answered by `names`.
  case notedTies(ContactID, matching: String, limit: Int)
  /// E-mail addresses of contacts that contain a text in the address, or by the words of a filter, by name.
  case addresses(matching: String, limit: Int)
  /// What tells whether contacts are one.
  case duplicateFacts
  /// All that is known of how contacts hang together.
  case tieFacts
  /// The names of contacts.
  case contactNames([ContactID])
  /// The views, built-in and own, by function key, then by name.
  case views
  /// What is known of the user.
  case me
  /// What the dashboard says of the whole store.
  case summary(today: CalendarDay)
  /// How much there is of each.
  case counts(today: CalendarDay)
  /// What a change of several contacts would do.
  case preview(Change)
  /// What the columns of a table hold, as the user said before, by the fingerprint of its header.
  case tableMapping(fingerprint: String)
  /// Every e-mail address that a contact has, in the form in which it is compared.
  case knownEmails
  /// What an import would do.
  case importPreview(ImportBatch)
  /// The whole store.
  case document
  /// What belongs to the contacts of a filter, as a document for other programs.
  case documentPart(ContactFilter)
}
