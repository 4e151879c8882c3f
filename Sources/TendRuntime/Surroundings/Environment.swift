import Foundation

/// The variables that the program was started with.
public struct Environment: Sendable {
  private let values: [String: String]

  /// Variables by name.
  public init(_ values: [String: String]) { self.values = values }

  /// Those of this process.
  public static var process: Environment { Environment(ProcessInfo.processInfo.environment) }

  /// The value of a variable; nil when it is not set or empty.
  public subscript(name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  /// Who the user is, for the history: several people can share one store.
  public var author: String {
    self["USER"] ?? self["LOGNAME"] ?? Self.accountName ?? "user \(getuid())"
  }

  /// What the machine calls the user, where cron and the like say nothing.
  private static var accountName: String? {
    guard let name = getpwuid(getuid())?.pointee.pw_name else { return nil }
    let text = String(cString: name)
    return text.isEmpty ? nil : text
  }

  /// Colours are not wanted (no-color.org).
  public var forbidsColor: Bool { self["NO_COLOR"] != nil }
}
