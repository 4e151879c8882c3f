import TendAnalytics
import TendModel

extension AppState {
  /// Asks again for everything that the focused view and page show.
  mutating func reload() -> [Effect] {
    var effects = reads
    if view == .bridges, pages.isEmpty { effects += bridges.refresh() }
    // Networks that are not in sight are read after the frame, so that it need not wait for them.
    if !showsNetworks { networksDueAt = now.milliseconds }
    return effects
  }

  private var showsNetworks: Bool {
    view == .networks || networkPage != nil || Layout(self).showsNetworksPane
  }

  /// What is asked of the store for the view and the page that are open.
  var reads: [Effect] {
    let day = now.day
    var effects: [Effect] = showsNetworks ? [.read(.networks, .networks(today: day))] : []
    if contactAtHand != nil, let card { effects.append(.read(.card, cardQuery(card.id))) }
    switch pages.last {
    case .contact(let page): effects.append(.read(.card, .card(page.id)))
    case .network(let page):
      effects.append(.read(.network, .network(page.id)))
      effects.append(.read(.members, page.members.query(visible: Layout(self).visibleRows)))
      effects.append(.read(.networkEvents, page.events.query(visible: Layout(self).visibleRows)))
      effects.append(.read(.checklist, .checklist(page.id)))
      effects.append(.read(.goals, .goals(page.id)))
    case .goals: effects.append(.read(.goals, .goals()))
    case .duplicates: effects.append(.start(.analyse(.duplicates)))
    case .followUps:
      effects.append(.read(.followUps, .followUps(limit: FollowUpsScreen.limit)))
    case .conflicts: effects.append(.read(.conflicts, .conflicts))
    case .trash: effects.append(.read(.trash, .trash(limit: TrashScreen.limit)))
    case .history: effects.append(.read(.history, .history(limit: HistoryScreen.limit)))
    case .map(let page): effects.append(.start(.analyse(.map(page.centre, page.grouping))))
    case .route(let page): effects.append(.start(.analyse(.route(page.target))))
    case .overlap, .networkPair, .comparison, .notes, .importPreview, .mapping, .messages, nil:
      break
    }
    let visible = Layout(self).visibleRows
    switch view {
    case .today: effects.append(readToday)
    case .contacts: effects.append(.read(.contacts, contacts.query(visible: visible)))
    case .networks, .bridges: break
    case .journal: effects.append(.read(.journal, journal.query(visible: visible)))
    }
    return effects
  }

  /// Asks for the day's list, ranked with what the last analysis found of only routes.
  var readToday: Effect {
    let routes = bridges.overview?.report.everyOnlyRoute ?? []
    let before = today.list.flatMap { $0.day == now.day ? $0.fresh?.contact?.id : nil }
    return .read(
      .today,
      .today(now.day, limit: TodayScreen.limit, onlyRoutes: routes, freshBefore: before)
    )
  }

  /// Asks for rows that came into sight and for the card of the contact at hand.
  mutating func missing() -> [Effect] {
    var effects: [Effect] = []
    let visible = Layout(self).visibleRows
    switch focus {
    case .contacts:
      if let query = contacts.missing(visible: visible) { effects.append(.read(.contacts, query)) }
    case .journal:
      if let query = journal.missing(visible: visible) { effects.append(.read(.journal, query)) }
    case .networkPage:
      if let query = networkPage?.missing(visible: visible) {
        effects.append(.read(networkPage?.section == .events ? .networkEvents : .members, query))
      }
    case .bridges: if bridges.hasMoved() { cardScroll = 0 }
    case .duplicates:
      effects += (duplicatesPage?.missing() ?? []).map {
        .read(.duplicate, .card($0))
      }
    default: break
    }
    if let query = wantedCard() { effects.append(.read(.card, query)) }
    return effects + wantedComparison()
  }

  /// The card follows the cursor after a moment of rest, so that a held key moves only two rows.
  private mutating func wantedCard() -> Query? {
    let wanted = contactAtHand
    guard wanted != cardWanted else { return nil }
    cardWanted = wanted
    cardScroll = 0
    cardDueAt = nil
    guard let wanted else {
      card = nil
      return nil
    }
    if wanted == card?.id { return nil }
    // The first card of a view is read at once: the whole screen is drawn anyway.
    if card == nil { return cardQuery(wanted) }
    cardDueAt = now.milliseconds + Self.cardDelayMilliseconds
    return nil
  }

  /// Asks for the card of a contact: in a pane only for as much of what was logged as fits there.
  func cardQuery(_ id: ContactID) -> Query {
    contactPage?.id == id ? .card(id) : .card(id, entries: CardView.paneEntries)
  }

  /// Takes an answer of the store into the screen that asked.
  mutating func take(_ answer: Answer, for tag: ReadTag) -> [Effect] {
    if let effects = takeIntoOverlay(answer, for: tag) { return effects }
    let visible = Layout(self).visibleRows
    switch answer {
    case .today(let list): today.take(list, visible: visible)
    case .contactIDs(let ids) where tag == .logMembers:
      guard case .log(let entry) = overlay else { return [] }
      return entry.write(members: ids, &self)
    case .contactIDs(let ids): return take(ids, for: tag)
    case .contacts(let page) where tag == .members:
      return seekMember(networkPage?.members.take(page, visible: visible))
    case .contacts(let page): return seekContact(contacts.take(page, visible: visible))
    case .networks(let rows): networks.take(rows, visible: visible)
    case .journal(let page) where tag == .networkEvents:
      networkPage?.events.take(page, visible: visible)
    case .network(let network): return takeNetwork(network)
    case .journal(let page): journal.take(page, visible: visible)
    case .followUps(let rows): followUpsPage?.take(rows, visible: visible)
    case .conflicts(let rows): conflictsPage?.take(rows, visible: visible)
    case .trash(let page):
      if case .gone(let kind, let name) = tag { tellGone(name, kind, page) }
      trashPage?.take(page, visible: visible)
    case .history(let entries): historyPage?.take(entries, visible: visible)
    case .summary(let summary): self.summary = summary
    case .me(let me): self.me = me
    case .names(let matches): return take(matches)
    case .card(let card): return takeCard(card, for: tag)
    case .interaction(let row):
      if let row { overlay = .form(.editInteraction(row, networks: networks.rows)) }
    case .views(let rows): views = rows
    case .preview(let preview): ask(preview)
    case .checklist(let rows): takeChecklist(rows)
    case .goals(let rows):
      goalsPage?.take(rows, visible: visible)
      networkPage?.goals.take(rows, visible: visible)
    case .contactNames(let names): take(names, for: tag)
    case .followUp, .addresses, .importPreview, .tableMapping, .knownEmails, .document, .counts,
      .tieFacts, .networkFacts, .duplicateFacts:
      break
    }
    return []
  }

  private mutating func takeCard(_ card: ContactCard?, for tag: ReadTag) -> [Effect] {
    if [.form, .formText, .formTags].contains(tag) {
      if let card { overlay = .form(.editContact(card, at: tag == .formTags ? "topics" : nil)) }
      return tag == .formText ? editFormAsText() : []
    }
    if tag == .done { return card.map { ContactCommands.done($0, &self) } ?? [] }
    if tag == .duplicate {
      if let card { duplicatesPage?.take(card) }
      return []
    }
    let visible = Layout(self).visibleRows
    if let page = contactPage, card == nil || card?.id == page.id {
      guard let card else { return closeGone(page.card?.contact.name, .contact) }
      contactPage?.take(card, visible: visible)
    }
    // Who was at hand when it was asked for may be so no longer; another answer is on its way then.
    if card == nil || card?.id == contactAtHand { self.card = card }
    return []
  }

  private mutating func takeNetwork(_ network: Network?) -> [Effect] {
    guard let page = networkPage else { return [] }
    guard let network else { return closeGone(page.network?.name, .network) }
    networkPage?.network = network
    guard let overview = networks.overview else { return [] }
    let visible = Layout(self).visibleRows
    networkPage?.take(overview, visible: visible)
    return [.read(.bridgeNames, .contactNames(networkPage?.bridges.map(\.contact) ?? []))]
  }

  private mutating func takeChecklist(_ rows: [ChecklistRow]) {
    guard let id = networkPage?.id else { return }
    let all = StarterItem.checklist(starterItems(), kept: rows, network: id) { uids.next() }
    let visible = Layout(self).visibleRows
    networkPage?.takeChecklist(all, visible: visible)
  }
}
