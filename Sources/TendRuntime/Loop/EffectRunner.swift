import Dispatch
package import TendInterface
package import TendModel
package import TendScreen
package import TendStore

/// Does what the state asks of the world: the only room between `update` and store, jobs and terminal.
///
/// It belongs to the loop. Reads are answered at once, but for those that look at all contacts of a large store; writes go
/// one after the other through a queue of their own, so that a store which another program is writing to never freezes
/// the keys.
package final class EffectRunner {
  /// The store that is read and written: the user's own or the sample.
  package private(set) var store: Store
  private let own: Store
  /// The program is to end.
  package private(set) var hasQuit = false
  /// The next frame is to be sent even if nothing in it changed.
  var needsFrame = false
  /// Writes that were not answered yet.
  private(set) var writesInFlight = 0
  /// Reads whose answers come through the mailbox.
  private var readsInFlight = 0

  private let terminal: any Terminal
  private let mailbox: Mailbox
  private let clock: Clock
  private let jobs: JobRunner
  private let analyses: AnalysisRunner
  private let editor: EditorLauncher
  private let opener: LinkOpener
  private let openSample: (CalendarDay) throws(Failure) -> Store
  private let writer = DispatchQueue(label: "tend.writer")
  private let reader = DispatchQueue(label: "tend.reader")
  private var isSearchPrepared = false
  private let writes = DispatchGroup()

  package init(
    store: Store,
    terminal: any Terminal,
    mailbox: Mailbox,
    clock: Clock,
    environment: Environment,
    openSample: @escaping (CalendarDay) throws(Failure) -> Store
  ) {
    self.store = store
    own = store
    self.terminal = terminal
    self.mailbox = mailbox
    self.clock = clock
    self.openSample = openSample
    analyses = AnalysisRunner(mailbox: mailbox)
    jobs = JobRunner(mailbox: mailbox, paths: Paths(environment))
    editor = EditorLauncher(environment: environment)
    opener = LinkOpener(environment: environment)
  }

  /// Whether something is on its way that the mailbox will tell of.
  package var isBusy: Bool {
    writesInFlight > 0 || readsInFlight > 0 || jobs.isRunning || analyses.isRunning
  }

  /// The commit counter of the store, by which other programs' writes are noticed; nil when the store
  /// cannot be read, which the next read will tell.
  ///
  /// Nil when the store cannot be asked; the next read then says why.
  var revision: Int64? {
    do {
      return try store.revision
    } catch {
      return nil
    }
  }

  /// Does what is wanted, in order.
  ///
  /// - Returns: What is known already; the rest comes through the mailbox.
  package func run(_ effects: [Effect]) -> [Message] {
    var asked: [Effect] = []
    var answers: [Message] = []
    for effect in effects {
      // A reload and a list that moved may both want the same rows.
      if case .read = effect {
        if asked.contains(effect) { continue }
        asked.append(effect)
      }
      if let answer = run(effect) { answers.append(answer) }
    }
    return answers
  }

  /// Notes that a message of the mailbox was taken.
  func note(_ message: Message) {
    switch message {
    case .wrote, .failed: writesInFlight -= 1
    case .answered, .unanswered: readsInFlight -= 1
    case .finished: jobs.end()
    case .analysed: analyses.end()
    default: break
    }
  }

  /// Ends what runs: a job is stopped, writes are waited for.
  ///
  /// - Returns: False when a write was still under way after the time given.
  func finish(limitMilliseconds: Int) -> Bool {
    jobs.cancel()
    analyses.cancel()
    return writes.wait(timeout: .now() + .milliseconds(limitMilliseconds)) == .success
  }

  private func run(_ effect: Effect) -> Message? {
    switch effect {
    case .write(let change): write(change)
    case .read(let tag, let query):
      guard isLong(query) else { return read(query, for: tag) }
      readLater(query, for: tag)
    case .prepareSearch: prepareSearch()
    case .follow(let row): return .commands(row)
    case .start(.openSample): return swapInSample()
    case .start(.closeSample):
      store = own
      return .finished(.sampleClosed)
    case .start(.analyse(let analysis)):
      return analyses.start(analysis, on: store, day: clock.day)
    case .start(let job): return jobs.start(job, on: store, clock: clock)
    case .cancel: jobs.cancel()
    case .terminal(let request): return run(request)
    case .quit: hasQuit = true
    }
    return nil
  }

  private func write(_ change: Change) {
    writesInFlight += 1
    let store = store
    let mailbox = mailbox
    writer.async(group: writes) {
      do {
        mailbox.post(.wrote(try store.apply(change)), .storeChanged)
      } catch {
        mailbox.post(.failed(Self.failure(of: error)))
      }
    }
  }

  /// Why a write failed; where its record is gone, with the way to bring it back.
  private static func failure(of error: any Error) -> Failure {
    let failure = Failure(describing: error)
    guard (error as? StoreError)?.code == .notFound else { return failure }
    return Failure("\(failure.text); g x brings back what was deleted")
  }

  private func read(_ query: Query, for tag: ReadTag) -> Message {
    do {
      let isWriterFree = writesInFlight == 0 && !jobs.isRunning
      return .answered(tag, try store.read(query, isWriterFree: isWriterFree))
    } catch {
      return .failed(Failure(describing: error))
    }
  }

  /// Whether a query counts over all contacts, and these are too many to wait for.
  private func isLong(_ query: Query) -> Bool {
    guard case .networks = query else { return false }
    // Behind one that is under way, so that the newest answer comes last.
    return readsInFlight > 0 || !store.isSmall(on: clock.day)
  }

  private func readLater(_ query: Query, for tag: ReadTag) {
    readsInFlight += 1
    let (store, mailbox) = (store, mailbox)
    reader.async {
      do {
        // On a connection of its own: the reads of the loop must not wait for it.
        try store.openReaders()
        mailbox.post(.answered(tag, try store.read(query)))
      } catch {
        mailbox.post(.unanswered(tag, Failure(describing: error)))
      }
    }
  }

  /// Reads on another thread what a search needs, before its first letter is typed.
  private func prepareSearch() {
    if isSearchPrepared { return }
    isSearchPrepared = true
    DispatchQueue.global(qos: .userInitiated).async { [store] in
      do {
        try store.prepareSearch()
      } catch {
        // The next search meets the same error and says it.
      }
    }
  }

  private func swapInSample() -> Message {
    do throws(Failure) {
      store = try openSample(clock.day)
      return .finished(.sampleOpened)
    } catch {
      return .finished(.failed(error))
    }
  }

  private func run(_ request: TerminalRequest) -> Message? {
    switch request {
    case .repaint:
      terminal.repaint()
      needsFrame = true
    case .suspend: terminal.stop()
    case .copy(let text): terminal.copyToClipboard(text)
    case .openLink(let link):
      do throws(Failure) {
        return .notice(try opener.open(link, on: terminal))
      } catch {
        return .failed(error)
      }
    case .edit(let purpose, let text):
      needsFrame = true
      do throws(Failure) {
        return .edited(purpose, try editor.edit(text, on: terminal))
      } catch {
        return .failed(error)
      }
    }
    return nil
  }
}
