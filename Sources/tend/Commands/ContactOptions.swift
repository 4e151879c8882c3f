import ArgumentParser
import TendModel

/// The values of a contact as options; an empty text takes a value away.
struct ContactOptions: ParsableArguments {
  @Option(help: "Where the contact works.") var org: String?
  @Option(help: "The job title.") var title: String?
  @Option(help: "The branch of trade, such as Finance.") var sector: String?
  @Option(help: "An e-mail address; may be given several times.") var email: [String] = []
  @Option(help: "A phone number; may be given several times.") var phone: [String] = []
  @Option(help: "A link; may be given several times.") var url: [String] = []
  @Option(help: "How near the contact is: 1 (inner) to 4.") var circle: Int?
  @Option(help: "How much the contact matters to your work: 1 to 5.") var importance: Int?
  @Option(help: "How often you mean to be in touch: \(Cadence.choices).") var cadence: Cadence?
  @Option(
    help:
      "The birthday: \"12 apr 1985\", \"apr 1985\", 1985, 1985-04-12, or without the year \"12 apr\"."
  )
  var birthday: String?
  @Option(help: "Where you met.") var met: String?
  @Option(help: "Free text.") var note: String?

  /// The fields that were given, as edits; of how the two met only the place is replaced.
  ///
  /// - Throws: A usage error when the birthday is no date.
  func edits(meeting: Meeting) throws -> [ContactEdit] {
    func known(_ text: String) -> String? { text.isEmpty ? nil : text }
    var edits: [ContactEdit] = []
    if let org { edits.append(.organisation(known(org))) }
    if let title { edits.append(.title(known(title))) }
    if let sector { edits.append(.sector(known(sector))) }
    if let circle { edits.append(.circle(circle)) }
    if let importance { edits.append(.importance(importance)) }
    if let cadence { edits.append(.cadence(cadence)) }
    if let birthday { edits.append(.birthday(try known(birthday).map(Self.date))) }
    if let met {
      var changed = meeting
      changed.place = known(met)
      edits.append(.met(changed))
    }
    if let note { edits.append(.note(note)) }
    return edits
  }

  private static func date(_ text: String) throws -> PartialDate {
    do throws(TendModel.ValidationError) {
      return try PartialDate(entry: text)
    } catch {
      throw ArgumentParser.ValidationError(error.description)
    }
  }

  /// Whether any e-mail, phone or link was given.
  var hasPoints: Bool { !(email.isEmpty && phone.isEmpty && url.isEmpty) }

  /// The points of a contact with those that were given in place of the old ones of their kind.
  ///
  /// - Throws: A usage error when a value is none of its kind.
  func points(replacing old: [ContactPoint]) throws -> [ContactPoint] {
    var points = old
    for (kind, values) in [(ContactPoint.Kind.email, email), (.phone, phone), (.url, url)]
    where !values.isEmpty {
      let held = points.filter { $0.kind == kind }
      points.removeAll { $0.kind == kind }
      for (place, value) in values.enumerated() where !value.isEmpty {
        var point = ContactPoint(kind, value)
        if held.count == values.count {
          // One for each: the new value is what the old one was.
          (point.label, point.preference) = (held[place].label, held[place].preference)
        }
        try checked { () throws(TendModel.ValidationError) in try point.validateEntry() }
        points.append(held.first { $0.value == value } ?? point)
      }
    }
    return ContactPoint.distinct(points)
  }
}
