import ArgumentParser
import TendFormats

/// What `tend import --as` can be told that a file is.
enum ImportKind: ExpressibleByArgument {
  /// Contacts in a format.
  case contacts(ContactFormat)
  /// A network, of which a dry run shows the figures; `tend analyze` measures it.
  case network
  /// A folder of cards or calendars, or a file of it; which of the two its content tells.
  case folder

  /// Reads the word of a format or `network`.
  init?(argument: String) {
    if argument == "network" {
      self = .network
    } else if argument.lowercased() == "vdir" {
      self = .folder
    } else if let format = ContactFormat(word: argument) {
      self = .contacts(format)
    } else {
      return nil
    }
  }

  /// The words, for help and messages.
  static var allValueStrings: [String] {
    ContactFormat.allCases.map(\.rawValue) + ["vdir", "network"]
  }
}
