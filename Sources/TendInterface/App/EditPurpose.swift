/// What a text in the editor is for.
public enum EditPurpose: Hashable, Sendable {
  /// The field of the open form that has the focus.
  case formField
  /// All of the open form, as lines.
  case form
}
