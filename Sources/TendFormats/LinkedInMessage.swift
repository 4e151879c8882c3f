/// One message of a LinkedIn export.
public struct LinkedInMessage: Hashable, Sendable {
  /// Line of the file on which it starts, from 1.
  public var line: Int
  /// The conversation's identifier; empty in the oldest exports.
  public var conversation = ""
  /// The title of the conversation.
  public var title = ""
  /// The sender's name.
  public var from = ""
  /// The sender's profile; empty for sponsored mail.
  public var fromURL = ""
  /// The names of the recipients as written; a name may hold a comma.
  public var to = ""
  /// The profiles of the recipients.
  public var toURLs: [String] = []
  /// When it was sent; nil when the file does not say it in a form that can be read.
  public var sent: LooseInstant?
  /// When it was sent, as written.
  public var sentText = ""
  /// The subject.
  public var subject = ""
  /// The text, which may be HTML.
  public var content = ""
  /// The folder, such as `INBOX`.
  public var folder = ""

  /// Advertising: it has a sender without a profile and the markup of LinkedIn's mailings.
  public var isSponsored: Bool {
    fromURL.isEmpty && (content.contains("spinmail") || from.lowercased().contains("sponsored"))
  }
}
