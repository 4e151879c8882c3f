import TendModel

// Values are made safe once more on their way into the store, whoever made them.

extension Contact {
  /// The contact with all that came from outside made safe.
  var neutralised: Contact {
    var safe = self
    safe.name = OutsideText.line(name)
    safe.nameParts = nameParts.neutralised
    safe.organisation = organisation.map(OutsideText.line)
    safe.units = units.map(OutsideText.line)
    safe.title = title.map(OutsideText.line)
    safe.sector = sector.map(OutsideText.line)
    safe.note = OutsideText.multiline(note)
    safe.met.place = met.place.map(OutsideText.line)
    safe.birthday = birthday.map(\.neutralised)
    if let closeness { safe.closeness?.reason = OutsideText.line(closeness.reason) }
    if let trust { safe.trust?.reason = OutsideText.line(trust.reason) }
    if let news { safe.news = News(text: OutsideText.line(news.text), day: news.day) }
    return safe
  }
}

extension Me {
  /// What is known of the user with its texts made safe.
  var neutralised: Me {
    var safe = self
    safe.names = names.map(OutsideText.line)
    safe.emails = emails.map(OutsideText.line)
    safe.organisations = organisations.map(OutsideText.line)
    safe.country = OutsideText.line(country)
    return safe
  }
}
