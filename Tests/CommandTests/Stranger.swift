import Foundation
import ProgramTesting
import Testing

/// Somebody to whom permissions apply: whoever runs the tests, unless that is root.
enum Stranger {
  /// What makes a command line of the shell run as that user.
  static let prefix =
    geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

  /// Whether that user can run the program.
  static var isAvailable: Bool {
    get throws { try ProgramHome().shell("\(prefix)$tend --version").code == 0 }
  }
}

/// Permissions of a store and of its folder, in octal.
struct StorePermissions: Sendable, CustomTestStringConvertible {
  let file: String
  let folder: String

  var testDescription: String { "\(file) in \(folder)" }
}
