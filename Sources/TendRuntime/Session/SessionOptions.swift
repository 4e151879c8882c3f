public import TendInterface

/// How a session of the dashboard is to begin.
public struct SessionOptions: Sendable {
  /// The store to open; nil for that of `TEND_STORE`, else the usual one.
  public var storePath: String?
  /// Show the sample data instead of a store; nothing is kept.
  public var isSample: Bool
  /// The view that is seen first.
  public var view: ViewName
  /// The variables that name paths, user and editor.
  public var environment: Environment
  /// What time it is.
  public var clock: Clock

  /// Options; without arguments the user's own store at the Today view.
  public init(
    storePath: String? = nil,
    isSample: Bool = false,
    view: ViewName = .today,
    environment: Environment = .process,
    clock: Clock = .system
  ) {
    self.storePath = storePath
    self.isSample = isSample
    self.view = view
    self.environment = environment
    self.clock = clock
  }
}
