public import TendModel

/// Who of the user's contacts knows whom, and how well the user knows each: the network that bridging is counted in.
///
/// The user stands apart from the graph, being tied to everyone in it.
public struct TieNetwork: Sendable {
  /// What it was made of; contacts are numbered as there.
  public let facts: TieFacts
  /// The day from which ages are counted.
  public let today: CalendarDay
  /// The contacts with their ties; weights are strengths above 0 and at most 1.
  public let graph: TieGraph
  /// How strong the user's own tie to each contact is, above 0 and at most 1.
  public let strengths: [Double]
  /// Whether the user is in touch with each contact.
  public let isInTouch: [Bool]
  /// What was noted of pairs, by `key`.
  private let notes: [UInt64: TieFacts.Note]

  /// Of shared interactions so many pairs are looked at, the newest first, so that memory stays bounded.
  public static let mostSharedPairs = 2_000_000

  /// Makes the network.
  ///
  /// - Complexity: O(contacts + participants + p log p) for p pairs in groups of at most 12.
  public init(_ facts: TieFacts, today: CalendarDay) {
    self.facts = facts
    self.today = today
    isInTouch = facts.people.map { $0.isInTouch(on: today) }
    strengths = Self.strengths(facts, today)
    notes = Dictionary(
      facts.notes.map { (Self.key($0.first, $0.second), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var weights = InferredPairs(facts).weights
    // What was noted stands beside what is inferred, and decides.
    for note in facts.notes { weights[Self.key(note.first, note.second), default: 0] += 0 }
    var rows: [TieGraph.Row] = []
    rows.reserveCapacity(weights.count)
    for (key, evidence) in weights {
      let note = notes[key]
      guard
        let value = TieWeight.value(note?.state, strength: note?.strength, evidence: evidence)
      else { continue }
      rows.append(TieGraph.Row(Int(key >> 32), Int(key & 0xFFFF_FFFF), weight: value))
    }
    graph = TieGraph(count: facts.people.count, rows: rows, isDirected: false)
  }

  /// A pair of contacts as one number, the smaller first.
  static func key(_ one: Int32, _ other: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: min(one, other))) << 32 | UInt64(UInt32(bitPattern: max(one, other)))
  }

  /// How strong the tie between two contacts is; nil where none is known.
  public func strength(_ one: Int, _ other: Int) -> Double? {
    graph.outgoing.position(of: other, from: one).map { graph.outgoing.weights[$0] }
  }

  /// What was noted of two contacts; nil when nothing was.
  public func note(_ one: Int, _ other: Int) -> TieFacts.Note? {
    notes[Self.key(Int32(one), Int32(other))]
  }

  /// Something is known of how well the user knows a contact: they were in touch, or it was rated.
  public func isOwnTieKnown(_ number: Int) -> Bool {
    let person = facts.people[number]
    return person.closeness != nil || person.lastContact != nil
      || person.givenCount + person.receivedCount > 0
  }

  /// How many contacts two have in common, by those whom either knows; 0...1, and 0 for two who know nobody.
  ///
  /// Jaccard 1912; the user, whom everyone knows, is left out.
  public func overlap(_ one: Int, _ other: Int) -> Double {
    let (left, right) = (graph.contacts.neighbours(one), graph.contacts.neighbours(other))
    let common = Set(left).intersection(right).count
    let all = left.count + right.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private static func strengths(_ facts: TieFacts, _ today: CalendarDay) -> [Double] {
    var masses = [Double](repeating: 0, count: facts.people.count)
    for (index, event) in facts.events.enumerated() {
      let rest = rest(event, today)
      for person in facts.participants(of: index) where person >= 0 { masses[Int(person)] += rest }
    }
    return zip(facts.people, masses).map { person, mass in
      min(1, max(TieWeight.address, strength(person, mass).value ?? 0))
    }
  }

  private static func strength(_ person: TieFacts.Person, _ mass: Double) -> TieStrength {
    TieStrength(
      closeness: person.closeness,
      activity: person.lastContact == nil ? nil : Activity(mass: mass),
      given: person.givenCount,
      received: person.receivedCount
    )
  }

  /// The parts of the user's own tie to a contact.
  ///
  /// - Complexity: O(participants); the strengths of all are counted once, their parts only where they are told.
  func ownTie(_ number: Int) -> TieStrength {
    var mass = 0.0
    for (index, event) in facts.events.enumerated()
    where facts.participants(of: index).contains(Int32(number)) {
      mass += Self.rest(event, today)
    }
    return Self.strength(facts.people[number], mass)
  }

  private static func rest(_ event: TieFacts.Event, _ today: CalendarDay) -> Double {
    Activity.rest(
      of: Activity.Touch(
        ageDays: event.day.days(until: today),
        weight: Activity.weight(of: event.isLight ? .light : .real)
      )
    )
  }
}
