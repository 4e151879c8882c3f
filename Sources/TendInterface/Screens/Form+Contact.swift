import TendModel

extension Form {
  private static let listSeparator: Character = ","

  static func addContact(network: String) -> Form {
    var fields = contactFields(nil)
    fields.append(FormField("network", "Network", network, placeholder: "a network it joins"))
    return Form("New contact", .addContact, fields: fields)
  }

  static func editContact(_ card: ContactCard, at field: String? = nil) -> Form {
    Form("Edit \(card.contact.name)", .editContact(card), fields: contactFields(card), at: field)
  }

  private static func contactFields(_ card: ContactCard?) -> [FormField] {
    let contact = card?.contact
    func points(_ kind: ContactPoint.Kind) -> String {
      (card?.points ?? []).filter { $0.kind == kind }.map(\.value).joined(separator: ", ")
    }
    return [
      FormField("name", "Name", contact?.name ?? ""),
      FormField("organisation", "Organisation", contact?.organisation ?? ""),
      FormField("title", "Title", contact?.title ?? ""),
      FormField("sector", "Sector", contact?.sector ?? "", placeholder: "such as Finance"),
      FormField("email", "E-mail", points(.email), placeholder: "several with commas"),
      FormField("phone", "Phone", points(.phone), placeholder: "several with commas"),
      FormField("url", "Links", points(.url), placeholder: "several with commas"),
      FormField(
        "circle",
        "Circle",
        "\(contact?.circle ?? 3)",
        kind: .choice(["1", "2", "3", "4"])
      ),
      FormField(
        "importance",
        "Importance",
        "\(contact?.importance ?? 3)",
        kind: .choice(["1", "2", "3", "4", "5"])
      ),
      FormField(
        "cadence",
        "Cadence",
        contact?.cadence.text ?? "inherited",
        placeholder: "30, 30..60, inherited, ambient, quiet …",
        isProposal: true
      ),
      FormField(
        "birthday",
        "Birthday",
        contact?.birthday?.text ?? "",
        placeholder: "12 apr 1985, or 12 apr"
      ),
      FormField("met", "Met at", contact?.met.place ?? ""),
      FormField(
        "topics",
        "Topics",
        topics(card).joined(separator: ", "),
        placeholder: "several with commas"
      ),
      FormField(
        "note",
        "Note",
        contact?.note ?? "",
        kind: .longText,
        placeholder: "Ctrl-O opens the editor"
      ),
    ]
  }

  /// What the contact has to do with, apart from what it offers and needs.
  private static func topics(_ card: ContactCard?) -> [String] {
    (card?.topics ?? []).filter { $0.role == .about }.map(\.name)
  }

  /// The topics that were added and those that were taken away.
  private func topicChanges(_ card: ContactCard) -> [Change] {
    let (before, after) = (Self.topics(card), list("topics"))
    func lacks(_ topics: [String], _ topic: String) -> Bool {
      !topics.contains { FoldedText.folded($0) == FoldedText.folded(topic) }
    }
    return before.filter { lacks(after, $0) }
      .map { .setTopic([card.id], $0, .about, isPresent: false) }
      + after.filter { lacks(before, $0) }
      .map { .setTopic([card.id], $0, .about, isPresent: true) }
  }

  func addedContact(_ state: inout AppState) throws(ValidationError) -> Change {
    let uid = state.uids.next()
    var contact = Contact(uid: uid, name: self["name"], createdOn: state.now.day)
    for edit in try edits(all: true) {
      try edit.validateEntry(today: state.now.day)
      edit.apply(to: &contact)
    }
    try contact.validate()
    var draft = ContactDraft(contact, points: try points(replacing: []))
    draft.topics = list("topics")
    let network = self["network"]
    if !network.isEmpty {
      guard
        let row = state.networks.rows.first(where: {
          FoldedText.folded($0.network.name) == FoldedText.folded(network)
        })
      else {
        throw ValidationError("network", "there is no network \"\(network)\"; 3 then a adds one")
      }
      draft.networks = [row.id]
    }
    return .addContact(draft)
  }

  func editedContact(_ card: ContactCard, today: CalendarDay) throws(ValidationError) -> Change? {
    var changes: [Change] = []
    let edits = try edits(all: false)
    var contact = card.contact
    for edit in edits {
      try edit.validateEntry(today: today)
      edit.apply(to: &contact)
    }
    try contact.validate()
    if !edits.isEmpty { changes.append(.editContacts([card.id], edits)) }
    if ["email", "phone", "url"].contains(where: { isChanged($0) }) {
      changes.append(.setPoints(card.id, try points(replacing: card.points)))
    }
    if isChanged("topics") { changes += topicChanges(card) }
    return changes.count > 1 ? .several(changes) : changes.first
  }

  private func edits(all: Bool) throws(ValidationError) -> [ContactEdit] {
    func optional(_ name: String) -> String? { self[name].isEmpty ? nil : self[name] }
    var edits: [ContactEdit] = []
    func wants(_ name: String) -> Bool { all || isChanged(name) }
    if wants("name") { edits.append(.name(self["name"])) }
    if wants("organisation") { edits.append(.organisation(optional("organisation"))) }
    if wants("title") { edits.append(.title(optional("title"))) }
    if wants("sector") { edits.append(.sector(optional("sector"))) }
    if wants("circle") { edits.append(.circle(try number("circle", 1...4))) }
    if wants("importance") { edits.append(.importance(try number("importance", 1...5))) }
    if wants("birthday") {
      let text = optional("birthday")
      edits.append(
        .birthday(
          try text.map { text throws(ValidationError) in
            try PartialDate(entry: text)
          }
        )
      )
    }
    if wants("note") { edits.append(.note(self["note"])) }
    if wants("cadence") {
      guard let cadence = Cadence(self["cadence"]) else {
        throw ValidationError("cadence", "must be \(Cadence.choices)")
      }
      edits.append(.cadence(cadence))
    }
    if wants("met"), case .editContact(let card) = purpose {
      var met = card.contact.met
      met.place = optional("met")
      edits.append(.met(met))
    } else if wants("met"), let place = optional("met") {
      var met = Meeting()
      met.place = place
      edits.append(.met(met))
    }
    return edits
  }

  /// The points with what was changed in the form; kinds that were not stay as they are, with labels and ranks.
  private func points(replacing old: [ContactPoint]) throws(ValidationError) -> [ContactPoint] {
    var points: [ContactPoint] = []
    let kinds: [(ContactPoint.Kind, String)] = [
      (.email, "email"), (.phone, "phone"), (.url, "url"),
    ]
    for (kind, name) in kinds {
      guard isChanged(name) else {
        points += old.filter { $0.kind == kind }
        continue
      }
      for part in self[name].split(separator: Self.listSeparator) {
        let value = String(part).trimmingBlanks
        if value.isEmpty { continue }
        let known = old.first { $0.kind == kind && $0.value == value }
        let point = known ?? ContactPoint(kind, value)
        if known == nil { try point.validateEntry() }
        points.append(point)
      }
    }
    return ContactPoint.distinct(
      points + old.filter { point in !kinds.contains { $0.0 == point.kind } }
    )
  }
}
