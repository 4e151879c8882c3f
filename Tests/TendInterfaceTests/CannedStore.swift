import TendAnalytics
import TendModel
import TendScreen

@testable import TendInterface

/// Answers queries from fixed values, so that state and drawing can be tested without a store.
struct CannedStore {
  static let today = CalendarDay(epochDay: 20_514)  // 2026-03-02, a Monday

  var names = ["Ada Okafor", "Bo Lindqvist", "Chen Wei-Ling", "Dana Ruiz", "Emeka Obi"]
  /// What was asked to be written.
  var written: [Change] = []

  func row(_ index: Int) -> ContactRow {
    ContactRow(
      id: ContactID(Int64(index + 1)),
      name: names[index],
      organisation: "Example Works",
      title: "Engineer",
      circle: 2,
      importance: 3,
      isArchived: false,
      standing: standing(index),
      networks: "Alumni",
      lastNote: "asked about pricing \(index)"
    )
  }

  func standing(_ index: Int) -> Standing {
    let last = Self.today.adding(days: -40 + index * 10)
    return Standing(
      lastContact: last,
      anchor: last,
      cadenceDays: 30,
      due: last.adding(days: 30),
      usualGapDays: nil
    )
  }

  func card(_ index: Int) -> ContactCard {
    let id = ContactID(Int64(index + 1))
    let uid = UniqueID(randomHigh: UInt64(index), randomLow: 1)
    var contact = Contact(uid: uid, name: names[index], createdOn: Self.today)
    contact.organisation = "Example Works"
    let followUp = FollowUp(
      uid: uid,
      contact: id,
      title: "Send the deck",
      due: Self.today.adding(days: -1),
      createdOn: Self.today
    )
    var talk = Interaction(
      uid: uid,
      day: Self.today.adding(days: -40),
      contacts: [id],
      channel: .call
    )
    talk.note = "asked about pricing"
    return ContactCard(
      id: id,
      contact: contact,
      standing: standing(index),
      points: [ContactPoint(.email, "person\(index)@works.example")],
      networks: [.init(id: NetworkID(1), name: "Alumni", role: "")],
      topics: [],
      followUps: [FollowUpRow(id: FollowUpID(1), followUp: followUp, targetName: names[index])],
      timeline: [
        InteractionRow(
          id: InteractionID(1),
          interaction: talk,
          contactNames: [names[index]],
          networkName: nil,
          topics: []
        )
      ],
      interactionCount: 1,
      metThroughName: nil
    )
  }

  var network: NetworkRow {
    NetworkRow(
      id: NetworkID(1),
      network: Network(uid: UniqueID(randomHigh: 9, randomLow: 9), name: "Alumni"),
      contactCount: names.count,
      dueCount: 2,
      coldCount: 1,
      lastContact: Self.today
    )
  }

  /// All contacts in the one network, never reached.
  func facts(on day: CalendarDay) -> NetworkFacts {
    var facts = NetworkFacts(day: day)
    facts.people = names.indices.map { NetworkFacts.Person(id: ContactID(Int64($0 + 1))) }
    var entry = NetworkFacts.Entry(id: network.id, network: network.network)
    entry.members = names.indices.map { NetworkFacts.Member(person: Int32($0)) }
    facts.networks = [entry]
    return facts
  }

  func answer(_ query: Query) -> Answer {
    let rows = names.indices.map(row)
    switch query {
    case .contacts(let filter, _, let window):
      let found = rows.filter {
        filter.text.isEmpty || $0.name.lowercased().contains(filter.text.lowercased())
      }
      let part = Array(found.dropFirst(window.offset).prefix(window.count))
      return .contacts(ContactPage(rows: part, offset: window.offset, total: found.count))
    case .card(let id, _):
      let index = Int(id.number) - 1
      return .card(names.indices.contains(index) ? card(index) : nil)
    case .today:
      let items = rows.prefix(2).map { TodayItem(contact: $0, followUp: nil) }
      return .today(
        TodayList(day: Self.today, items: items, dueContactCount: 2, dueFollowUpCount: 0)
      )
    case .contactIDs: return .contactIDs(rows.map(\.id))
    case .followUps: return .followUps(names.indices.flatMap { card($0).followUps })
    case .trash: return .trash(TrashPage(rows: [], total: 0))
    case .conflicts: return .conflicts([])
    case .duplicateFacts: return .duplicateFacts(DuplicateFacts())
    case .tieFacts: return .tieFacts(TieFacts())
    case .preview(let change):
      let lines = names.map { ChangePreview.Line(name: $0, before: "3", after: "2") }
      return .preview(
        ChangePreview(
          change: change,
          contactCount: names.count,
          changingCount: names.count,
          lines: lines
        )
      )
    case .addresses: return .addresses([])
    case .networks: return .networks([network])
    case .network: return .network(network.network)
    case .networkFacts(let day): return .networkFacts(facts(on: day))
    case .checklist: return .checklist([])
    case .goals: return .goals([])
    case .contactNames(let ids):
      return .contactNames(
        Dictionary(uniqueKeysWithValues: ids.map { ($0, names[Int($0.number) - 1]) })
      )
    case .journal:
      let timeline = names.indices.flatMap { card($0).timeline }
      return .journal(JournalPage(rows: timeline, offset: 0, total: timeline.count))
    case .counts:
      return .counts(StoreCounts())
    case .summary:
      return .summary(
        StoreSummary(
          contacts: names.count,
          archivedContacts: 0,
          dueContacts: names.isEmpty ? 0 : 2,
          undoable: "a change",
          redoable: "another"
        )
      )
    case .names(_, let text, _):
      let found = rows.filter { $0.name.lowercased().contains(text.lowercased()) }
      return .names(found.map { NameMatch(number: $0.id.number, name: $0.name, detail: "") })
    case .notedTies: return .names([])
    case .history: return .history([])
    case .interaction: return .interaction(nil)
    case .followUp: return .followUp(nil)
    case .views: return .views(SavedView.builtIn.map { SavedViewRow(id: nil, view: $0) })
    case .me: return .me(Me())
    case .tableMapping: return .tableMapping(nil)
    case .knownEmails: return .knownEmails([])
    case .importPreview:
      return .importPreview(ImportPreview(rows: [], problems: [], jobChangeCount: 0))
    case .documentPart: return .document(StoreDocument())
    case .document: return .document(StoreDocument())
    }
  }
}

/// A state with a canned store behind it: keys in, frames out.
struct Bench {
  var state: AppState
  var store = CannedStore()
  /// Networks are compared as soon as that is asked for; else the effect is kept with the others.
  var comparesAtOnce = true
  /// Effects that are neither reads nor writes, in order.
  var other: [Effect] = []

  init(
    _ columns: Int = 80,
    _ rows: Int = 24,
    names: [String]? = nil,
    themes: [Theme] = [],
    hasAllThemes: Bool = true,
    isReadOnly: Bool = false
  ) {
    state = AppState(
      size: Size(columns: columns, rows: rows),
      now: Moment(day: CannedStore.today, milliseconds: 0),
      themes: themes,
      seed: 1,
      isReadOnly: isReadOnly,
      hasAllThemes: hasAllThemes
    )
    if let names { store.names = names }
    run(state.initialEffects)
  }

  mutating func send(_ message: Message) { run(state.update(message)) }

  /// Presses keys given by their notation, separated by blanks.
  mutating func press(_ keys: String) {
    for word in keys.split(separator: " ") {
      guard let key = Key(notation: String(word)) else { preconditionFailure("no key \(word)") }
      send(.key(key))
    }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func advance(milliseconds: Int64) {
    var moment = state.now
    moment.milliseconds += milliseconds
    send(.tick(moment))
  }

  var lines: [String] { AppView.draw(state).lines }
  var screen: String { lines.joined(separator: "\n") }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .read(let tag, let query): send(.answered(tag, store.answer(query)))
      case .write(let change):
        store.written.append(change)
        let entry = ChangeID(Int64(store.written.count))
        send(.wrote(Applied(entry: entry, title: "Written", inverse: .revert(entry))))
      case .start(.analyse(.networks(let day, let ticket))) where comparesAtOnce:
        let overview = NetworkOverview(store.facts(on: day))
        send(.analysed(.networks(day, ticket: ticket), .networks(overview)))
      default: other.append(effect)
      }
    }
  }
}
