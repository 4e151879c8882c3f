/// Something that `has:` and `no:` ask for.
public enum FilterFact: String, Sendable, CaseIterable {
  /// An e-mail address.
  case email
  /// A phone number.
  case phone
  /// A note on the contact.
  case note
  /// A birthday with day and month.
  case birthday
  /// An open follow-up.
  case followUp = "followup"
  /// An open promise, by the user or to the user.
  case promise
  /// Something that changed, such as a new job.
  case news
  /// News that tell of a new job, as an import writes them.
  case newJob = "new-job"
  /// The contact was reached at least once.
  case interaction
  /// A network that the contact is in.
  case network
  /// A cadence, its own or inherited.
  case cadence
  /// The two met or talked in person.
  case inPerson = "in-person"
}
