/// What an import would make of a record.
public struct FolderMatch: Hashable, Sendable {
  /// What would become of it.
  public var outcome: ImportPreview.Outcome
  /// Why, or what changes.
  public var detail: String
  /// The contact that it is; nil when it is none yet.
  public var contact: ContactID?

  /// What becomes of a record.
  public init(outcome: ImportPreview.Outcome, detail: String, contact: ContactID?) {
    self.outcome = outcome
    self.detail = detail
    self.contact = contact
  }
}
