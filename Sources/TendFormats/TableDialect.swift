/// Whose table it is, as far as its columns mean different things.
enum TableDialect: Hashable, Sendable {
  /// Outlook on the desktop and on the web, in any language.
  case outlook
  /// The address book of Thunderbird.
  case thunderbird
  /// Any other program, or a hand.
  case generic
}
