import TendModel

/// The bits of `standing.channels`: by which channels and in which spaces a contact was reached.
enum ChannelBits {
  static func bit(_ channel: Interaction.Channel) -> Int {
    1 << (Interaction.Channel.allCases.firstIndex(of: channel) ?? 0)
  }

  static func bit(_ space: Space) -> Int { space == .inPerson ? 1 << 16 : 1 << 17 }

  /// The bits of the interactions `i` of a group.
  static let sql =
    (Interaction.Channel.allCases.map { "max(i.channel = '\($0.rawValue)') * \(bit($0))" }
    + Space.allCases.map { "max(i.space = '\($0.rawValue)') * \(bit($0))" })
    .joined(separator: " + ")
}
