/// Where one stands: the view with the pages on it, and how one came there.
struct Place: Sendable {
  var view: ViewName
  var previousView: ViewName
  var trail: ViewTrail
  var pages: [Page]
  /// The contact list, through which is looked meanwhile.
  var contacts: ContactsScreen
}

extension AppState {
  var place: Place {
    Place(view: view, previousView: previousView, trail: trail, pages: pages, contacts: contacts)
  }

  /// Goes back to where one stood, with all pages that were open.
  mutating func open(_ place: Place) -> [Effect] {
    contacts = place.contacts
    _ = open(place.view)
    (previousView, trail, pages) = (place.previousView, place.trail, place.pages)
    return reload()
  }
}
