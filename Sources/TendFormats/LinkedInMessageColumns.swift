/// Which column of a `messages.csv` holds what, by the names in its header; -1 for none.
struct LinkedInMessageColumns: Hashable, Sendable {
  var conversation = -1
  var title = -1
  var from = -1
  var fromURL = -1
  var to = -1
  var toURLs = -1
  var date = -1
  var subject = -1
  var content = -1
  var folder = -1
  var isMessageDraft = -1
  var isConversationDraft = -1
  var direction = -1

  private static let paths: [String: any WritableKeyPath<LinkedInMessageColumns, Int> & Sendable] =
    [
      "conversation id": \.conversation, "conversation title": \.title, "from": \.from,
      "sender profile url": \.fromURL, "to": \.to, "recipient profile urls": \.toURLs,
      "recipient profile url": \.toURLs, "date": \.date, "subject": \.subject, "content": \.content,
      "body": \.content, "folder": \.folder, "is message draft": \.isMessageDraft,
      "is conversation draft": \.isConversationDraft, "direction": \.direction,
    ]

  /// Sorts the columns of a header; of two columns of one name the first counts.
  init(_ header: [String]) {
    for (column, name) in header.enumerated() {
      if let path = Self.paths[CSVTable.folded(name)], self[keyPath: path] < 0 {
        self[keyPath: path] = column
      }
    }
  }

  /// The header can only be that of messages.
  var isCertain: Bool {
    from >= 0 && date >= 0 && (conversation >= 0 || (to >= 0 && content >= 0))
  }

  /// Enough is there when the user says that the file holds messages.
  var isUsable: Bool { from >= 0 && (date >= 0 || content >= 0) }
}
