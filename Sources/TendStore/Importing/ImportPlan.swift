import TendModel

/// What an import will do, row by row.
struct ImportPlan {
  /// A record that becomes a contact.
  struct Addition {
    /// The record, made safe.
    var contact: ImportedContact
    var key: ExternalKey
    /// What is kept of it for the comparison with a newer file.
    var json: String
  }

  /// A record of a contact that is there.
  struct Update {
    var id: ContactID
    /// The record, made safe.
    var contact: ImportedContact
    var key: ExternalKey
    var difference: Difference
  }

  /// What is new in a record of a known contact.
  struct Difference {
    var edits: [ContactEdit] = []
    var points: [ContactPoint] = []
    var topics: [String] = []
    /// The key is new to the contact.
    var isNewKey = false
    /// What is told of it.
    var words: [String] = []
    var isJobChange = false

    /// Nothing that the user would see.
    var isEmpty: Bool { edits.isEmpty && points.isEmpty && topics.isEmpty && !isNewKey }
  }

  var additions: [Addition] = []
  var updates: [Update] = []
  /// The cards of groups, which are no contacts.
  var groups: [StoreDocument.GroupCard] = []
  /// Finds the contacts of events; nil where the file has none.
  var people: PeopleFinder?
  var preview: ImportPreview
}
