import Foundation
import TendInterface
import TendScreen

/// Opens the user's editor on a text.
struct EditorLauncher {
  let environment: Environment

  /// The command line of the editor: `$VISUAL`, else `$EDITOR`, else what is installed.
  var command: String? {
    environment["VISUAL"] ?? environment["EDITOR"]
      ?? ["vi", "nano"].first { name in
        (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").contains {
          access("\($0)/\(name)", X_OK) == 0
        }
      }
  }

  /// Lends the terminal to the editor until it is closed.
  ///
  /// - Returns: The new text; nil when it was left as it was.
  /// - Throws: `Failure` when there is no editor, no place for the text, or the editor ended with an
  ///   error, which is also how people call an edit off (`:cq`).
  func edit(_ text: String, on terminal: any Terminal) throws(Failure) -> String? {
    guard let command else {
      throw Failure("There is no editor: set EDITOR to the one that you use")
    }
    var template = Array("\(environment["TMPDIR"] ?? "/tmp")/tend-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        "No folder for the text can be made: \(String(cString: strerror(errno)))"
      )
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = folder + "/note.txt"
    defer { Self.remove(folder) }
    try LocalFile.write(Array((text + "\n").utf8), to: path)
    terminal.leave()
    let status = run(command, on: path)
    terminal.enter()
    guard status == 0 else {
      // 127 is the shell's word for a command that is not there.
      let isMissing = (status >> 8) & 0xff == 127
      throw Failure(
        isMissing
          ? "The editor \"\(command)\" was not found; set EDITOR to one that is there"
          : "The editor ended with an error, so the text stays as it was"
      )
    }
    var edited = String(decoding: try LocalFile.read(path), as: UTF8.self)
    while edited.last?.isNewline == true { edited.removeLast() }
    return edited == text ? nil : edited
  }

  /// The shell takes the command apart, so that it may have arguments and quotes.
  private func run(_ command: String, on path: String) -> Int32 {
    // Foundation's Process would put the editor into the background, where it cannot read keys.
    let arguments = ["sh", "-c", command + " \"$1\"", "sh", path]
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, nil, &pointers, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    return status
  }

  /// Editors leave backups beside the file, so the whole folder goes.
  private static func remove(_ folder: String) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      // It lies in the system's folder for such, which is emptied by itself; the text is taken.
      return
    }
  }
}
