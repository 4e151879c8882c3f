import ArgumentParser
import TendInterface
import TendRuntime
import TendScreen

/// `tend demo`: the dashboard on sample data, of which nothing is kept.
struct DemoCommand: ParsableCommand {
  /// A view by its name.
  enum View: String, CaseIterable, ExpressibleByArgument {
    case today, contacts, networks, bridges, journal

    var name: ViewName {
      switch self {
      case .today: .today
      case .contacts: .contacts
      case .networks: .networks
      case .bridges: .bridges
      case .journal: .journal
      }
    }
  }

  /// Columns and rows as `120x40`.
  struct FrameSize: ExpressibleByArgument {
    let size: Size

    init?(argument: String) {
      let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
        (1...1000).contains(columns), (1...1000).contains(rows)
      else { return nil }
      size = Size(columns: columns, rows: rows)
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the dashboard on sample data; nothing is kept.",
    discussion: """
      Where standard output is no terminal, one frame is printed as text.

      Example:
        tend demo
        tend demo --size 120x40 --view networks | less
      """
  )

  @Option(help: ArgumentHelp("The size of the printed frame.", valueName: "columnsxrows"))
  var size: FrameSize?
  @Option(help: "The view to begin with.") var view: View = .today

  /// Below this the dashboard only says how large it needs to be.
  private static let smallest = Size(columns: 40, rows: 10)

  func validate() throws {
    guard let size = size?.size else { return }
    if size.columns < Self.smallest.columns || size.rows < Self.smallest.rows {
      throw ValidationError(
        "--size is too small; the smallest is \(Self.smallest.columns)x\(Self.smallest.rows)."
      )
    }
  }

  func run() throws {
    let console = Console()
    let options = SessionOptions(isSample: true, view: view.name)
    if console.isOutputTerminal && size == nil { return try Dashboard.run(options) }
    let size = size?.size ?? Size(columns: 80, rows: 24)
    try console.write(try Dashboard.frame(options, size: size))
  }
}
