/// What the store answers to a query; the case bears the query's name.
public enum Answer: Hashable, Sendable {
  /// A window of the contact list.
  case contacts(ContactPage)
  /// The keys of a whole contact list in its order.
  case contactIDs([ContactID])
  /// Nil when there is no such contact.
  case card(ContactCard?)
  /// Who and what is due.
  case today(TodayList)
  /// One row for each network of the kind asked for, by name.
  case networks([NetworkRow])
  /// What is known of the networks and their members.
  case networkFacts(NetworkFacts)
  /// Nil when there is no such network.
  case network(Network?)
  /// What the store holds of a network's checklist, in the order in which it was added.
  case checklist([ChecklistRow])
  /// The goals, the open ones first, what is due first.
  case goals([GoalRow])
  /// A window of the interactions, newest first.
  case journal(JournalPage)
  /// Nil when there is no such interaction.
  case interaction(InteractionRow?)
  /// Nil when there is no such follow-up.
  case followUp(FollowUp?)
  /// Open follow-ups, what is due first, those without a day last.
  case followUps([FollowUpRow])
  /// The newest changes, newest first.
  case history([HistoryEntry])
  /// What was deleted, newest first.
  case trash(TrashPage)
  /// By folder and file.
  case conflicts([FolderConflict])
  /// The names found, best first.
  case names([NameMatch])
  /// The addresses found, by name.
  case addresses([AddressRow])
  /// What tells whether contacts are one.
  case duplicateFacts(DuplicateFacts)
  /// All that is known of how contacts hang together.
  case tieFacts(TieFacts)
  /// The names of the contacts that there are.
  case contactNames([ContactID: String])
  /// The views, by function key, then by name.
  case views([SavedViewRow])
  /// What is known of the user.
  case me(Me)
  /// What the dashboard says of the whole store.
  case summary(StoreSummary)
  /// How much there is of each.
  case counts(StoreCounts)
  /// What a change of several contacts would do.
  case preview(ChangePreview)
  /// Nil when the user has not said it.
  case tableMapping(TableMapping?)
  /// Every e-mail address that a contact has.
  case knownEmails(Set<String>)
  /// What an import would do.
  case importPreview(ImportPreview)
  /// The whole store.
  case document(StoreDocument)
}
