/// What the store answers to a query; the case bears the query's name.
public enum Answer: Hashable, Sendable {
  case contacts(ContactPage)
  /// Nil when there is no such contact.
  case card(ContactCard?)
  case today(TodayList)
  case networks([NetworkRow])
  /// Nil when there is no such network.
  case network(Network?)
  case journal(JournalPage)
  /// Nil when there is no such interaction.
  case interaction(InteractionRow?)
  /// Nil when there is no such follow-up.
  case followUp(FollowUp?)
  case history([HistoryEntry])
  case names([NameMatch])
  case me(Me)
  case counts(StoreCounts)
  case importPreview(ImportPreview)
  case document(StoreDocument)
}
