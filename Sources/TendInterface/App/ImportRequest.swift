public import TendModel

/// Which file is to be read for an import, and how.
public struct ImportRequest: Hashable, Sendable {
  /// The file or folder.
  public var path: String
  /// The word of its format; nil to find out.
  public var format: String?
  /// The network that new contacts join, by name; nil for the one that is usual for the file.
  public var network: String?
  /// People of events who are no contacts become contacts.
  public var addsPeople = false
  /// What the columns of the table hold; nil to go by what is remembered, else to ask.
  public var mapping: TableMapping?

  /// A file of which nothing is said.
  public init(path: String) { self.path = path }

  /// What stands before the network in a line, as on the command line of the program.
  static let networkOption = " --network "

  /// A file as it is typed, perhaps with the network that new contacts join.
  init(line: String) {
    guard let option = line.firstRange(of: Self.networkOption) else {
      path = line.trimmingBlanks
      return
    }
    path = String(line[..<option.lowerBound]).trimmingBlanks
    let name = String(line[option.upperBound...]).trimmingBlanks
    network = name.isEmpty ? nil : name
  }
}
