extension StoreDocument {
  /// The document of some contacts: they with what belongs to them, the networks they are in, and what they took part in.
  ///
  /// Of whatever has to do with several contacts it holds those; what is about nobody in particular is left out.
  ///
  /// - Parameter uids: The contacts.
  /// - Returns: A part for other programs; it is no store to be taken back.
  /// - Complexity: O(n) in the entries.
  public func part(of uids: Set<UniqueID>) -> StoreDocument {
    var part = StoreDocument()
    (part.format, part.version, part.me) = (format, version, me)
    part.contacts = contacts.filter { uids.contains($0.contact.uid) }
    part.memberships = memberships.filter { uids.contains($0.contact) }
    let held = Set(part.memberships.map(\.network))
    part.networks = networks.filter { held.contains($0.uid) }
    part.interactions = interactions.compactMap { entry in
      var entry = entry
      entry.contacts.removeAll { !uids.contains($0) }
      if let network = entry.network, !held.contains(network) { entry.network = nil }
      return entry.contacts.isEmpty ? nil : entry
    }
    part.followUps = followUps.filter { $0.contact.map(uids.contains) ?? false }
    let events = Set(part.interactions.map(\.interaction.uid))
    part.exchanges = exchanges?.compactMap { entry in
      var entry = entry
      if let interaction = entry.interaction, !events.contains(interaction) {
        entry.interaction = nil
      }
      return uids.contains(entry.contact) ? entry : nil
    }
    part.ties = ties?.filter { $0.contacts.allSatisfy(uids.contains) }
    let named = Set(
      part.contacts.flatMap { $0.topics.map(\.name) } + part.interactions.flatMap(\.topics)
    )
    part.topics = topics.filter { named.contains($0.name) }
    return part
  }
}
