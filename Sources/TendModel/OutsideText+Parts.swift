// The parts of contacts, made safe when they are compared and once more on their way into the store.

extension NameParts {
  /// The parts with all that came from outside made safe.
  package var neutralised: NameParts {
    var safe = self
    safe.prefix = OutsideText.line(prefix)
    safe.given = OutsideText.line(given)
    safe.additional = OutsideText.line(additional)
    safe.family = OutsideText.line(family)
    safe.suffix = OutsideText.line(suffix)
    safe.nicknames = nicknames.map(OutsideText.line)
    return safe
  }
}

extension ContactPoint {
  /// The point with value and label made safe.
  package var neutralised: ContactPoint {
    var safe = self
    safe.value = OutsideText.multiline(value)
    safe.label = OutsideText.line(label)
    return safe
  }
}

extension PartialDate {
  /// The date; words that are no date made safe.
  package var neutralised: PartialDate {
    guard case .text(let text) = self else { return self }
    return .text(OutsideText.line(text))
  }
}
