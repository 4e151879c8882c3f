import TendAnalytics
import TendModel
import TendScreen

extension AppState {
  /// Opens a view and closes all pages.
  mutating func open(_ view: ViewName) -> [Effect] {
    if view != self.view { previousView = self.view }
    self.view = view
    trail.visit(view)
    pages = []
    if !marks.isEmpty { say("\(DayWords.count(marks.count, "mark")) cleared") }
    marks = []
    isCardAlone = false
    today.isNetworksPaneFocused = false
    // What narrows these two lists is meant for the moment; the searches of the others are kept.
    let visible = Layout(self).visibleRows
    if !today.filter.text.isEmpty { today.narrow(to: "", visible: visible) }
    if !networks.filter.text.isEmpty { networks.narrow(to: "", visible: visible) }
    forgetCard()
    return reload()
  }

  /// Opens a page; one that is open below is gone back to, so that pages do not pile up.
  mutating func push(_ page: Page) {
    if let place = pages.firstIndex(where: { $0.isSame(as: page) }) {
      pages.removeSubrange((place + 1)...)
    } else {
      pages.append(page)
    }
  }

  /// Opens the page of a contact.
  mutating func openContact(_ id: ContactID) -> [Effect] {
    var page = ContactPageScreen(id: id)
    page.wanted = focus == .journal ? journal.current?.id : nil
    push(.contact(page))
    forgetCard()
    return reload()
  }

  /// Opens the page of a network.
  mutating func openNetwork(_ id: NetworkID) -> [Effect] {
    push(.network(NetworkPageScreen(id: id)))
    forgetCard()
    return reload()
  }

  /// The card is in the place of the list, as a layer over it.
  private var showsCardAlone: Bool { isCardAlone && Layout(self).list.isEmpty }

  /// Closes the topmost page; with none left, leaves the program if that is meant.
  mutating func back(quits: Bool) -> [Effect] {
    if showsCardAlone {
      isCardAlone = false
      return relayout()
    }
    if !pages.isEmpty {
      pages.removeLast()
      forgetCard()
      return reload() + refreshNetworkPages()
    }
    // What the list leaves out is a layer, too.
    if quits, !filterText.isEmpty { return setFilter("") }
    if job != nil, quits {
      complain("\(job?.title ?? "A job") is still running; Ctrl-C stops it, Q leaves anyway")
      return []
    }
    if quits, isBorrowedSample { return [.start(.closeSample)] }
    return quits ? [.quit] : []
  }

  /// Clears what can be cleared, then goes back; never leaves the program.
  mutating func escape() -> [Effect] {
    if showsCardAlone { return back(quits: false) }
    if !marks.isEmpty {
      marks = []
      return []
    }
    if !filterText.isEmpty { return setFilter("") }
    return back(quits: false)
  }

  /// The text by which the focused list is filtered.
  var filterText: String {
    switch focus {
    case .contacts: contacts.filter.text
    case .networkPage: networkPage?.members.filter.text ?? ""
    case .journal: journal.filter.text
    case .today: today.filter.text
    case .networks: networks.filter.text
    case .followUps: followUpsPage?.filter.text ?? ""
    case .history: historyPage?.filter.text ?? ""
    case .trash: trashPage?.filter.text ?? ""
    default: ""
    }
  }

  /// Whether the focused list can be narrowed to what contains some words.
  var hasFilter: Bool {
    contactList != nil
      || [.today, .networks, .journal, .followUps, .history, .trash].contains(focus)
  }

  /// What a filter line says; nil where the list takes plain words only.
  func filterReading(_ text: String) -> FilterReading? {
    contactList != nil || focus == .journal ? FilterReading(text) : nil
  }

  /// Filters the focused list and begins at its top.
  mutating func setFilter(_ text: String) -> [Effect] {
    if text.isEmpty, !filterText.isEmpty { lastFilters[focus] = filterText }
    let visible = Layout(self).visibleRows
    switch focus {
    case .contacts:
      if text.isEmpty, let order = contacts.orderBefore {
        (contacts.order, contacts.orderBefore) = (order, nil)
      }
      contacts.filter.text = text
      contacts.filter.today = now.day
      contacts.restart(visible: visible)
      return [.read(.contacts, contacts.query(visible: visible))]
    case .journal:
      journal.filter.text = text
      journal.filter.today = now.day
      journal.restart(visible: visible)
      return [.read(.journal, journal.query(visible: visible))]
    case .networkPage:
      guard var page = networkPage else { return [] }
      page.members.filter.text = text
      page.members.filter.today = now.day
      page.members.restart(visible: visible)
      networkPage = page
      return [.read(.members, page.members.query(visible: visible))]
    case .today: today.narrow(to: text, visible: visible)
    case .networks: networks.narrow(to: text, visible: visible)
    case .followUps: followUpsPage?.narrow(to: text, visible: visible)
    case .history: historyPage?.narrow(to: text, visible: visible)
    case .trash: trashPage?.narrow(to: text, visible: visible)
    default: break
    }
    return []
  }

  /// Goes to the next row that the filter leaves, round and round; on a page opened from the list, to its page.
  mutating func goToMatch(_ step: Int) -> [Effect] {
    let isPage = contactPage != nil && pages.count == 1 && view == .contacts
    let left = isPage ? contactPage?.id : nil
    if isPage { pages = [] }
    guard !filterText.isEmpty || isPage else {
      guard let last = lastFilters[focus] else {
        complain("There is no filter to go on with; / sets one")
        return []
      }
      return setFilter(last)
    }
    let total = max(1, cursor.total)
    let next = left.map { contacts.place(beside: $0, step) } ?? cursor.index + step
    cursor.move(to: (next + total) % total, visible: Layout(self).visibleRows)
    guard isPage, let id = contacts.current?.id else { return [] }
    return openContact(id)
  }

  /// Fits the cursor into a changed layout.
  mutating func relayout() -> [Effect] {
    cursor.resize(total: cursor.total, visible: Layout(self).visibleRows)
    return []
  }

  /// Puts values that were found where they were asked for.
  mutating func takeCompletions(_ take: (inout Completion) -> Void) {
    switch overlay {
    case .prompt(var prompt):
      take(&prompt.completion)
      overlay = .prompt(prompt)
    case .commandLine(var line):
      take(&line.completion)
      overlay = .commandLine(line)
    default: break
    }
  }

  /// Takes names that could be meant; where nothing was noted that could be forgotten, there is nothing to ask.
  mutating func take(_ matches: [NameMatch]) -> [Effect] {
    if case .prompt(let prompt) = overlay, case .notedTies = prompt.completer, matches.isEmpty,
      prompt.field.text.isEmpty
    {
      overlay = .none
      complain("Nothing is noted of \(nameAtHand) and another; w k notes who is known")
      return []
    }
    var again: Query?
    takeCompletions { completion in
      completion.take(matches)
      again = completion.secondQuery()
    }
    return again.map { [.read(.names, $0)] } ?? []
  }

  /// Forgets everything that belongs to the store that was open.
  mutating func forgetStore() {
    pages = []
    marks = []
    lastChanging = nil
    (today, contacts) = (TodayScreen(), ContactsScreen())
    (networks, journal) = (NetworksScreen(), JournalScreen())
    (bridges, notedPair) = (BridgesScreen(), nil)
    forgetCard()
  }

  private mutating func forgetCard() {
    card = nil
    cardWanted = nil
    cardDueAt = nil
    cardScroll = 0
  }
}
