import Foundation
import TendRuntime
import TendScreen

/// Where the program writes: lines and JSON to standard output, the rest to standard error.
struct Console {
  /// Standard output is a terminal.
  let isOutputTerminal = isatty(STDOUT_FILENO) == 1
  /// Standard error is a terminal.
  let isErrorTerminal = isatty(STDERR_FILENO) == 1
  /// A question can be asked and answered.
  let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1

  /// How wide lines may be: as the terminal is, else as the variable COLUMNS says; nil where nothing limits them.
  var columns: Int? {
    terminalColumns
      ?? Environment.process["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// How wide the terminal is to which standard output goes; nil where it goes elsewhere, which takes lines of any length.
  var terminalColumns: Int? {
    var size = winsize()
    guard isOutputTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Writes lines, neutralised, so that no text out of the store reaches a terminal raw.
  ///
  /// - Throws: `CommandFailure` when standard output takes no more.
  func write(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    let text = lines.map { SafeText.neutralised($0) }.joined(separator: "\n") + "\n"
    try Self.send(Array(text.utf8), to: STDOUT_FILENO)
  }

  /// Writes lines of fields with tabs between them, each field neutralised, so that none can hold a tab of its own.
  ///
  /// - Throws: `CommandFailure` when standard output takes no more.
  func write(fields lines: [[String]]) throws {
    let text = lines.map { fields in
      fields.map { SafeText.neutralised($0) }.joined(separator: "\t") + "\n"
    }
    try Self.send(Array(text.joined().utf8), to: STDOUT_FILENO)
  }

  /// Writes a JSON text whose strings may hold anything.
  ///
  /// - Throws: `CommandFailure` when standard output takes no more.
  func writeJSON(_ json: [UInt8]) throws {
    try Self.send(JSONSafety.escaped(json), to: STDOUT_FILENO)
  }

  /// Writes an export, whose writer left out what a terminal could obey.
  ///
  /// - Throws: `CommandFailure` when standard output takes no more.
  func writeExport(_ bytes: [UInt8]) throws {
    try Self.send(bytes, to: STDOUT_FILENO)
  }

  /// Writes a sentence to standard error.
  func remark(_ sentence: String) throws {
    try Self.send(Array((SafeText.neutralised(sentence) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Shows how far something is, on a terminal only, over what was shown before; empty wipes it.
  func progress(_ text: String) {
    guard isErrorTerminal else { return }
    let bytes = Array("\r\u{1B}[K\(SafeText.neutralised(text))".utf8)
    // Progress that cannot be shown is no reason to stop the work.
    _ = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Asks a question that is answered by yes or no; anything but `y` or `yes` is no.
  func confirms(_ question: String) throws -> Bool {
    try Self.send(Array((SafeText.neutralised(question) + " [y/N] ").utf8), to: STDOUT_FILENO)
    let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces).lowercased()
    return answer == "y" || answer == "yes"
  }

  /// Asks for one of several lines by its number; nil for anything that is none.
  func choice(of lines: [String], _ question: String) throws -> Int? {
    let numbered = lines.enumerated().map { "  \($0.offset + 1)  \($0.element)" }
    let text = (numbered + ["\(question) [1-\(lines.count), Enter for none] "])
      .map(SafeText.neutralised).joined(separator: "\n")
    try Self.send(Array(text.utf8), to: STDOUT_FILENO)
    let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
    return Int(answer).flatMap { lines.indices.contains($0 - 1) ? $0 - 1 : nil }
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw CommandFailure("The output could not be written: \(String(cString: strerror(errno)))")
      }
    }
  }
}
