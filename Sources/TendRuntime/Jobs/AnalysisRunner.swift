import Dispatch
import TendAnalytics
import TendInterface
import TendModel
import TendStore

/// Counts what ties say, how networks compare and which contacts may be one beside the loop and beside any job; of one kind the newest counts.
///
/// It belongs to the loop.
final class AnalysisRunner {
  private let mailbox: Mailbox
  private var flags: [String: StopFlag] = [:]
  /// How many were begun and have not answered yet.
  private var underWay = 0

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  /// Whether one has begun and not ended.
  var isRunning: Bool { underWay > 0 }

  /// Begins an analysis and stops an older one of its kind.
  ///
  /// - Returns: The result where that takes no time; else nil, and it follows through the mailbox.
  func start(_ analysis: Analysis, on store: Store, day: CalendarDay) -> Message? {
    if case .networks = analysis, store.isSmall(on: day) {
      return .analysed(analysis, Self.result(of: analysis, store, day, StopFlag()))
    }
    flags[analysis.kind]?.raise()
    let flag = StopFlag()
    flags[analysis.kind] = flag
    underWay += 1
    let mailbox = mailbox
    DispatchQueue.global(qos: .utility).async {
      mailbox.post(.analysed(analysis, Self.result(of: analysis, store, day, flag)))
    }
    return nil
  }

  /// Stops all.
  func cancel() { for flag in flags.values { flag.raise() } }

  /// Notes that an answer was taken.
  func end() { underWay -= 1 }

  private static func result(
    of analysis: Analysis,
    _ store: Store,
    _ day: CalendarDay,
    _ flag: StopFlag
  ) -> AnalysisResult {
    do {
      switch analysis {
      case .overview(let grouping):
        let overview = try TieReading.overview(store, today: day, by: grouping) { flag.isRaised }
        return overview.map { .overview($0) } ?? .superseded
      case .map(let centre, let grouping):
        let network = try TieReading.network(store, today: day)
        if flag.isRaised { return .superseded }
        let number = try centre.map { try self.number(of: $0, network) }
        var map = EgoMap(network, around: number, by: grouping)
        map.names = try TieReading.names(store, map.named)
        return .map(map)
      case .route(let target):
        let network = try TieReading.network(store, today: day)
        if flag.isRaised { return .superseded }
        return .route(
          try RouteOverview(network, to: try number(of: target, network)) {
            try TieReading.names(store, $0)
          }
        )
      case .duplicates:
        guard case .duplicateFacts(let facts) = try store.read(.duplicateFacts) else {
          preconditionFailure("The store answered another query than it was asked.")
        }
        do {
          return .duplicates(try facts.rows { if flag.isRaised { throw CancellationError() } })
        } catch is CancellationError {
          return .superseded
        }
      case .networks(let day, _):
        guard case .networkFacts(let facts) = try store.read(.networkFacts(today: day)) else {
          preconditionFailure("The store answered another query than it was asked.")
        }
        return .networks(NetworkOverview(facts))
      }
    } catch {
      return .failed(Failure(describing: error))
    }
  }

  private static func number(of id: ContactID, _ network: TieNetwork) throws(Failure) -> Int {
    guard let number = network.facts.number(of: id) else {
      throw Failure("This contact is archived; archived ones lead nowhere")
    }
    return number
  }
}
