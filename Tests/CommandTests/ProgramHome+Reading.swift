import Foundation
import ProgramTesting

/// What tests of commands ask again and again.
extension ProgramHome {
  /// An array of objects in the JSON that a command writes.
  func rows(_ key: String, of arguments: [String]) throws -> [[String: Any]] {
    try together([arguments + ["--json"]])[0].json[key] as? [[String: Any]] ?? []
  }

  /// The names of contacts that a command lists.
  func names(in arguments: String...) throws -> [String] {
    try rows("contacts", of: arguments).compactMap { $0["name"] as? String }
  }

  /// The networks as they are listed.
  var networks: [[String: Any]] {
    get throws { try rows("networks", of: ["networks"]) }
  }

  /// The card of a contact.
  func card(_ name: String) throws -> [String: Any] { try tend("show", name, "--json").json }

  /// A field of the contact itself.
  func field(_ field: String, of name: String) throws -> Any? {
    (try card(name)["contact"] as? [String: Any])?[field]
  }

  /// An array of objects of the card of a contact.
  func list(_ key: String, of name: String) throws -> [[String: Any]] {
    try card(name)[key] as? [[String: Any]] ?? []
  }
}
