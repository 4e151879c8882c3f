/// All that is known of how contacts hang together, as numbers: contacts 0..<count stand in the order of their keys.
///
/// Archived contacts are left out. Names are not among it, so that it stays small for 100,000 contacts.
public struct TieFacts: Hashable, Sendable {
  /// One contact.
  public struct Person: Hashable, Sendable {
    /// The key.
    public var id: ContactID
    /// It is an organisation, which knows nobody as people do.
    public var isOrganisation = false
    /// The place of the organisation among `organisations`; nil without one.
    public var organisation: Int32?
    /// The place of the sector among `sectors`; nil without one.
    public var sector: Int32?
    /// Who introduced the two; nil when not known.
    public var metThrough: Int32?
    /// How near, 1 (inner) to 4.
    public var circle: Int
    /// How important, 1 to 5.
    public var importance: Int
    /// How close the user feels, 1 to 5; nil when not rated.
    public var closeness: Int?
    /// How often the user gave something.
    public var givenCount = 0
    /// How often the user received something.
    public var receivedCount = 0
    /// The newest day on which the contact was reached; nil when never.
    public var lastContact: CalendarDay?
    /// The day from which the contact is dormant; nil when never.
    public var dormantFrom: CalendarDay?
    /// The day on which the contact was added.
    public var createdOn: CalendarDay

    /// A contact of whom little is known.
    public init(
      id: ContactID,
      circle: Int = 3,
      importance: Int = 3,
      createdOn: CalendarDay
    ) {
      self.id = id
      self.circle = circle
      self.importance = importance
      self.createdOn = createdOn
    }

    /// The contact was reached and has not gone quiet by its own rhythm.
    public func isInTouch(on day: CalendarDay) -> Bool {
      lastContact != nil && dormantFrom.map { $0 > day } ?? true
    }
  }

  /// One interaction in which somebody was reached.
  public struct Event: Hashable, Sendable {
    /// The day.
    public var day: CalendarDay
    /// Little was exchanged.
    public var isLight: Bool
    /// It took place over a wire.
    public var isRemote: Bool

    /// An interaction on a day.
    public init(day: CalendarDay, isLight: Bool, isRemote: Bool) {
      self.day = day
      self.isLight = isLight
      self.isRemote = isRemote
    }
  }

  /// What was noted of two contacts.
  public struct Note: Hashable, Sendable {
    /// The contact with the smaller number.
    public var first: Int32
    /// The contact with the larger number.
    public var second: Int32
    /// What is known.
    public var state: Tie.State
    /// How well they know each other; nil when not said.
    public var strength: Int?
    /// Where it comes from.
    public var source: Tie.Source
    /// When it was noted.
    public var notedOn: CalendarDay

    /// What was noted of two contacts on a day.
    public init(
      first: Int32,
      second: Int32,
      state: Tie.State,
      strength: Int?,
      source: Tie.Source,
      notedOn: CalendarDay
    ) {
      self.first = first
      self.second = second
      self.state = state
      self.strength = strength
      self.source = source
      self.notedOn = notedOn
    }
  }

  /// A contact and one of several things: a network, or a topic.
  public struct Link: Hashable, Sendable {
    /// The number of the contact.
    public var person: Int32
    /// The place of the other in its list.
    public var item: Int32

    /// A contact and what it has to do with.
    public init(person: Int32, item: Int32) {
      self.person = person
      self.item = item
    }
  }

  /// The contacts, by key.
  public var people: [Person] = []
  /// The organisations at which contacts work.
  public var organisations: [String] = []
  /// The sectors of contacts.
  public var sectors: [String] = []
  /// The networks that are not archived, by name.
  public var networks: [String] = []
  /// Who is a member of which network now.
  public var memberships: [Link] = []
  /// The topics that somebody offers or needs.
  public var topics: [String] = []
  /// Who offers which topic.
  public var offers: [Link] = []
  /// Who needs which topic.
  public var needs: [Link] = []
  /// The interactions in which somebody was reached, by number.
  public var events: [Event] = []
  /// Where the participants of each event begin in `participants`; one more than there are events.
  public var eventOffsets: [Int32] = [0]
  /// The participants of all events; `archived` for each who is not among `people`.
  public var participants: [Int32] = []
  /// Who is named on whose card as a relation: `person` the owner of the card, `item` the other contact.
  public var relations: [Link] = []
  /// What was noted of pairs, by pair.
  public var notes: [Note] = []
  /// The user.
  public var me = Me()

  /// Stands for a participant who is archived.
  public static let archived: Int32 = -1

  /// Nobody and nothing.
  public init() {}

  /// The participants of an event.
  public func participants(of event: Int) -> ArraySlice<Int32> {
    participants[Int(eventOffsets[event])..<Int(eventOffsets[event + 1])]
  }

  /// The number of a contact; nil when it is not among these.
  ///
  /// - Complexity: O(log n).
  public func number(of id: ContactID) -> Int? {
    var (low, high) = (0, people.count)
    while low < high {
      let middle = (low + high) / 2
      if people[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < people.count && people[low].id == id ? low : nil
  }
}
