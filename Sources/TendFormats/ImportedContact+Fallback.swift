import TendModel

extension ImportedContact {
  /// What to call a contact without a name: organisation, nickname, e-mail or phone; empty without any.
  var fallbackName: String {
    if let organisation { return organisation }
    if let nickname = nameParts.nicknames.first { return nickname }
    let point = points.first { $0.kind == .email } ?? points.first { $0.kind == .phone }
    return point?.value ?? ""
  }
}
