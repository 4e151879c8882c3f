import TendFormats
import TendInterface
import TendModel
import TendScreen
import TendStore
import TendTesting
import Testing

@testable import TendRuntime

@Suite struct JobTests {
  private let folder: TemporaryFolder
  private let driver: Driver

  init() throws {
    folder = try TemporaryFolder()
    driver = try Driver(
      .empty,
      environment: Environment(["HOME": folder.path, "EDITOR": "true"])
    )
  }

  private var work: JobWork {
    JobWork(
      store: driver.store,
      paths: Paths(Environment(["HOME": folder.path])),
      clock: ManualClock().clock
    )
  }

  private func contacts() throws -> Int {
    guard case .counts(let counts) = try driver.read(.counts(today: ManualClock.day)) else {
      return -1
    }
    return counts.contacts
  }

  private func request(_ path: String, format: String? = nil) -> ImportRequest {
    var request = ImportRequest(path: path)
    request.format = format
    return request
  }

  private func preview(_ rows: Int, format: String? = nil) throws -> (ImportBatch, ImportPreview) {
    try folder.write(LinkedInFile.text(rows: rows), to: "Connections.csv")
    let result = work.run(
      .previewImport(request("~/Connections.csv", format: format))
    ) { _, _ in true }
    guard case .previewed(_, let batch, let preview) = result else {
      throw Failure("no preview but \(result)")
    }
    return (batch, preview)
  }

  @Test func aPreviewTellsWhatAFileWouldDoAndWritesNothing() throws {
    let (batch, preview) = try preview(3)
    #expect(batch.source == "linkedin")
    #expect(batch.fileName == "Connections.csv")
    #expect(batch.network == "LinkedIn")
    #expect(batch.day == ManualClock.day)
    #expect(batch.fileHash == Fingerprint.hexadecimal(of: Array(LinkedInFile.text(rows: 3).utf8)))
    #expect(preview.count(.added) == 3)
    #expect(try contacts() == 0)
  }

  @Test func anImportThatIsStoppedLeavesTheStoreAsItWas() throws {
    let (batch, _) = try preview(3000)
    var calls = 0
    let result = work.run(.importBatch(batch)) { _, _ in
      calls += 1
      return calls < 2
    }
    guard case .cancelled = result else {
      Issue.record("not cancelled but \(result)")
      return
    }
    #expect(try contacts() == 0)
    #expect(try driver.store.check() == [])
  }

  @Test func anImportTellsHowFarItIs() throws {
    let (batch, _) = try preview(3000)
    var last = (done: 0, total: 0)
    let result = work.run(.importBatch(batch)) { done, total in
      #expect(done >= last.done)
      last = (done, total)
      return true
    }
    guard case .imported(let applied) = result else {
      Issue.record("not imported but \(result)")
      return
    }
    #expect(applied.importOutcome?.count(.added) == 3000)
    #expect(last.total == 3000)
    #expect(try contacts() == 3000)
  }

  @Test func aFileThatCannotBeReadIsSaid() throws {
    try folder.write("no contacts at all", to: "notes.txt")
    for (path, words) in [("~/none.csv", "cannot be read"), ("~/notes.txt", "")] {
      let result = work.run(.previewImport(request(path))) { _, _ in true }
      guard case .failed(let failure) = result else {
        Issue.record("not failed but \(result)")
        continue
      }
      #expect(failure.text.contains(words))
    }
    let wrong = work.run(
      .previewImport(request("~/notes.txt", format: "excel"))
    ) { _, _ in true }
    guard case .failed(let failure) = wrong else {
      Issue.record("not failed but \(wrong)")
      return
    }
    #expect(failure.text.contains("linkedin, google, "))
  }

  @Test func mailIsCountedWithoutHoldingItAndStopsWhenAsked() throws {
    let message = "From: ada@x.example\nTo: me@x.example\nDate: 2 Mar 2026 08:00:00 +0000\n\n"
    let body = String(repeating: "words of a letter\n", count: 40_000)
    try folder.write(message + body, to: "letter.eml")
    let preview = work.run(.previewImport(request("~/letter.eml"))) { _, _ in true }
    guard case .previewed(_, let batch, let outcome) = preview else {
      Issue.record("no preview but \(preview)")
      return
    }
    #expect(batch.source == "mail")
    #expect(outcome.strangers.map(\.address) == ["ada@x.example"])
    let stopped = work.run(.previewImport(request("~/letter.eml"))) { _, _ in false }
    guard case .cancelled = stopped else {
      Issue.record("not cancelled but \(stopped)")
      return
    }
  }

  @Test func aTableOfNobodyIsAskedAboutUntilItsColumnsAreRemembered() throws {
    try folder.write("Alpha,Beta\nAda Okafor,ada@x.example\n", to: "people.csv")
    let asked = work.run(.previewImport(request("~/people.csv"))) { _, _ in true }
    guard case .sampled(var chosen, let sample) = asked else {
      Issue.record("not asked but \(asked)")
      return
    }
    #expect(sample.mapping.header == ["Alpha", "Beta"])
    #expect(sample.rows == [["Ada Okafor", "ada@x.example"]])
    chosen.mapping = sample.mapping
    chosen.mapping?.columns = [FieldColumn(.name), FieldColumn(.email)]
    guard
      case .previewed(_, let batch, _) = work.run(
        .previewImport(chosen),
        progress: { _, _ in true }
      )
    else {
      Issue.record("not read by the columns")
      return
    }
    _ = work.run(.importBatch(batch)) { _, _ in true }
    #expect(try contacts() == 1)
    let again = work.run(.previewImport(request("~/people.csv"))) { _, _ in true }
    guard case .previewed(_, _, let preview) = again else {
      Issue.record("asked again: \(again)")
      return
    }
    #expect(preview.count(.unchanged) == 1)
  }

  @Test func anExportHoldsTheWholeStore() throws {
    let driver = try Driver(.sample)
    let work = JobWork(
      store: driver.store,
      paths: Paths(Driver.environment),
      clock: ManualClock().clock
    )
    let path = folder.file("out.json")
    let result = work.run(.export(path: path)) { _, _ in true }
    guard case .exported(path) = result else {
      Issue.record("not exported but \(result)")
      return
    }
    let document = try DocumentReader.read(try LocalFile.read(path))
    #expect(document.contacts.count == SampleData.document(today: ManualClock.day).contacts.count)
    #expect(try folder.mode(of: "out.json") == 0o600)
  }

  @Test func anExportLeavesAFileThatIsThereAlone() throws {
    try folder.write("mine", to: "out.json")
    let result = work.run(.export(path: folder.file("out.json"))) { _, _ in true }
    guard case .failed(let failure) = result else {
      Issue.record("not refused but \(result)")
      return
    }
    #expect(failure.text.contains("exists already"))
    #expect(try folder.text(of: "out.json") == "mine")
  }

  @Test func anExportThatIsStoppedWritesNoFile() throws {
    let result = work.run(.export(path: folder.file("out.json"))) { _, _ in false }
    guard case .cancelled = result else {
      Issue.record("not cancelled but \(result)")
      return
    }
    #expect(try folder.names() == [])
  }

  @Test func controlCStopsTheRunningJob() throws {
    try folder.write(LinkedInFile.text(rows: 20_000), to: "big.csv")
    driver.press(":")
    driver.type("import ~/big.csv")
    driver.terminal.feed(.key(.enter))
    driver.terminal.feed(.key(.control("c")))
    driver.settle()
    #expect(driver.message.contains("Cancelled; nothing was written"))
    #expect(try contacts() == 0)
  }

  @Test func aSecondJobIsRefusedWhileOneRuns() throws {
    try folder.write(LinkedInFile.text(rows: 20_000), to: "big.csv")
    let mailbox = try Mailbox()
    let runner = JobRunner(mailbox: mailbox, paths: Paths(Environment(["HOME": folder.path])))
    let job = Job.previewImport(request("~/big.csv"))
    _ = runner.start(job, on: driver.store, clock: ManualClock().clock)
    guard case .failed = runner.start(job, on: driver.store, clock: ManualClock().clock) else {
      Issue.record("two jobs at once")
      return
    }
    runner.cancel()
    var hasEnded = false
    while !hasEnded, mailbox.wait(milliseconds: 60_000) {
      hasEnded = mailbox.drain().contains { if case .finished = $0 { true } else { false } }
    }
    #expect(hasEnded)
  }

  @Test func progressIsLetThroughTwentyTimesASecond() {
    var meter = ProgressMeter(title: "Reading")
    let start = ContinuousClock.now
    let shown = (0..<1000).compactMap { step in
      meter.note(done: step, total: 1000, at: start + .milliseconds(step))
    }
    #expect(shown.count == 20)
    #expect(shown.first == JobProgress(title: "Reading", done: 0, total: 1000))
  }

  @Test func theSampleTakesThePlaceOfTheStoreAndLeavesItAlone() throws {
    driver.command("demo")
    #expect(driver.shows("SAMPLE DATA"))
    driver.press("2 D y")
    guard case .counts(let counts) = try driver.store.read(.counts(today: ManualClock.day)) else {
      Issue.record("no counts")
      return
    }
    #expect(counts.contacts == 0)
    #expect(counts.changes == 0)
  }
}
