extension ContactPoint {
  /// Checks what a user typed; what a file holds is taken as it is.
  ///
  /// - Throws: `ValidationError` when the value is blank, an e-mail address that can reach nobody, a phone number without
  ///   a digit, or a link that leads to something else than the web.
  public func validateEntry() throws(ValidationError) {
    try validate()
    let fault: String? =
      switch kind {
      case .email where !isAddress:
        "is no e-mail address; it needs a name, an @ and a host, as ada@contoso.example"
      case .phone where !value.contains(where: \.isNumber):
        "is no phone number; it needs digits, as +49 30 901820"
      case .url where !isOfTheWeb:
        "is no link to the web; write it as https://contoso.example"
      default: nil
      }
    if let fault { throw ValidationError(kind.rawValue, "\"\(value)\" \(fault)") }
  }

  private var isAddress: Bool {
    let parts = normalised.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts.contains(where: \.isEmpty)
      && !normalised.contains(where: \.isWhitespace)
  }

  /// Whether a link has no blanks and names no scheme but that of the web; a colon after a host begins a port.
  private var isOfTheWeb: Bool {
    let text = normalised
    guard !text.contains(where: \.isWhitespace) else { return false }
    guard let colon = text.firstIndex(of: ":") else { return true }
    let beginning = text[..<colon]
    if beginning.contains(where: { "/?#".contains($0) }) { return true }
    return beginning.contains(".") && text[text.index(after: colon)...].first?.isNumber == true
  }

  /// The points with each only once, the first of those that mean the same.
  public static func distinct(_ points: [ContactPoint]) -> [ContactPoint] {
    var seen: Set<[String]> = []
    return points.filter { point in
      let form = point.normalised
      // A number in words has no digits to be compared by.
      return seen.insert([point.kind.rawValue, form.isEmpty ? point.value : form]).inserted
    }
  }
}
