import TendAnalytics
import TendModel

/// What has the keys when no overlay is open.
enum Focus: Hashable, Sendable {
  case today, contacts, networks, bridges, journal, contactPage, networkPage, overlap, networkPair,
    comparison, notes, goals, duplicates, map, route, followUps, trash, conflicts, history,
    importPreview, mapping, messages
}

extension AppState {
  var focus: Focus {
    switch pages.last {
    case .contact: return .contactPage
    case .network: return .networkPage
    case .map: return .map
    case .route: return .route
    case .overlap: return .overlap
    case .networkPair: return .networkPair
    case .comparison: return .comparison
    case .notes: return .notes
    case .goals: return .goals
    case .duplicates: return .duplicates
    case .followUps: return .followUps
    case .trash: return .trash
    case .conflicts: return .conflicts
    case .history: return .history
    case .importPreview: return .importPreview
    case .mapping: return .mapping
    case .messages: return .messages
    case nil: break
    }
    switch view {
    case .today:
      return today.isNetworksPaneFocused && Layout(self).showsNetworksPane ? .networks : .today
    case .contacts: return .contacts
    case .networks: return .networks
    case .bridges: return .bridges
    case .journal: return .journal
    }
  }

  /// The contexts in which a key is looked up, nearest first.
  var contexts: [Context] {
    switch focus {
    case .today: [.today, .contact, .list, .global]
    case .contacts: [.contacts, .contact, .list, .global]
    case .networks: [.networks, .list, .global]
    case .bridges: [.bridges, .contact, .list, .global]
    case .journal: [.journal, .contact, .list, .global]
    case .map, .route: [.contact, .list, .global]
    case .contactPage: [.contactPage, .contact, .list, .global]
    case .networkPage: networkPageContexts
    case .overlap: [.overlap, .list, .global]
    case .networkPair: [.networkPair, .contact, .list, .global]
    case .comparison, .notes: [.list, .global]
    case .goals: [.goals, .list, .global]
    case .duplicates: [.duplicates, .list, .global]
    case .followUps: [.followUps, .contact, .list, .global]
    case .trash: [.trash, .list, .global]
    case .conflicts: [.conflicts, .list, .global]
    case .history: [.history, .list, .global]
    case .importPreview: [.importPreview, .list, .global]
    case .mapping: [.mapping, .list, .global]
    case .messages: [.messages, .list, .global]
    }
  }

  /// The contact under the cursor or of the page.
  var contactAtHand: ContactID? {
    switch focus {
    case .today: today.current?.contact?.id
    case .contacts: contacts.current?.id
    case .bridges: bridges.current?.contact
    case .journal: journal.current?.interaction.contacts.first
    case .map: mapPage?.current
    case .route: routePage?.current
    case .contactPage: contactPage?.id
    case .networkPage: networkPage?.contactAtHand
    case .networkPair: networkPairPage?.contactAtHand
    case .followUps: followUpsPage?.current?.followUp.contact
    case .networks, .overlap, .comparison, .notes, .goals, .duplicates, .trash, .conflicts,
      .history, .importPreview, .mapping, .messages:
      nil
    }
  }

  /// The contacts that a command acts on: the marked ones where the list has marks, all who took part in the entry at
  /// hand, else the one at hand.
  var targets: [ContactID] {
    if actsOnMarks { return marks.sorted() }
    if let row = entriesAtHand?.current { return row.interaction.contacts }
    return contactAtHand.map { [$0] } ?? []
  }

  /// Commands act on the marked contacts; elsewhere marks wait until their list is open again.
  var actsOnMarks: Bool { !marks.isEmpty && Self.markable.contains(focus) }

  /// The lists in which contacts are marked.
  static let markable: Set<Focus> = [.today, .contacts, .networkPage]

  /// The follow-up under the cursor.
  var followUpAtHand: FollowUpRow? {
    switch focus {
    case .today: today.current?.followUp
    case .followUps: followUpsPage?.current
    case .contactPage: contactPage?.currentFollowUp
    default: nil
    }
  }

  /// The follow-ups that the rows of the marked contacts show.
  var markedFollowUps: [FollowUpRow] {
    guard actsOnMarks, focus == .today else { return [] }
    let items = (today.list?.items ?? []) + [today.list?.fresh].compactMap(\.self)
    return items.compactMap { item in
      item.contact.flatMap { marks.contains($0.id) ? item.followUp : nil }
    }
  }

  /// The interaction under the cursor.
  var interactionAtHand: InteractionRow? {
    switch focus {
    case .journal: journal.current
    case .contactPage: contactPage?.currentInteraction
    case .networkPage: networkPage?.interactionAtHand
    default: nil
    }
  }

  /// The journal, or the events of a network.
  var entriesAtHand: JournalScreen? {
    get {
      if focus == .journal { return journal }
      return networkPage?.section == .events ? networkPage?.events : nil
    }
    set {
      guard let newValue else { return }
      if focus == .journal { journal = newValue } else { networkPage?.events = newValue }
    }
  }

  var contactPage: ContactPageScreen? {
    get { if case .contact(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .contact(newValue) } }
  }

  var networkPage: NetworkPageScreen? {
    get { if case .network(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .network(newValue) } }
  }

  var followUpsPage: FollowUpsScreen? {
    get { if case .followUps(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .followUps(newValue) } }
  }

  var mapPage: EgoMapScreen? {
    get { if case .map(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .map(newValue) } }
  }

  var routePage: RouteScreen? {
    get { if case .route(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .route(newValue) } }
  }

  var trashPage: TrashScreen? {
    get { if case .trash(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .trash(newValue) } }
  }

  var conflictsPage: ConflictsScreen? {
    get { if case .conflicts(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .conflicts(newValue) } }
  }

  var historyPage: HistoryScreen? {
    get { if case .history(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .history(newValue) } }
  }

  var importPage: ImportScreen? {
    get { if case .importPreview(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .importPreview(newValue) } }
  }

  var mappingPage: MappingScreen? {
    get { if case .mapping(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .mapping(newValue) } }
  }

  /// The cursor of the list that has the keys.
  var cursor: ListCursor {
    get {
      switch focus {
      case .today: today.cursor
      case .contacts: contacts.cursor
      case .networks: networks.cursor
      case .bridges: bridges.cursor
      case .journal: journal.cursor
      case .map: mapPage?.cursor ?? ListCursor()
      case .route: routePage?.cursor ?? ListCursor()
      case .contactPage: contactPage?.cursor ?? ListCursor()
      case .networkPage: networkPage?.cursor ?? ListCursor()
      case .overlap: overlapPage?.cursor ?? ListCursor()
      case .networkPair: networkPairPage?.cursor ?? ListCursor()
      case .comparison:
        if case .comparison(let screen) = pages.last { screen.cursor } else { ListCursor() }
      case .notes: if case .notes(let screen) = pages.last { screen.cursor } else { ListCursor() }
      case .goals: goalsPage?.cursor ?? ListCursor()
      case .duplicates: duplicatesPage?.cursor ?? ListCursor()
      case .followUps: followUpsPage?.cursor ?? ListCursor()
      case .trash: trashPage?.cursor ?? ListCursor()
      case .conflicts: conflictsPage?.cursor ?? ListCursor()
      case .history: historyPage?.cursor ?? ListCursor()
      case .importPreview: importPage?.cursor ?? ListCursor()
      case .mapping: mappingPage?.cursor ?? ListCursor()
      case .messages: if case .messages(let cursor) = pages.last { cursor } else { ListCursor() }
      }
    }
    set {
      switch focus {
      case .today: today.cursor = newValue
      case .contacts: contacts.cursor = newValue
      case .networks: networks.cursor = newValue
      case .bridges: bridges.cursor = newValue
      case .journal: journal.cursor = newValue
      case .map: mapPage?.cursor = newValue
      case .route: routePage?.cursor = newValue
      case .contactPage: contactPage?.cursor = newValue
      case .networkPage: networkPage?.cursor = newValue
      case .overlap: overlapPage?.cursor = newValue
      case .networkPair: networkPairPage?.cursor = newValue
      case .comparison:
        guard case .comparison(var screen) = pages.last else { return }
        screen.cursor = newValue
        pages[pages.count - 1] = .comparison(screen)
      case .notes:
        guard case .notes(var screen) = pages.last else { return }
        screen.cursor = newValue
        pages[pages.count - 1] = .notes(screen)
      case .goals: goalsPage?.cursor = newValue
      case .duplicates: duplicatesPage?.cursor = newValue
      case .followUps: followUpsPage?.cursor = newValue
      case .trash: trashPage?.cursor = newValue
      case .conflicts: conflictsPage?.cursor = newValue
      case .history: historyPage?.cursor = newValue
      case .importPreview: importPage?.cursor = newValue
      case .mapping: mappingPage?.cursor = newValue
      case .messages: pages[pages.count - 1] = .messages(newValue)
      }
    }
  }
}
