public import Foundation

/// A home folder of its own for the program, deleted with the last reference, and a way to run it there.
public final class ProgramHome {
  /// What came of one run.
  public struct Result {
    /// The exit code; 128 and the signal when it was ended by one.
    public let code: Int32
    public let output: String
    public let errors: String
  }

  /// The folder.
  public let folder: URL

  public init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "tend-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("The folder \(folder.path) could not be removed: \(error)")
    }
  }

  /// The program, which is built beside the tests.
  public static let program: URL = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "tend")
  }()

  /// The variables with which the program runs here and knows nothing of the user's own.
  public var environment: [String: String] {
    var environment = ["LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": folder.path]
    environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    for name in ["DATA", "CONFIG", "STATE", "CACHE"] {
      environment["XDG_\(name)_HOME"] = folder.appending(path: name.lowercased()).path
    }
    return environment
  }

  /// The path of a file in the folder.
  public func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Writes a file into the folder and answers its path.
  public func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: folder.appending(path: name))
    return path(name)
  }

  /// Runs the program to its end, without a terminal.
  ///
  /// - Parameters:
  ///   - arguments: What follows the name of the program.
  ///   - extra: Variables besides those of `environment`.
  ///   - input: A file to read as standard input; nil for nothing.
  /// - Returns: What came of it.
  /// - Throws: What `Process` throws when the program cannot be started.
  @discardableResult
  public func tend(
    _ arguments: String...,
    environment extra: [String: String] = [:],
    input: String? = nil
  ) throws -> Result {
    try finish(try start(arguments, extra, input))
  }

  /// Runs the program several times at once, each to its end.
  public func together(_ runs: [[String]]) throws -> [Result] {
    let processes = try runs.map { try start($0, [:]) }
    for process in processes { process.waitUntilExit() }
    return try processes.map(result)
  }

  /// Starts the program without waiting for its end, which `finish` does.
  public func launch(_ arguments: String...) throws -> Process { try start(arguments, [:]) }

  /// Waits for the end of a run.
  public func finish(_ process: Process) throws -> Result {
    process.waitUntilExit()
    return try result(of: process)
  }

  /// Runs a script of the shell in the folder, to its end; `$tend` in it is the program.
  public func shell(_ script: String) throws -> Result {
    let shell = URL(filePath: "/bin/sh")
    return try finish(try start(["-c", script], ["tend": Self.program.path], nil, shell))
  }

  private var outputs: [ObjectIdentifier: String] = [:]

  private func start(
    _ arguments: [String],
    _ extra: [String: String],
    _ input: String? = nil,
    _ executable: URL = ProgramHome.program
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment.merging(extra) { _, new in new }
    process.currentDirectoryURL = folder
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) } ?? .nullDevice
    // Files and not pipes: a full pipe would stop the program.
    let name = "run-\(UUID().uuidString)"
    process.standardOutput = try file(name + ".out")
    process.standardError = try file(name + ".err")
    outputs[ObjectIdentifier(process)] = name
    try process.run()
    return process
  }

  private func file(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(filePath: try write("", to: name)))
  }

  private func result(of process: Process) throws -> Result {
    let name = outputs[ObjectIdentifier(process)] ?? ""
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Result(
      code: signal + process.terminationStatus,
      output: try String(contentsOfFile: path(name + ".out"), encoding: .utf8),
      errors: try String(contentsOfFile: path(name + ".err"), encoding: .utf8)
    )
  }
}

extension ProgramHome.Result {
  /// The output as a JSON object.
  public var json: [String: Any] {
    get throws {
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      guard let object = value as? [String: Any] else { throw NotAnObject(text: output) }
      return object
    }
  }

  /// The output is JSON of another kind.
  public struct NotAnObject: Error {
    public let text: String
  }
}
