import TendModel

@testable import TendStore

/// A filter as it is defined: it asks one contact after the other.
struct PlainFilter {
  let cards: [ContactCard]
  let me: Me
  let today: CalendarDay

  /// The numbers of those who match, and those who match only by and large.
  func matches(_ expression: FilterExpression) -> Set<ContactID> {
    let isOfEveryone = expression.terms.contains(.state(.archived))
    let cards = cards.filter { isOfEveryone || !$0.contact.isArchived }
    let strict = cards.filter { holds(expression, $0) }
    if strict.count >= ContactMatches.fewMatches { return Set(strict.map(\.id)) }
    let parts = if case .all(let parts) = expression { parts } else { [expression] }
    let wide = cards.filter { card in
      parts.allSatisfy { part in
        if holds(part, card) { return true }
        guard case .term(.words(let text)) = part, let word = FuzzyWord(text) else { return false }
        return [card.contact.name, card.contact.organisation ?? ""].contains { text in
          Array(FoldedText.folded(text).utf8).withUnsafeBufferPointer {
            word.score(in: $0, FuzzyWord.Letters($0)) != nil
          }
        }
      }
    }
    return Set((strict + wide).map(\.id))
  }

  func holds(_ expression: FilterExpression, _ card: ContactCard) -> Bool {
    switch expression {
    case .term(let term): holds(term, card)
    case .not(let inner): !holds(inner, card)
    case .all(let parts): parts.allSatisfy { holds($0, card) }
    case .any(let parts): parts.contains { holds($0, card) }
    }
  }

  private func holds(_ term: FilterTerm, _ card: ContactCard) -> Bool {
    let contact = card.contact
    switch term {
    case .words(let text): return holds(text, anywhereIn: card)
    case .text(let field, let text): return holds(field, text, card)
    case .number(.circle, let range): return range.contains(contact.circle)
    case .number(_, let range): return range.contains(contact.importance)
    case .day(let field, let condition):
      let day =
        switch field {
        case .due: card.standing.due
        case .last: card.standing.lastContact
        default: contact.met.day
        }
      let days = condition.days(today: today, isAge: field != .due)
      return day.map { days?.contains($0) == true } ?? false
    case .has(let fact): return has(fact, card)
    case .lacks(let fact): return !has(fact, card)
    case .state(let state): return holds(state, card)
    case .space(let space):
      return contact.met.space == space || reached(card).contains { $0.space == space }
    case .channel(let channel): return reached(card).contains { $0.channel == channel }
    }
  }

  private func reached(_ card: ContactCard) -> [Interaction] {
    card.timeline.map(\.interaction).filter { $0.outcome == .reached }
  }

  private func names(_ card: ContactCard) -> String {
    ([card.contact.name] + card.contact.nameParts.nicknames).joined(separator: " ")
  }

  private func holds(_ text: FilterText, anywhereIn card: ContactCard) -> Bool {
    let contact = card.contact
    if let digits = text.phoneDigits,
      card.points.contains(where: { $0.kind == .phone && $0.normalised.contains(digits) })
    {
      return true
    }
    let fields =
      [names(card), contact.organisation ?? "", contact.title ?? "", contact.note]
      + [
        card.points.map(\.value).joined(separator: " "),
        card.topics.map(\.name).joined(separator: " "),
        card.networks.map(\.name).joined(separator: ", "),
      ]
      + card.timeline.map { row in
        ([row.interaction.purpose, row.interaction.note] + row.topics).joined(separator: "\n")
      }
    if text.isPhrase { return fields.contains { text.matches(in: $0) != nil } }
    return text.matches(in: fields.joined(separator: " | ")) != nil
  }

  private func holds(_ field: FilterField, _ text: FilterText, _ card: ContactCard) -> Bool {
    func held(_ roles: [Topic.Role]) -> [String] {
      card.topics.filter { roles.contains($0.role) }.map(\.name)
    }
    func points(_ kind: ContactPoint.Kind) -> Bool {
      let sought = ContactPoint(kind, text.text).normalised
      return card.points.contains { $0.kind == kind && $0.normalised.contains(sought) }
    }
    let contact = card.contact
    let values: [String?]
    switch field {
    case .organisation: values = [contact.organisation]
    case .network: values = card.networks.map(\.name)
    case .sector: values = [contact.sector]
    case .topic: values = held(Topic.Role.allCases) + card.timeline.flatMap(\.topics)
    case .offers: values = held([.offers])
    case .needs: values = held([.needs])
    case .name: values = [names(card)]
    case .note: values = [contact.note]
    case .title: values = [contact.title]
    case .email: return points(.email)
    case .phone: return points(.phone)
    default: values = [contact.met.place]
    }
    return values.contains { $0.map { text.matches(in: $0) != nil } ?? false }
  }

  private func has(_ fact: FilterFact, _ card: ContactCard) -> Bool {
    let contact = card.contact
    return switch fact {
    case .email: card.points.contains { $0.kind == .email }
    case .phone: card.points.contains { $0.kind == .phone }
    case .note: !contact.note.isEmpty
    case .birthday: contact.birthday?.anniversary != nil
    case .followUp: !card.followUps.isEmpty
    case .promise: card.followUps.contains { $0.followUp.kind != .task }
    case .news: contact.news != nil
    case .newJob:
      contact.news?.text.lowercased().wholeMatch(of: /now .*\(was .*|new job.*/) != nil
    case .interaction: !reached(card).isEmpty
    case .network: !card.networks.isEmpty
    case .cadence: card.standing.cadenceDays != nil
    case .inPerson:
      contact.met.space == .inPerson || reached(card).contains { $0.space == .inPerson }
    }
  }

  private func holds(_ state: FilterState, _ card: ContactCard) -> Bool {
    let contact = card.contact
    let isInside = contact.organisation.map { organisation in
      me.organisations.contains { FoldedText.folded($0) == FoldedText.folded(organisation) }
    }
    let due = card.standing.due
    switch state {
    case .due: return due.map { $0 <= today } == true && !isDormant(card)
    case .overdue: return card.standing.latest.map { $0 < today } == true && !isDormant(card)
    case .fresh: return due.map { $0 > today } == true && !isDormant(card)
    case .dormant: return due != nil && isDormant(card)
    case .archived: return contact.isArchived
    case .snoozed: return contact.snoozedUntil.map { $0 > today } ?? false
    case .quiet: return contact.cadence == .quiet
    case .inside: return isInside == true
    case .outside: return isInside == false
    case .new: return (0...30).contains(contact.createdOn.days(until: today))
    }
  }

  /// Silent for longer than the cadence and than eight usual gaps.
  private func isDormant(_ card: ContactCard) -> Bool {
    guard let last = card.standing.lastContact, let cadence = card.standing.cadenceDays else {
      return false
    }
    let silent = Double(last.days(until: today))
    let agreed = max(cadence, card.standing.longestGapDays ?? 0)
    return silent > Double(agreed) && silent > 8 * (card.standing.usualGapDays ?? Double(cadence))
  }
}
