/// One invitation to connect of a LinkedIn export.
public struct LinkedInInvitation: Hashable, Sendable {
  /// Line of the file on which it starts, from 1.
  public var line: Int
  /// Who invited.
  public var from = ""
  /// Who was invited.
  public var to = ""
  /// When, without a zone; nil when the file does not say it in a form that can be read.
  public var sent: LooseInstant?
  /// When it was sent, as written.
  public var sentText = ""
  /// The words that came with it.
  public var message = ""
  /// `OUTGOING` or `INCOMING`, as written.
  public var direction = ""
  /// The profile of who invited.
  public var fromURL = ""
  /// The profile of who was invited.
  public var toURL = ""
}
