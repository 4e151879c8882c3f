import TendModel
import TendScreen

extension AppState {
  /// Folds what happened into the state and says what is wanted of the world; nothing else changes the state.
  public mutating func update(_ message: Message) -> [Effect] {
    let (place, hadForm, said) = (placeOpen, hasForm, messages.count)
    let effects = fold(message)
    // Another place begins with its list.
    if placeOpen != place { isCardAlone = false }
    // What was said before would stand under a form as if it were about it.
    if hasForm, !hadForm, messages.count == said { toast = nil }
    return effects + missing()
  }

  private var hasForm: Bool { if case .form = overlay { true } else { false } }

  /// Which view and how many pages are open; what was said of another place is not said here.
  private var placeOpen: [Int] { [view.rawValue, pages.count] }

  private mutating func fold(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      hasJustWritten = false
      if toast?.expiresAt == nil { toast = nil }
      let (place, said) = (placeOpen, messages.count)
      defer { if placeOpen != place, messages.count == said { toast = nil } }
      return Dispatcher.press(key, &self)
    case .paste(let text): return Dispatcher.paste(text, &self)
    case .resized(let size):
      self.size = size
      if var page = mapPage {
        page.fit(EgoMapView.ring(Layout(self).list))
        mapPage = page
      }
      cursor.resize(total: cursor.total, visible: Layout(self).visibleRows)
      return []
    case .tick(let moment): return tick(moment)
    case .hungUp: return [.quit]
    case .command(let invocation): return Dispatcher.run(invocation, &self)
    case .commands(let row): return Dispatcher.run(Binding(row), &self)
    case .answered(let tag, let answer): return take(answer, for: tag)
    case .wrote(let applied): return take(applied)
    case .storeChanged:
      networks.isStale = true
      networksDueAt = now.milliseconds
      bridges.isStale = true
      return [.read(.summary, .summary(today: now.day)), .read(.me, .me)] + reload()
    case .failed(let failure):
      refuse(failure)
      return []
    case .unanswered(_, let failure):
      complain(failure.text)
      return []
    case .progressed(let progress):
      job = progress
      return []
    case .finished(let result): return finish(result)
    case .analysed(let analysis, let result): return take(result, of: analysis)
    case .edited(let purpose, let text): return take(edited: text, for: purpose)
    case .notice(let text):
      say(text)
      return []
    case .themes(let all, let problems):
      themes = all
      hasAllThemes = true
      for problem in problems { say(problem) }
      if let name = awaitedTheme { choose(theme: name) }
      return []
    case .appearance(let all, let keymap, let problems):
      takeAppearance(all, keymap, problems)
      return []
    }
  }

  /// Tells what was written, closes the form that asked for it, and goes to what is new.
  private mutating func take(_ applied: Applied) -> [Effect] {
    hasJustWritten = true
    let isUndo = applied.title.hasPrefix("Undone: ")
    // Known before the store is asked again, so that an undo can follow at once.
    networks.awaitsReturn = isUndo
    today.awaitsReturn = isUndo && focus == .today
    journal.awaitsReturn = isUndo && focus == .journal
    followUpsPage?.awaitsReturn = isUndo
    contacts.awaitsReturn = isUndo && view == .contacts
    networkPage?.members.awaitsReturn = isUndo
    let awaitsGoal = isUndo || isAddingGoal
    goalsPage?.awaitsNew = awaitsGoal
    networkPage?.goals.awaitsNew = awaitsGoal
    if isUndo { networkPage?.awaitsItem = true }
    if applied.entry.number == 0 {
      // What u would take back is something else.
      say("Nothing to change: it is so already")
    } else {
      if isUndo { summary?.redoable = applied.title } else { summary?.undoable = applied.title }
      say(applied.words + (isUndo ? "   (Ctrl-R does it again)" : "   (u undoes)"))
    }
    guard case .form(let form) = overlay, form.isSaving else { return [] }
    overlay = .none
    marks = []
    var effects: [Effect] = []
    switch form.purpose {
    case .addContact where contactList != nil:
      if let id = applied.addedContacts.first { effects = pick(.goTo(id)) }
    case .addNetwork: networks.wanted = FoldedText.folded(form["name"])
    default: break
    }
    return effects + followTypedAhead()
  }

  /// The form of a new goal waits for the store.
  private var isAddingGoal: Bool {
    guard case .form(let form) = overlay, case .addGoal = form.purpose else { return false }
    return form.isSaving
  }

  private mutating func followTypedAhead() -> [Effect] {
    let keys = typedAhead
    typedAhead = []
    return keys.flatMap { Dispatcher.press($0, &self) }
  }

  private mutating func refuse(_ failure: Failure) {
    guard case .form(var form) = overlay, form.isSaving else { return complain(failure.text) }
    // They were meant for what would have come next.
    typedAhead = []
    form.refuse(failure.text)
    overlay = .form(form)
  }

  private mutating func tick(_ moment: Moment) -> [Effect] {
    let isNewDay = moment.day != now.day
    now = moment
    var effects: [Effect] = []
    if let due = networksDueAt, due <= now.milliseconds {
      networksDueAt = nil
      effects += [.read(.networks, .networks(today: now.day)), .read(.views, .views)]
    }
    if let expiry = toast?.expiresAt, expiry <= now.milliseconds { toast = nil }
    if let due = cardDueAt, due <= now.milliseconds {
      cardDueAt = nil
      if let id = contactAtHand { effects.append(.read(.card, cardQuery(id))) }
    }
    if isNewDay { (bridges.isStale, networks.isStale) = (true, true) }
    if isNewDay { effects += [.read(.summary, .summary(today: now.day))] + reload() }
    return effects
  }

  private mutating func finish(_ result: JobResult) -> [Effect] {
    if case .files(let paths) = result {
      takeCompletions { $0.take(files: paths) }
      return []
    }
    job = nil
    switch result {
    case .previewed(let request, let batch, let preview):
      show(ImportScreen(request: request, batch: batch, preview: preview))
      return []
    case .sampled(let request, let sample):
      show(MappingScreen(request: request, sample: sample))
      return []
    case .imported(let applied):
      say(ImportScreen.summary(applied) + "   (u undoes)")
      closeImportPages()
      return []
    case .exported(let path): say("Exported to \(path)")
    case .piped(let lines):
      let more = lines.count > 1 ? "   (\(lines.count) lines: g m has them)" : ""
      // The newest message is what stays in sight.
      for line in lines.dropFirst().reversed() { say(line) }
      if let first = lines.first { say(first + more) }
    case .synced(let words, let conflicts, let failure):
      return tellSynced(words, conflicts, failure)
    case .files: break
    case .sampleOpened:
      (isSample, isBorrowedSample) = (true, true)
      forgetStore()
      say("This is the sample data; nothing is kept. q goes back to your own.")
      return initialEffects
    case .sampleClosed:
      (isSample, isBorrowedSample) = (false, false)
      forgetStore()
      return initialEffects
    case .cancelled: say("Cancelled; nothing was written")
    case .failed(let failure): complain(failure.text)
    }
    return []
  }

  private mutating func take(edited text: String?, for purpose: EditPurpose) -> [Effect] {
    guard case .form(var form) = overlay else { return [] }
    if purpose == .form { return take(formText: text, in: form) }
    guard let text else { return [] }
    form.replaceFocused(by: text)
    overlay = .form(form)
    return []
  }

  /// Takes a look by its name, as soon as all are known.
  mutating func choose(theme name: String) {
    awaitedTheme = nil
    // A part of a name may be that of a theme which is not known yet.
    let index =
      hasAllThemes
      ? NameChoice.index(of: name, in: themes.map(\.name))
      : themes.firstIndex { $0.name == name.trimmingBlanks }
    if let theme = index.map({ themes[$0] }) {
      (self.theme, chosenTheme) = (theme, theme.name)
    } else if hasAllThemes {
      let names = themes.map(\.name).joined(separator: ", ")
      complain("There is no theme \"\(name)\"; \(names)")
    } else {
      awaitedTheme = name
    }
  }

  /// Takes looks and keys that were read again because their files changed.
  private mutating func takeAppearance(_ all: [Theme], _ keymap: Keymap, _ problems: [String]) {
    themes = all
    hasAllThemes = true
    theme = all.first ?? theme
    self.keymap = keymap
    pendingKeys = []
    if problems.isEmpty { return say("Your files of keys and looks were read again") }
    for problem in problems { complain(problem) }
    if problems.count > 1 {
      complain("\(problems[0])   (\(problems.count) in all: g m lists them)")
    }
  }

  /// Shows a line that goes by itself.
  mutating func say(_ text: String) {
    show(Toast(text: text, isError: false, expiresAt: now.milliseconds + Self.toastMilliseconds))
  }

  /// Shows what went wrong until the next key.
  mutating func complain(_ text: String) {
    show(Toast(text: text, isError: true, expiresAt: nil))
  }

  private mutating func show(_ toast: Toast) {
    self.toast = toast
    messages.append(toast)
    if messages.count > 200 { messages.removeFirst() }
  }
}
