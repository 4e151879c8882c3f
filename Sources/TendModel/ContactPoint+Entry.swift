extension ContactPoint {
  /// Checks what a user typed; what a file holds is taken as it is.
  ///
  /// - Throws: `ValidationError` when the value is blank, or is an e-mail address that can reach nobody.
  public func validateEntry() throws(ValidationError) {
    try validate()
    guard kind == .email else { return }
    let parts = normalised.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count != 2 || parts.contains(where: \.isEmpty)
      || normalised.contains(where: \.isWhitespace)
    {
      throw ValidationError(
        kind.rawValue,
        "\"\(value)\" is no e-mail address; it needs a name, an @ and a host, as ada@contoso.example"
      )
    }
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
