import TendModel

/// The shape of `sample.json`: records name each other by short ids, days are counted back from today.
struct SampleFile: Decodable {
  /// A network.
  struct NetworkEntry: Decodable {
    var id: String
    var name: String
    var kind: String
    var purpose: String
    var vision: String
    var stage: Network.Stage
    var space: Space?
    var boundary: Network.Boundary?
    var cadence: Int?
  }

  /// A mark given so many days ago.
  struct RatingEntry: Decodable {
    var value: Int
    var ago: Int
    var reason: String?
  }

  /// How a contact was met.
  struct MeetingEntry: Decodable {
    var space: Space?
    var place: String?
    var ago: Int?
    var through: String?
  }

  /// A membership in a network.
  struct MembershipEntry: Decodable {
    var network: String
    var role: String?
    var since: Int?
    /// Days since the contact left; nil while it is a member.
    var until: Int?
  }

  /// News noticed so many days ago.
  struct NewsEntry: Decodable {
    var text: String
    var ago: Int
  }

  /// A contact.
  struct ContactEntry: Decodable {
    var id: String
    var name: String
    var kind: Contact.Kind?
    var given: String?
    var family: String?
    var org: String?
    var title: String?
    var sector: String?
    var circle: Int
    var importance: Int
    /// The word of a cadence or a number of days.
    var cadence: String?
    /// Days since the contact was added.
    var added: Int
    var closeness: RatingEntry?
    var trust: RatingEntry?
    /// A partial date, or `+n` for a day without a year that lies n days ahead.
    var birthday: String?
    var met: MeetingEntry?
    var news: NewsEntry?
    /// Days ahead.
    var snooze: Int?
    var note: String?
    var archived: Bool?
    /// Kind, value and label of each point.
    var points: [[String]]
    /// Name and role of each topic.
    var topics: [[String]]
    var memberships: [MembershipEntry]?

    enum CodingKeys: String, CodingKey {
      case id, name, kind, given, family, org, title, sector, circle, importance, cadence, added
      case closeness, trust, birthday, met, news, snooze, note, archived, points, topics
      case memberships = "in"
    }
  }

  /// An interaction.
  struct InteractionEntry: Decodable {
    var ago: Int
    var minute: Int?
    var contacts: [String]
    var channel: Interaction.Channel
    var network: String?
    var direction: Interaction.Direction?
    var depth: Interaction.Depth?
    var outcome: Interaction.Outcome?
    var purpose: String?
    var note: String
    var topics: [String]?

    enum CodingKeys: String, CodingKey {
      case ago, note, depth, topics
      case minute = "at"
      case contacts = "who"
      case channel = "by"
      case network = "in"
      case direction = "dir"
      case outcome = "out"
      case purpose = "for"
    }
  }

  /// A follow-up.
  struct FollowUpEntry: Decodable {
    var id: String
    var contact: String?
    var network: String?
    var title: String
    /// Days ahead, negative for days ago.
    var due: Int?
    var kind: FollowUp.Kind?
    /// A number and a unit: `3 week`.
    var every: String?
    /// Days since it was written down.
    var added: Int
    var state: FollowUp.State?
    /// Days since it was done or dropped.
    var closed: Int?
  }

  /// Something given or received so many days ago.
  struct ExchangeEntry: Decodable {
    var ago: Int
    var who: String
    var dir: Exchange.Direction
    var kind: Exchange.Kind
    var note: String
  }

  /// What is known of two contacts.
  struct TieEntry: Decodable {
    var between: [String]
    var strength: Int?
    /// False where they do not know each other.
    var known: Bool?
  }

  /// An item that was ticked, or one of the user's own.
  struct ChecklistEntry: Decodable {
    var network: String
    /// The key of an item that comes with the program.
    var key: String?
    /// The stage of an item of the user's own.
    var stage: Network.Stage?
    var title: String?
    /// Days since it was ticked.
    var ticked: Int?
  }

  /// A goal.
  struct GoalEntry: Decodable {
    var id: String
    var title: String
    /// Days ahead.
    var due: Int?
    /// Days since it was written down.
    var added: Int
    var state: Goal.State?
    /// Days since it was reached or dropped.
    var closed: Int?
    var networks: [String]?
    var contacts: [String]?
    var topics: [String]?
  }

  var me: Me
  /// The topics with which the user looks for help.
  var needs: [String]
  var networks: [NetworkEntry]
  var contacts: [ContactEntry]
  var interactions: [InteractionEntry]
  var ties: [TieEntry]
  var exchanges: [ExchangeEntry]
  var followUps: [FollowUpEntry]
  var checklist: [ChecklistEntry]
  var goals: [GoalEntry]
}
