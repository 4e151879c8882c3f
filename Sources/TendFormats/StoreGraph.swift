import TendModel

/// Contacts and networks as the nodes of a graph, with memberships, ties and shared interactions as its edges.
struct StoreGraph {
  /// A contact or a network.
  struct Node {
    /// Safe as an NMTOKEN: `c-` or `n-` and the uid.
    var id: String
    /// The name.
    var label: String
    /// The node is a network.
    var isNetwork: Bool
  }

  /// A membership, what was noted of two contacts, or what they took part in together.
  struct Tie {
    /// What an edge stands for, by the word of the files.
    enum Kind: String {
      case membership, interaction, known
    }

    /// The id of one end.
    var source: String
    /// The id of the other end.
    var target: String
    /// What it stands for.
    var kind: Kind
    /// What the contact does in the network, or what binds two who know each other; empty when not said.
    var role = ""
    /// How well two know each other, 1...5; nil when not said.
    var strength: Int?
    /// The days of the shared interactions, in order; empty for a membership.
    var days: [CalendarDay] = []
    /// The first day of a membership, or on which two knew each other.
    var since: CalendarDay?
    /// The last day of a membership.
    var until: CalendarDay?

    /// The number of shared interactions; how well two know each other; else 1.
    var weight: Int { strength ?? max(1, days.count) }
  }

  /// An interaction of more contacts ties none of them: all pairs of a large event say little and are many.
  static let mostTogether = 50

  /// Contacts, then networks, in the order of the document.
  let nodes: [Node]
  /// Memberships, then ties that were noted, then shared interactions, each by their ends.
  let ties: [Tie]

  /// The graph of a store.
  ///
  /// - Complexity: O(n log n + p) for p pairs of contacts in the same interaction.
  init(_ document: StoreDocument) {
    nodes =
      document.contacts.map {
        Node(id: Self.contact($0.contact.uid), label: $0.contact.name, isNetwork: false)
      }
      + document.networks.map { Node(id: Self.network($0.uid), label: $0.name, isNetwork: true) }
    let memberships = document.memberships.map { entry in
      Tie(
        source: Self.contact(entry.contact),
        target: Self.network(entry.network),
        kind: .membership,
        role: entry.role,
        since: entry.since,
        until: entry.until
      )
    }
    var together: [[String]: [CalendarDay]] = [:]
    for entry in document.interactions where entry.contacts.count <= Self.mostTogether {
      let ids = Set(entry.contacts.map(Self.contact)).sorted()
      for (index, one) in ids.enumerated() {
        for other in ids[(index + 1)...] {
          together[[one, other], default: []].append(entry.interaction.day)
        }
      }
    }
    let shared = together.map { ends, days in
      Tie(source: ends[0], target: ends[1], kind: .interaction, days: days.sorted())
    }
    // That two do not know each other is no edge.
    let known = (document.ties ?? []).compactMap { entry -> Tie? in
      guard entry.state == .known, entry.contacts.count == 2 else { return nil }
      return Tie(
        source: Self.contact(entry.contacts[0]),
        target: Self.contact(entry.contacts[1]),
        kind: .known,
        role: entry.kind,
        strength: entry.strength,
        since: entry.since
      )
    }
    ties =
      memberships + known.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
      + shared.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  private static func contact(_ uid: UniqueID) -> String { "c-" + uid.text }

  private static func network(_ uid: UniqueID) -> String { "n-" + uid.text }
}
