import ArgumentParser
import TendModel

/// `tend me`: what is known of the user.
struct MeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "me",
    abstract: "Show your own names, addresses and organisations, or change them.",
    discussion: """
      Your addresses tell an import of mail or a calendar which side you are; people of
      your organisations count as inside. What is given replaces what was there; an empty
      text takes it away.

      Example:
        tend me
        tend me --name "Robin Example" --email robin@contoso.example --country DE
      """
  )

  @Option(name: .customLong("name"), help: "A name of yours; may be given several times.")
  var names: [String] = []
  @Option(
    name: .customLong("email"),
    help: "An e-mail address of yours; may be given several times."
  )
  var emails: [String] = []
  @Option(
    name: .customLong("org"),
    help: "An organisation whose people count as inside; may be given several times."
  )
  var organisations: [String] = []
  @Option(help: "Your country in two letters, such as DE, for numbers without a country code.")
  var country: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let isAsked = names.isEmpty && emails.isEmpty && organisations.isEmpty && country == nil
    let desk = try isAsked ? store.openForReading() : store.open()
    let old = try desk.read(.me) { answer -> Me? in
      guard case .me(let me) = answer else { return nil }
      return me
    }
    if isAsked { return try desk.write(MeReport(old), output) }
    var me = old
    if !names.isEmpty { me.names = Self.given(names) }
    if !emails.isEmpty { me.emails = Self.given(emails) }
    if !organisations.isEmpty { me.organisations = Self.given(organisations) }
    if let country { me.country = country.uppercased() }
    let changed = me
    try checked { () throws(TendModel.ValidationError) in try changed.validateEntry() }
    try desk.apply(.setMe(changed, from: old), output)
  }

  private static func given(_ values: [String]) -> [String] {
    values.map(OutsideText.line).filter { !$0.isEmpty }
  }
}
