import Foundation
package import TendInterface
package import TendScreen

/// The one loop, on the main thread: what happened is folded into the state, then one frame is shown.
package final class EventLoop {
  package private(set) var state: AppState

  private let terminal: any Terminal
  private let runner: EffectRunner
  private let mailbox: Mailbox
  private let clock: Clock
  private let watch: AppearanceWatch?
  private var shown: CellBuffer?
  private var isChanged = true
  private var hasHungUp = false
  /// As the store begins: nobody has written since it was opened.
  private var knownRevision: Int64? = 0
  private var nextCheck: Int64 = 0

  /// How long the store may go unasked whether another program changed it.
  private static let checkMilliseconds: Int64 = 1000
  /// Who waited longer for a question cannot have meant its answer with keys pressed before.
  private static let unseenMilliseconds: Int64 = 200
  /// A write that is quicker than this is seen in the frame of its key.
  private static let quickWriteMilliseconds: Int32 = 10

  package init(
    state: AppState,
    terminal: any Terminal,
    runner: EffectRunner,
    mailbox: Mailbox,
    clock: Clock,
    watch: AppearanceWatch? = nil
  ) {
    self.state = state
    self.terminal = terminal
    self.runner = runner
    self.mailbox = mailbox
    self.clock = clock
    self.watch = watch
  }

  /// Runs until the program is to end; `start` was called.
  ///
  /// - Returns: What could not be written at the end; empty when all was.
  package func run() -> [Failure] {
    while !runner.hasQuit {
      let isLost = wait()
      let events = turn()
      // A line that always wakes and never says anything is gone, whatever it calls itself.
      if isLost, events == 0 { fold(.hungUp) }
    }
    return finish()
  }

  /// Reads what the first frame shows, and shows it.
  ///
  /// - Parameter first: What happens before the first frame.
  package func start(_ first: [Message] = []) {
    // Asking opens one more connection, which the first frame need not wait for.
    nextCheck = clock.moment.milliseconds + Self.checkMilliseconds
    for message in runner.run(state.initialEffects) + first { fold(message) }
    present()
  }

  /// Turns until nothing is on its way that a frame could still show, or it takes too long.
  package func settle() {
    turn()
    for _ in 0..<Self.mostSettlingTurns where runner.isBusy && !runner.hasQuit {
      _ = mailbox.wait(milliseconds: Self.settlingMilliseconds)
      turn()
    }
  }

  private static let settlingMilliseconds: Int32 = 100
  private static let mostSettlingTurns = 200

  /// Takes all that happened and shows at most one frame; never waits long.
  ///
  /// - Returns: How many events the terminal had.
  @discardableResult
  package func turn() -> Int {
    tick()
    var events = 0
    while !runner.hasQuit, let event = terminal.nextEvent() {
      events += 1
      let wasAsking = state.isAsking
      let start = clock.moment.milliseconds
      take(event)
      let isSlow = clock.moment.milliseconds - start > Self.unseenMilliseconds
      if isSlow, state.isAsking, !wasAsking { events += dropKeys() }
    }
    // Mail that comes after the last key is told when the screen is gone, not drawn to nobody.
    if runner.hasQuit { return events }
    takeMail()
    while !runner.hasQuit, runner.writesInFlight > 0,
      mailbox.wait(milliseconds: Self.quickWriteMilliseconds)
    {
      takeMail()
    }
    checkStore()
    if !runner.hasQuit { present() }
    return events
  }

  /// Takes what waits, but no keys: they were pressed before the question that they would answer could be seen.
  private func dropKeys() -> Int {
    var events = 0
    while let event = terminal.nextEvent() {
      events += 1
      switch event {
      case .key, .paste: continue
      case .resized, .resumed, .hungUp: take(event)
      }
    }
    return events
  }

  private func tick() {
    let moment = clock.moment
    let isDue = state.nextDeadline.map { $0 <= moment.milliseconds } ?? false
    if isDue || moment.day != state.now.day { isChanged = true }
    follow(.tick(moment))
  }

  private func take(_ event: InputEvent) {
    switch event {
    case .key(let key): fold(.key(key))
    case .paste(let text): fold(.paste(text))
    case .resized(let size): fold(.resized(size))
    case .resumed:
      runner.needsFrame = true
      nextCheck = 0
    case .hungUp:
      hasHungUp = true
      fold(.hungUp)
    }
  }

  private func takeMail() {
    for message in mailbox.drain() {
      runner.note(message)
      fold(message)
    }
  }

  /// Another program may have written to the store, which a commit counter tells, or the user to his files.
  private func checkStore() {
    let now = clock.moment.milliseconds
    guard now >= nextCheck else { return }
    nextCheck = now + Self.checkMilliseconds
    if let revision = runner.revision, revision != knownRevision { fold(.storeChanged) }
    if let message = watch?.changed(chosenTheme: state.remembered.theme) { fold(message) }
  }

  private func fold(_ message: Message) {
    isChanged = true
    follow(message)
  }

  /// Folds a message and all that it leads to at once.
  private func follow(_ message: Message) {
    var waiting = [message]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      if case .storeChanged = next { knownRevision = runner.revision }
      let answers = runner.run(state.update(next))
      if !answers.isEmpty { isChanged = true }
      waiting += answers
    }
  }

  private func present() {
    guard isChanged || runner.needsFrame else { return }
    isChanged = false
    let frame = AppView.draw(state, glyphs: terminal.glyphs)
    if !runner.needsFrame, frame == shown { return }
    runner.needsFrame = false
    terminal.present(frame)
    shown = frame
  }

  /// Waits until something happens; true when the line of the terminal is broken.
  private func wait() -> Bool {
    let now = clock.moment.milliseconds
    let deadline = state.nextDeadline ?? .max
    // Never 0: a deadline that nothing clears must not become a busy loop.
    let timeout = max(1, min(Self.checkMilliseconds, deadline > now ? deadline - now : 1))
    let sources = [terminal.inputDescriptor, terminal.signalDescriptor, mailbox.descriptor]
    var wanted = sources.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    poll(&wanted, nfds_t(wanted.count), Int32(timeout))
    return Int32(wanted[0].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
  }

  private func finish() -> [Failure] {
    // Who lost the line is not waiting for an answer, and the system soon ends us.
    let isWritten = runner.finish(limitMilliseconds: hasHungUp ? 800 : 30_000)
    var failures = mailbox.drain().compactMap { message -> Failure? in
      guard case .failed(let failure) = message else { return nil }
      return failure
    }
    if !isWritten { failures.append(Failure("The last change could not be written in time")) }
    return failures
  }
}
