/// A person or an organisation that the user keeps in touch with.
public struct Contact: Hashable, Sendable, Codable {
  /// Whether the contact is a person or an organisation.
  public enum Kind: String, Sendable, Codable, CaseIterable { case person, organisation }

  /// The name that never changes, for export and sync.
  public var uid: UniqueID
  /// Person or organisation.
  public var kind: Kind = .person
  /// The name as shown; never blank.
  public var name: String
  /// The parts of the name.
  public var nameParts = NameParts()
  /// Where the contact works.
  public var organisation: String?
  /// Units of the organisation, from large to small.
  public var units: [String] = []
  /// The job title.
  public var title: String?
  /// The branch of trade, such as Finance.
  public var sector: String?
  /// How near the contact is: 1 (inner) to 4.
  public var circle = 3
  /// How much the contact matters to the user's work: 1 to 5.
  public var importance = 3
  /// How close the user feels, with the day of the rating.
  public var closeness: Rating?
  /// How much the user trusts, with day and reason.
  public var trust: Rating?
  /// How often to be in touch.
  public var cadence: Cadence = .inherited
  /// No reminder before this day.
  public var snoozedUntil: CalendarDay?
  /// The birthday, perhaps without a year.
  public var birthday: PartialDate?
  /// How the two met.
  public var met = Meeting()
  /// What changed about the contact, such as a new job: a reason to write until the next contact.
  public var news: News?
  /// Free text.
  public var note = ""
  /// Hidden from lists, history kept.
  public var isArchived = false
  /// The day on which the contact was added.
  public var createdOn: CalendarDay

  /// A contact with a name and nothing else known.
  public init(uid: UniqueID, name: String, createdOn: CalendarDay) {
    self.uid = uid
    self.name = name
    self.createdOn = createdOn
  }
}
