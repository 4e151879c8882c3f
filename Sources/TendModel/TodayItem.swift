/// One line of the day's list: a contact with all that is due for it, or a network's follow-up.
public struct TodayItem: Hashable, Sendable {
  /// The contact; nil for a network's follow-up.
  public var contact: ContactRow?
  /// The open follow-up that is due first; nil when only the cadence is due.
  public var followUp: FollowUpRow?
  /// How many more open follow-ups are due.
  public var moreFollowUpCount: Int
  /// The contact's birthday, when it is today or within the next seven days.
  public var birthday: CalendarDay?
  /// What is new about the contact since the last contact.
  public var news: News?
  /// How much an open follow-up adds to the rank: 1 due within three days or late, 0.5 open, 0 none.
  public var promiseWeight = 0.0
  /// What adds to the rank is a promise by one of the two sides; else it is a task of the user's own.
  public var isPromiseWeighed = false
  /// Something that one side promised the other is due.
  public var isPromised = false
  /// A task of the user's own is due, and nothing that was promised.
  public var isTask: Bool { followUp != nil && !isPromised }
  /// Nobody else leads to the people behind the contact, as far as is known.
  public var isOnlyRoute = false
  /// The day's fresh perspective: dormant, and in none of the networks that the day is about.
  public var isFreshPerspective = false

  /// A line that is due for at least one of the reasons.
  public init(
    contact: ContactRow?,
    followUp: FollowUpRow?,
    moreFollowUpCount: Int = 0,
    birthday: CalendarDay? = nil,
    news: News? = nil
  ) {
    self.contact = contact
    self.followUp = followUp
    self.moreFollowUpCount = moreFollowUpCount
    self.birthday = birthday
    self.news = news
  }
}
