import GRDB
import TendModel

extension ChangeApplier {
  @discardableResult
  func add(_ network: Network) throws -> NetworkID {
    let safe = network.neutralised
    try safe.validate()
    try requireFreeName(safe.name, except: nil)
    return NetworkID(try insert("network", NetworkRecord.columns, NetworkRecord.values(safe)))
  }

  func edit(_ id: NetworkID, _ network: Network, from base: Network?) throws {
    var safe = network.neutralised
    if let base, let current = try NetworkRecord.fetch(id, database) {
      safe = safe.replayed(from: base, on: current)
    }
    try safe.validate()
    try requireFreeName(safe.name, except: id)
    try update(
      "network",
      Array(NetworkRecord.columns.dropFirst()),
      Array(NetworkRecord.values(safe).dropFirst()),
      id.number,
      "the network"
    )
  }

  func join(
    _ ids: [ContactID],
    _ network: NetworkID,
    role: String,
    since: CalendarDay?,
    corrects: Bool = false
  ) throws {
    try require(network)
    for id in ids {
      try require(id)
      // Who is a member stays one; only what is said anew replaces what was known.
      try execute(
        """
        INSERT INTO membership (contactId, networkId, role, since) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (contactId, networkId) DO UPDATE SET
          role = CASE WHEN ?3 = '' THEN role ELSE ?3 END,
          since = CASE WHEN until IS NULL AND NOT ?5 THEN since ELSE coalesce(?4, since) END,
          until = NULL
        """,
        [id.number, network.number, OutsideText.line(role), since?.epochDay, corrects]
      )
    }
  }

  func leave(_ ids: [ContactID], _ network: NetworkID, on day: CalendarDay?) throws {
    for id in ids {
      if let day {
        try execute(
          """
          UPDATE membership SET until = ?3 WHERE contactId = ?1 AND networkId = ?2
            AND until IS NULL AND (since IS NULL OR since < ?3)
          """,
          [id.number, network.number, day.epochDay]
        )
        if database.changesCount > 0 { continue }
      }
      try execute(
        "DELETE FROM membership WHERE contactId = ? AND networkId = ? AND until IS NULL",
        [id.number, network.number]
      )
    }
  }

  /// The network of a name, which is made when it is new.
  func networkNumber(_ name: String) throws -> Int64 {
    let network = Network(uid: environment.makeUID(), name: name).neutralised
    let known = try Int64.fetchOne(
      database,
      sql: "SELECT id FROM network WHERE sortName = ?",
      arguments: [FoldedText.folded(network.name)]
    )
    if let known { return known }
    try network.validate()
    return try insert("network", NetworkRecord.columns, NetworkRecord.values(network))
  }

  private func requireFreeName(_ name: String, except id: NetworkID?) throws {
    let holder = try Int64.fetchOne(
      database,
      sql: "SELECT id FROM network WHERE sortName = ?",
      arguments: [FoldedText.folded(name)]
    )
    guard let holder, holder != id?.number else { return }
    throw ValidationError("name", "there is a network \"\(name)\" already")
  }
}

extension Network {
  /// The network with its texts made safe.
  var neutralised: Network {
    var safe = self
    safe.name = OutsideText.line(name)
    safe.kind = OutsideText.line(kind)
    safe.purpose = OutsideText.line(purpose)
    safe.vision = OutsideText.line(vision)
    return safe
  }
}
