public import Foundation

/// A shell in a terminal of its own, by tmux, in which the program is run as a user would.
public final class TerminalSession {
  /// Something did not show on the screen in time.
  public struct NotSeen: Error, CustomStringConvertible {
    public let wanted: String
    public let screen: String

    public var description: String { "waited for \(wanted); the screen was\n\(screen)" }
  }

  /// How long the slowest thing may take on a busy machine.
  public static let patienceSeconds = 15.0

  /// Whether there is a tmux to run.
  public static let isAvailable = tmuxPath != nil

  private static let tmuxPath: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/tmux" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let socket = "tend-\(UUID().uuidString)"
  private let home: ProgramHome
  private let variables: [String: String]

  /// Opens a terminal with a shell whose prompt is `ready>`.
  ///
  /// - Parameter environment: Variables for the shell beside those of the home; an empty one is unset.
  public init(
    _ home: ProgramHome,
    columns: Int = 80,
    rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    self.home = home
    variables = home.environment.merging(["PS1": "ready> ", "SWIFT_BACKTRACE": "enable=no"]) {
      _,
      new in new
    }
    .merging(environment) { _, new in new }
    let assignments = environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    try tmux(
      "new-session",
      "-d",
      "-x",
      "\(columns)",
      "-y",
      "\(rows)",
      "env \(assignments) HISTFILE= PS1='ready> ' bash --norc --noprofile"
    )
    try waitForPrompt()
  }

  deinit {
    do {
      try tmux("kill-server")
    } catch {
      print("The terminal could not be closed: \(error)")
    }
  }

  /// What the terminal shows, a line for each row.
  public func screen(withStyles: Bool = false) throws -> String {
    try tmux("capture-pane", "-p", withStyles ? "-e" : "-J")
  }

  /// Types a text, character by character.
  public func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Presses keys by the names that tmux gives them.
  public func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Runs a command line in the shell.
  public func run(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Runs the program in the shell, with the path that the tests know.
  public func tend(_ arguments: String = "") throws {
    try run("'\(ProgramHome.program.path)' \(arguments)")
  }

  /// Pastes a text as a terminal does.
  public func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text)
    try tmux("paste-buffer", "-p")
  }

  /// Writes what the terminal is sent from now on into a file, byte for byte.
  public func record(to file: URL) throws {
    try tmux("pipe-pane", "-O", "exec cat > '\(file.path)'")
  }

  /// Makes the terminal another size.
  public func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Closes the terminal under whatever runs in it.
  public func hangUp() throws { try tmux("kill-session") }

  /// Waits until the screen shows a text.
  @discardableResult
  public func wait(for text: String) throws -> String {
    try wait("\"\(text)\"") { $0.contains(text) }
  }

  /// Waits until the shell asks for the next command.
  @discardableResult
  public func waitForPrompt() throws -> String {
    try wait("the prompt") { screen in
      let lines = screen.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
      // Terminals without a second screen keep what was there behind the prompt.
      return lines.last.map { $0.hasPrefix("ready>") && !$0.contains("/tend'") } ?? false
    }
  }

  /// Waits until the screen is as wanted.
  @discardableResult
  public func wait(_ what: String, until isWanted: (String) -> Bool) throws -> String {
    let deadline = Date(timeIntervalSinceNow: Self.patienceSeconds)
    var screen = ""
    repeat {
      screen = try self.screen()
      if isWanted(screen) { return screen }
    } while Date() < deadline
    throw NotSeen(wanted: what, screen: screen)
  }

  /// Whether the program at hand uses the terminal's other screen.
  public var isOnAlternateScreen: Bool {
    get throws { try tmux("display-message", "-p", "#{alternate_on}").hasPrefix("1") }
  }

  /// The number of the program that the shell runs.
  public var programID: Int32 {
    get throws {
      let shell = try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(
        in: .whitespacesAndNewlines
      )
      let deadline = Date(timeIntervalSinceNow: Self.patienceSeconds)
      repeat {
        let path = "/proc/\(shell)/task/\(shell)/children"
        let children = try String(contentsOfFile: path, encoding: .utf8)
        if let last = children.split(separator: " ").last, let id = Int32(last) { return id }
      } while Date() < deadline
      throw NotSeen(wanted: "a program of the shell", screen: try screen())
    }
  }

  /// Waits until a program is gone or only its exit code is left of it; false when it stays.
  public static func hasEnded(_ programID: Int32) -> Bool {
    let deadline = Date(timeIntervalSinceNow: patienceSeconds)
    repeat {
      guard let stat = FileManager.default.contents(atPath: "/proc/\(programID)/stat") else {
        return true
      }
      let fields = String(decoding: stat, as: UTF8.self)
      if fields.split(separator: ")").last?.hasPrefix(" Z") == true { return true }
    } while Date() < deadline
    return false
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  /// Runs tmux to its end. Not by Foundation's `Process`: it waits until nobody holds a descriptor that the
  /// server, which tmux leaves behind, inherits.
  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let path = try home.write("", to: "tmux-\(socket).out")
    let script = "exec \"$@\" > '\(path)' 2> /dev/null < /dev/null"
    let words = [
      "sh", "-c", script, "sh", Self.tmuxPath ?? "tmux", "-L", socket, "-f", "/dev/null",
    ]
    var argumentPointers = (words + arguments).map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    var process: pid_t = 0
    var status: Int32 = 0
    // The threads of a test run block signals, and what is blocked stays so in all that is started.
    var attributes = posix_spawnattr_t()
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    guard
      posix_spawn(&process, "/bin/sh", nil, &attributes, &argumentPointers, &variablePointers) == 0
    else {
      throw NotSeen(wanted: "tmux to start", screen: "")
    }
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}
