import ArgumentParser
import TendModel

/// `tend tie`: who of the contacts know each other.
struct TieCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tie",
    abstract: "Note who of your contacts know each other.",
    discussion: """
      Of two contacts it says that they know each other, or with --absent that they do \
      not, or with --unsure that you cannot say, so that Bridges asks no more; of more, that all of them know each other. What was noted of a pair before \
      makes way, but where all of a group are tied at once: there it stays. A pair of \
      which nothing is noted is unknown, which never counts as no.

      Example:
        tend tie "Amara Okonkwo" "Miriam Halévy" --strength 4
        tend tie "Amara Okonkwo" "Joost van der Meulen" --absent
        tend tie "Amara Okonkwo" "Bo Lindqvist" --unsure
        tend tie Amara Miriam Esteban                 (all know each other)
        tend tie --network "Board and mentors"        (all members know each other)
      """
  )

  @Argument(help: "The contacts: names, parts of them, or id:12.") var names: [String] = []
  @Option(help: "All members of this network know each other.") var network: String?
  @Option(help: "How well they know each other: 1 (by name) to 5 (closely).") var strength: Int?
  @Option(help: "What binds them, such as colleagues.") var kind: String?
  @Option(help: "The first day on which it held.") var since: String?
  @Flag(help: "The two do not know each other.") var absent = false
  @Flag(help: "You cannot say whether the two know each other.") var unsure = false
  @Flag(help: "Forget what was noted of the two.") var clear = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if network == nil, names.count < 2 {
      throw ValidationError("Name two contacts, or a network with --network.")
    }
    if network != nil, !names.isEmpty {
      throw ValidationError("Name contacts or a network, not both.")
    }
    let denials = [absent, unsure, clear].count { $0 }
    if denials > 0, names.count != 2 {
      throw ValidationError("--absent, --unsure and --clear are said of two contacts.")
    }
    if denials > 1 || denials > 0 && (strength != nil || kind != nil || since != nil) {
      throw ValidationError(
        "--absent, --unsure and --clear go with nothing else that is said of a tie."
      )
    }
    if names.count != 2, kind != nil || since != nil {
      throw ValidationError("--kind and --since are said of two contacts.")
    }
    if let strength, !Tie.strengths.contains(strength) {
      throw ValidationError("The strength is \(strength); it must be from 1 to 5.")
    }
  }

  func run() throws {
    let desk = try store.open()
    if let network {
      let id = try desk.network(network)
      let members = try desk.members(of: id)
      return try desk.apply(.tieAll(members, strength: strength, on: desk.today), output)
    }
    let ids = try desk.contacts(names)
    guard ids.count == 2 else {
      if ids.count < 2 { throw CommandFailure("The names mean one contact; a tie is between two") }
      return try desk.apply(.tieAll(ids, strength: strength, on: desk.today), output)
    }
    let pair = TiePair(ids[0], ids[1])
    if clear { return try desk.apply(.clearTies([pair]), output) }
    var tie = Tie(
      uid: desk.newUID(),
      pair: pair,
      state: absent ? .absent : unsure ? .unsure : .known,
      strength: strength,
      notedOn: desk.today
    )
    tie.kind = kind ?? ""
    tie.since = try since.map { try desk.pastDay($0) }
    try desk.apply(.setTies([tie]), output)
  }
}
