import TendAnalytics
import TendModel
import TendScreen
import Testing

@testable import TendInterface

/// When ties are counted anew, and what is done with the answer.
@Suite struct BridgesScreenTests {
  private var state: AppState {
    AppState(
      size: Size(columns: 80, rows: 24),
      now: Moment(day: CannedStore.today, milliseconds: 0),
      seed: 1
    )
  }

  private static let overview = Effect.start(.analyse(.overview(.sector)))

  private func report(_ grouping: BridgeGrouping = .sector) -> BridgesOverview {
    let network = TieNetwork(TieFacts(), today: CannedStore.today)
    return BridgesOverview(BridgesAnalysis(network, by: grouping).report(), names: [:])
  }

  @Test func tiesAreCountedOnlyWhenTheyAreLookedAtAndOnlyOnce() {
    var state = state
    #expect(!state.initialEffects.contains(Self.overview))
    #expect(state.update(.key(.character("4"))).contains(Self.overview))
    _ = state.update(.analysed(.overview(.sector), .overview(report())))
    _ = state.update(.key(.character("1")))
    #expect(!state.update(.key(.character("4"))).contains(Self.overview))
  }

  @Test func aChangeMakesThemCountedAnewWhereTheyAreSeen() {
    var state = state
    #expect(!state.update(.storeChanged).contains(Self.overview))
    #expect(state.update(.key(.character("4"))).contains(Self.overview))
    #expect(state.update(.storeChanged).contains(Self.overview))
    // What comes of the older request is shown until the newer is there.
    _ = state.update(.analysed(.overview(.sector), .superseded))
    #expect(state.bridges.isCounting)
    _ = state.update(.analysed(.overview(.sector), .overview(report())))
    #expect(!state.bridges.isCounting)
  }

  @Test func aFailureIsToldAndNotAskedForEver() {
    var state = state
    _ = state.update(.key(.character("4")))
    let effects = state.update(.analysed(.overview(.sector), .failed(Failure("The disk is gone"))))
    #expect(effects.isEmpty)
    #expect(state.message == "The disk is gone")
    #expect(!state.bridges.isCounting)
  }

  @Test func anAnswerForAnotherPageIsDropped() {
    var state = state
    _ = state.openRoute(ContactID(1))
    let network = TieNetwork(TieFacts(), today: CannedStore.today)
    let map = EgoMap(network, around: nil, by: .sector)
    _ = state.update(.analysed(.map(nil, .sector), .map(map)))
    #expect(state.routePage?.overview == nil)
    #expect(state.mapPage == nil)
  }
}

/// Lines of dots.
@Suite struct DotCanvasTests {
  private func drawn(_ from: Position, _ to: Position, columns: Int = 4, rows: Int = 2) -> [String]
  {
    var buffer = CellBuffer(size: Size(columns: columns, rows: rows), style: .plain)
    var canvas = DotCanvas(Rect(column: 0, row: 0, columns: columns, rows: rows))
    canvas.line(from: from, to: to)
    canvas.draw(on: &buffer, style: .plain)
    return buffer.lines
  }

  @Test func aLineIsDrawnFromMiddleToMiddleEitherWay() {
    let (one, other) = (Position(column: 0, row: 0), Position(column: 3, row: 0))
    #expect(drawn(one, other)[0] == "⠠⠤⠤⠤")
    #expect(drawn(other, one)[0] == "⠠⠤⠤⠤")
    #expect(drawn(one, Position(column: 0, row: 1)).map { $0.prefix(1) } == ["⢠", "⠸"])
  }

  @Test func whatLiesOutsideIsCut() {
    let lines = drawn(Position(column: -5, row: -5), Position(column: 9, row: 9))
    #expect(lines.count == 2)
    #expect(
      drawn(Position(column: 0, row: 0), Position(column: 0, row: 0), columns: 0, rows: 0) == []
    )
  }
}
