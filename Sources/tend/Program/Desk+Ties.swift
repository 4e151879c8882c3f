import TendModel

extension Desk {
  /// The members of a network.
  func members(of network: NetworkID) throws -> [ContactID] {
    var filter = ContactFilter()
    filter.network = network
    filter.today = today
    return try read(.contactIDs(filter, ContactOrder(.name))) { answer -> [ContactID]? in
      guard case .contactIDs(let ids) = answer else { return nil }
      return ids
    }
  }
}
