import Foundation
import TendInterface
import TendScreen

/// Gives a link to the browser of the machine that the user sits at.
struct LinkOpener {
  let environment: Environment

  /// What opens links here; nil over SSH and where there is no screen for a browser.
  var program: String? {
    let isRemote = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"].contains { environment[$0] != nil }
    let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0] != nil }
    guard !isRemote, hasScreen else { return nil }
    return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/xdg-open" }
      .first { access($0, X_OK) == 0 }
  }

  /// Opens a link, or copies it where no browser can be reached from here.
  ///
  /// - Returns: What was done, in a sentence.
  /// - Throws: `Failure` when the program that opens links cannot be started.
  func open(_ link: String, on terminal: any Terminal) throws(Failure) -> String {
    guard let program else {
      terminal.copyToClipboard(link)
      return "No browser can be reached from here, so it was copied: \(link)"
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [link]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Failure("\(program) could not be started: \(error.localizedDescription)")
    }
    return "Opened \(link)"
  }
}
