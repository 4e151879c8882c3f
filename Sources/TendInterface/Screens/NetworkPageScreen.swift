import TendModel

/// One network: its values and its members.
struct NetworkPageScreen: Sendable {
  let id: NetworkID
  var network: Network?
  var members: ContactsScreen

  init(id: NetworkID) {
    self.id = id
    members = ContactsScreen()
    members.filter.network = id
  }
}
