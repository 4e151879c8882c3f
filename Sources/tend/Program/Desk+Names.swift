import Foundation
import TendModel
import TendStore

extension Desk {
  /// The contact that is meant by a name, a part of one, or `id:12`.
  ///
  /// - Throws: `CommandFailure` when there is none, or several with how to be exact.
  func contact(_ name: String) throws -> ContactID {
    if let number = NameMatch.number(in: name) {
      let id = ContactID(number)
      guard try card(id) != nil else { throw CommandFailure("There is no contact \(name)") }
      return id
    }
    return ContactID(try lookUp(name, .contact).number)
  }

  /// Whether a text is the whole name of a contact, in any case.
  func isName(_ text: String) throws -> Bool {
    let matches: [NameMatch] = try read(.names(.contact, matching: text, limit: 50)) { answer in
      guard case .names(let found) = answer else { return nil }
      return found
    }
    let wanted = FoldedText.folded(text)
    return matches.contains { FoldedText.folded($0.name) == wanted }
  }

  /// The contacts that are meant by names, each once.
  func contacts(_ names: [String]) throws -> [ContactID] {
    var ids: [ContactID] = []
    for name in names {
      let id = try contact(name)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// The network that is meant by a name, a part of one, or `id:12`.
  func network(_ name: String) throws -> NetworkID {
    if let number = NameMatch.number(in: name) {
      let id = NetworkID(number)
      guard try network(id) != nil else { throw CommandFailure("There is no network \(name)") }
      return id
    }
    return NetworkID(try lookUp(name, .network).number)
  }

  /// The network that is meant by a name; one that there is not is made, as an import does, and that is said.
  func network(orNew name: String, _ output: OutputOptions) throws -> NetworkID {
    let found = try read(.names(.network, matching: name, limit: 1)) { answer -> [NameMatch]? in
      guard case .names(let found) = answer else { return nil }
      return found
    }
    if !found.isEmpty || NameMatch.number(in: name) != nil { return try network(name) }
    let value = Network(uid: newUID(), name: OutsideText.line(name))
    try checked { () throws(TendModel.ValidationError) in try value.validate() }
    let applied = try store.apply(.addNetwork(value))
    guard let id = applied.addedNetworks.first else { return try network(name) }
    if !output.json {
      try Console().write(["There was no network \(value.name) yet; it was made."])
    }
    return id
  }

  /// The card of a contact with the newest so many interactions; nil when there is no such contact.
  func card(_ id: ContactID, entries: Int = 200) throws -> ContactCard? {
    try read(.card(id, entries: entries)) { answer -> ContactCard?? in
      guard case .card(let card) = answer else { return .none }
      return .some(card)
    }
  }

  /// The values of a network; nil when there is no such network.
  func network(_ id: NetworkID) throws -> Network? {
    try read(.network(id)) { answer -> Network?? in
      guard case .network(let network) = answer else { return .none }
      return .some(network)
    }
  }

  /// A name as the shell takes it for one word.
  private static func quoted(_ name: String) -> String {
    name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      ? name
      : "'"
        + name.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }

  /// How many candidates are listed.
  private static let listedCandidates = 8

  private func lookUp(_ name: String, _ kind: NameKind) throws -> NameMatch {
    let wanted = name.trimmingCharacters(in: .whitespaces)
    guard !wanted.isEmpty else { throw CommandFailure("The name of a \(kind.rawValue) is blank") }
    let matches: [NameMatch] = try read(.names(kind, matching: wanted, limit: 50)) { answer in
      guard case .names(let found) = answer else { return nil }
      return found
    }
    let exact = matches.filter { $0.name.lowercased() == wanted.lowercased() }
    let candidates = exact.isEmpty ? matches : exact
    guard let first = candidates.first else {
      let hint = kind == .network ? "; tend networks add \(Self.quoted(wanted)) makes it" : ""
      throw CommandFailure("There is no \(kind.rawValue) called \"\(wanted)\"" + hint)
    }
    if candidates.count == 1 { return first }
    let listed = candidates.prefix(Self.listedCandidates).map { match in
      let detail = match.detail.isEmpty ? "" : " (\(match.detail))"
      return "\(match.name)\(detail) is id:\(match.number)"
    }
    let more = candidates.count > listed.count ? ", and there are more" : ""
    throw CommandFailure(
      "\"\(wanted)\" could be several: \(listed.joined(separator: ", "))\(more);"
        + " give the full name or the id"
    )
  }
}

extension Desk {
  /// The follow-ups of these numbers.
  ///
  /// - Throws: `CommandFailure` naming the first number that there is none of.
  func followUps(_ numbers: [RecordNumber]) throws -> [FollowUpID] {
    try numbers.distinct.map(\.number).map { number in
      let id = FollowUpID(number)
      _ = try followUp(id)
      return id
    }
  }

  /// A follow-up with its values.
  ///
  /// - Throws: `CommandFailure` when there is none.
  func followUp(_ id: FollowUpID) throws -> FollowUp {
    let found = try read(.followUp(id)) { answer -> FollowUp?? in
      guard case .followUp(let followUp) = answer else { return .none }
      return .some(followUp)
    }
    guard let found else {
      throw CommandFailure("There is no follow-up \(id.number); tend follow-ups lists the numbers")
    }
    return found
  }

  /// An interaction with its values.
  ///
  /// - Throws: `CommandFailure` when there is none of this number.
  func interaction(_ number: RecordNumber) throws -> InteractionRow {
    let id = InteractionID(number.number)
    let found = try read(.interaction(id)) { answer -> InteractionRow?? in
      guard case .interaction(let row) = answer else { return .none }
      return .some(row)
    }
    guard let found else {
      throw CommandFailure("There is no interaction \(id.number); tend journal lists the numbers")
    }
    return found
  }
}
