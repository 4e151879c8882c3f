public import TendModel

/// A network as a file has it: people by id, ties as rows, nothing cleaned yet.
public struct NetworkFile: Sendable {
  /// A row that ties two people, by their place in `ids`.
  public struct Row: Hashable, Sendable {
    /// From whom.
    public let source: Int
    /// To whom.
    public let target: Int
    /// How strong; 1 where the file does not say.
    public let weight: Double
  }

  /// One kind of ties among the same people.
  public struct Layer: Hashable, Sendable {
    /// What the ties are called.
    public let name: String
    /// The ties.
    public let rows: [Row]
  }

  /// The people, each once, in the order in which the file names them.
  public internal(set) var ids: [String] = []
  /// What is known of the people, by attribute and in their order.
  public internal(set) var attributes: [String: [String?]] = [:]
  /// The ties of all layers.
  public internal(set) var rows: [Row] = []
  /// The ties by kind, where the file tells them apart.
  public internal(set) var layers: [Layer] = []
  /// Whether ties have a direction.
  public internal(set) var isDirected = false
  /// Whether weights mean something.
  public internal(set) var isWeighted = false
  /// The person from whom personal measures start.
  public internal(set) var seed: String?
  /// The attributes by which people are grouped.
  public internal(set) var groupAttributes: [String] = []
  /// The chance of a random walk to go on; nil where the file does not say.
  public internal(set) var damping: Double?
  /// The first and last moment at which a tie was seen, as the file writes them.
  public internal(set) var times: (first: String, last: String)?

  /// The days of these moments, where they are dates or seconds since 1970.
  public internal(set) var days: (first: CalendarDay, last: CalendarDay)?

  private var numbers: [String: Int] = [:]

  init() {}

  /// The place of a person, who is added when not there yet.
  mutating func place(of id: String) -> Int {
    if let place = numbers[id] { return place }
    numbers[id] = ids.count
    ids.append(id)
    for attribute in attributes.keys { attributes[attribute]?.append(nil) }
    return ids.count - 1
  }

  /// Calls a person otherwise; a name that is taken stays with whom it has.
  mutating func rename(_ place: Int, to id: String) {
    guard ids.indices.contains(place), numbers[id] == nil, !id.isEmpty else { return }
    numbers[ids[place]] = nil
    numbers[id] = place
    ids[place] = id
  }

  /// Notes an attribute of a person.
  mutating func set(_ attribute: String, _ value: String, of place: Int) {
    if attributes[attribute] == nil {
      attributes[attribute] = Array(repeating: nil, count: ids.count)
    }
    attributes[attribute]?[place] = value
  }
}
