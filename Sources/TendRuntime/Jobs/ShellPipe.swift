import Foundation
import Glibc
import TendInterface

/// A command of the shell that is given something to read.
///
/// What it is given goes by standard input alone, so that nothing in it can be taken for a part of the command.
struct ShellPipe {
  /// How much of the answer is kept, and how many lines of it are told.
  private static let answerLimit = 64 * 1024
  private static let lineLimit = 100
  /// How long it is waited before it is asked again whether to stop.
  private static let waitMilliseconds: Int32 = 100
  /// POSIX_SPAWN_SETSID of the C library, which Swift does not import.
  private static let newSession: Int16 = 0x80

  /// Runs a command to its end.
  ///
  /// - Parameters:
  ///   - command: The line, as it was typed.
  ///   - input: What the command reads.
  ///   - goesOn: False stops the command.
  /// - Returns: The lines that it wrote, before them with what code it failed; nil when it was stopped.
  /// - Throws: `Failure` when it cannot be started.
  static func run(
    _ command: String,
    input: [UInt8],
    goesOn: () -> Bool
  ) throws(Failure) -> [String]? {
    let source = try file(of: input)
    defer { close(source) }
    var outward: [Int32] = [-1, -1]
    guard pipe(&outward) == 0 else {
      throw Failure("No pipe can be made: \(String(cString: strerror(errno)))")
    }
    for end in outward { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(outward[0]) }
    let process = spawn(command, reads: source, writes: outward[1])
    close(outward[1])
    guard let process else { throw Failure("The shell could not be started") }
    let answer = read(outward[0], goesOn)
    // The whole group goes: the shell may have started others.
    if answer == nil { kill(-process, SIGTERM) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    return answer.map { lines($0, status, of: command) }
  }

  /// A file without a name that holds the bytes: a command that does not read all of them breaks no pipe.
  private static func file(of bytes: [UInt8]) throws(Failure) -> Int32 {
    var template = Array("\(NSTemporaryDirectory())/tend-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Failure("No place for the lines: \(String(cString: strerror(errno)))")
    }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        close(descriptor)
        throw Failure("No place for the lines: \(String(cString: strerror(errno)))")
      }
      rest = rest.dropFirst(count)
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  /// Starts the shell away from the terminal: the command can neither read its keys nor write on the screen.
  private static func spawn(_ command: String, reads input: Int32, writes output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    posix_spawnattr_setflags(&attributes, newSession)
    let arguments = ["sh", "-c", command]
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let failed = posix_spawn(&process, "/bin/sh", &actions, &attributes, &pointers, environ)
    return failed == 0 ? process : nil
  }

  /// Reads what the command writes, to its end; nil when it was stopped.
  private static func read(_ source: Int32, _ goesOn: () -> Bool) -> [UInt8]? {
    var answer: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while goesOn() {
      var wanted = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, waitMilliseconds) > 0 else { continue }
      let count = Glibc.read(source, &bytes, bytes.count)
      if count == 0 || count < 0 && errno != EINTR { return answer }
      if count > 0, answer.count < answerLimit { answer += bytes[..<count] }
    }
    return nil
  }

  private static func lines(
    _ answer: [UInt8],
    _ status: Int32,
    of command: String
  ) -> [String] {
    let text = String(decoding: answer, as: UTF8.self)
    let all = text.split(whereSeparator: \.isNewline).map(String.init)
    var lines = Array(all.prefix(lineLimit))
    if all.count > lineLimit { lines.append("… and \(all.count - lineLimit) more lines") }
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    if code != 0 {
      lines =
        ["\(command): exit \(code)" + (lines.first.map { ": " + $0 } ?? "")] + lines.dropFirst()
    }
    return lines.isEmpty ? ["Done"] : lines
  }
}
