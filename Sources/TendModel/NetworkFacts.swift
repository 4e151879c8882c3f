/// What is known of the networks and their members, as numbers: contacts stand in the order of their keys.
///
/// Archived contacts and archived networks are left out. Names of contacts are not among it, so that it stays small for
/// 100,000 of them.
public struct NetworkFacts: Hashable, Sendable {
  /// One contact.
  public struct Person: Hashable, Sendable {
    /// The key.
    public var id: ContactID
    /// The place of the sector among `sectors`; nil without one.
    public var sector: Int32?
    /// In one of the user's own organisations; nil when the contact's organisation or the user's own are not known.
    public var isInside: Bool?
    /// The newest day on which the contact was reached; nil when never.
    public var lastContact: CalendarDay?
    /// The cadence in force; nil when never due by the calendar.
    public var cadenceDays: Int?
    /// Due on the day of the facts.
    public var isDue = false
    /// How important, 1 to 5.
    public var importance = 3

    /// A contact of whom nothing else is known.
    public init(id: ContactID) { self.id = id }
  }

  /// A contact's time in a network.
  public struct Member: Hashable, Sendable {
    /// The place of the contact among `people`.
    public var person: Int32
    /// The first day; nil when not known.
    public var since: CalendarDay?
    /// The last day; nil while the membership lasts.
    public var until: CalendarDay?

    /// A membership that lasts.
    public init(person: Int32, since: CalendarDay? = nil, until: CalendarDay? = nil) {
      self.person = person
      self.since = since
      self.until = until
    }
  }

  /// One network with what happened in it.
  ///
  /// An interaction belongs to the network in which it was logged; one that names none belongs to each network of which
  /// a participant is a member. The same goes for exchanges.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public var id: NetworkID
    /// The network itself.
    public var network: Network
    /// Who is and who was in it, by the place among `people`.
    public var members: [Member] = []
    /// Interactions in person of the last twelve months, in which somebody was reached.
    public var inPersonCount = 0
    /// Interactions over a wire of the last twelve months, in which somebody was reached.
    public var remoteCount = 0
    /// Such interactions in each of the last twelve months, oldest first; the last month ends on the day of the facts.
    public var months = [Int](repeating: 0, count: NetworkFacts.monthCount)
    /// How often the user gave something to a member.
    public var givenCount = 0
    /// How often the user received something from a member.
    public var receivedCount = 0

    /// A network in which nothing happened.
    public init(id: NetworkID, network: Network) {
      self.id = id
      self.network = network
    }
  }

  /// A topic with who offers and who needs it.
  public struct TopicEntry: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The user looks for help with it.
    public var isNeededByMe: Bool
    /// Who offers it, by the place among `people`.
    public var offeredBy: [Int32] = []
    /// Who needs it.
    public var neededBy: [Int32] = []
    /// Who has to do with it in any way.
    public var people: [Int32] = []

    /// A topic that nobody has to do with.
    public init(name: String, isNeededByMe: Bool) {
      self.name = name
      self.isNeededByMe = isNeededByMe
    }
  }

  /// How many months the trend has.
  public static let monthCount = 12

  /// The day of the facts.
  public var day: CalendarDay
  /// The contacts, by key.
  public var people: [Person] = []
  /// The sectors, in no order.
  public var sectors: [String] = []
  /// The networks, by name.
  public var networks: [Entry] = []
  /// The topics, by name.
  public var topics: [TopicEntry] = []
  /// Who took part together in each interaction of the last twelve months, by the place among `people`.
  ///
  /// Those with one contact say nothing here, and those with more than `largestGathering` too little.
  public var gatherings: [[Int32]] = []

  /// In a larger crowd not everybody meets everybody.
  public static let largestGathering = 20

  /// Nothing known on a day.
  public init(day: CalendarDay) { self.day = day }

  /// The first day of each month of the trend, oldest first.
  public var monthStarts: [CalendarDay] {
    (1...Self.monthCount).reversed().map { day.adding(months: -$0).adding(days: 1) }
  }
}
