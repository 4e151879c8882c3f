import TendAnalytics
import TendInterface
import TendModel
import TendTesting
import Testing

@testable import TendRuntime

/// What is counted beside the loop.
@Suite struct TieReadingTests {
  @Test func theSampleHasKnownAnswers() throws {
    let driver = try Driver(.sample)
    let overview = try #require(
      try TieReading.overview(driver.store, today: ManualClock.day, by: .sector)
    )
    #expect(overview.report.contactCount == 66)
    #expect(overview.report.coverage.isEnough)
    #expect(overview.report.pathError == nil)
    #expect(Set(overview.names.keys) == overview.report.named)
    let only = overview.report.onlyContacts.map { "\($0.group): \(overview.name($0.id))" }
    #expect(only.contains("Hospitality: Aurelio Rossetti"))
    // The same input gives the same output.
    #expect(try TieReading.overview(driver.store, today: ManualClock.day, by: .sector) == overview)
  }

  @Test func whatIsStoppedAnswersNothing() throws {
    let driver = try Driver(.sample)
    #expect(
      try TieReading.overview(driver.store, today: ManualClock.day, by: .network) { true } == nil
    )
  }

  @Test func everyRequestIsAnsweredOnceAndOlderOnesGiveWay() throws {
    let driver = try Driver(.sample)
    let mailbox = try Mailbox()
    let runner = AnalysisRunner(mailbox: mailbox)
    for _ in 0..<5 {
      #expect(runner.start(.overview(.sector), on: driver.store, day: ManualClock.day) == nil)
    }
    for analysis in [Analysis.map(nil, .network), .route(ContactID(999))] {
      #expect(runner.start(analysis, on: driver.store, day: ManualClock.day) == nil)
    }
    var answers: [Message] = []
    while runner.isRunning {
      guard mailbox.wait(milliseconds: 60_000) else {
        Issue.record("something was begun and never answered")
        return
      }
      for message in mailbox.drain() {
        runner.end()
        answers.append(message)
      }
    }
    #expect(answers.count == 7)
    let overviews = answers.count {
      if case .analysed(.overview, .overview) = $0 { true } else { false }
    }
    #expect(overviews >= 1)
    #expect(
      answers.contains { if case .analysed(.route, .failed) = $0 { true } else { false } }
    )
    #expect(answers.contains { if case .analysed(.map, .map) = $0 { true } else { false } })
  }
}
