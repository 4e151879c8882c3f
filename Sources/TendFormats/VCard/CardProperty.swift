/// The properties of a vCard that say something to the model.
enum CardProperty: Hashable {
  case begin, end, version
  case formattedName, name, nickname, organisation, title, role, note, categories
  case birthday, anniversary, labelledDate
  case phone, email, url, address, addressLabel
  case related, relatedName, agent
  case im, social
  case photo, uid, kind, member, label, showAs, android
  /// An IM address by its service.
  case service(String)
  /// An account of a network by its service.
  case network(String)
  /// A related person by the role.
  case person(String)
  /// A day by what it is.
  case day(String)

  /// The meaning of a name; nil for one that the model has no place for.
  static func named(_ line: ContentLine) -> CardProperty? { byKey[line.nameKey] }

  private static let byKey: [UInt64: CardProperty] = {
    var byKey: [UInt64: CardProperty] = [:]
    for (name, property) in names { byKey[ContentLine.key(name.utf8)] = property }
    return byKey
  }()

  private static let names: [(String, CardProperty)] =
    [
      ("BEGIN", .begin), ("END", .end), ("VERSION", .version),
      ("FN", .formattedName), ("N", .name), ("NICKNAME", .nickname), ("X-NICKNAME", .nickname),
      ("ORG", .organisation), ("TITLE", .title), ("ROLE", .role), ("NOTE", .note),
      ("CATEGORIES", .categories), ("BDAY", .birthday),
      ("TEL", .phone), ("EMAIL", .email), ("URL", .url), ("ADR", .address),
      ("LABEL", .addressLabel),
      ("RELATED", .related), ("X-ABRELATEDNAMES", .relatedName), ("AGENT", .agent),
      ("IMPP", .im), ("X-IMPP", .im), ("X-SOCIALPROFILE", .social), ("SOCIALPROFILE", .social),
      ("PHOTO", .photo), ("UID", .uid), ("KIND", .kind), ("X-ADDRESSBOOKSERVER-KIND", .kind),
      ("MEMBER", .member), ("X-ADDRESSBOOKSERVER-MEMBER", .member), ("X-ABLABEL", .label),
      ("X-ABSHOWAS", .showAs), ("X-ANDROID-CUSTOM", .android), ("X-ABDATE", .labelledDate),
    ] + anniversaries + services + networks + people + days

  private static let anniversaries: [(String, CardProperty)] = [
    "ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY",
    "X-KADDRESSBOOK-X-ANNIVERSARY", "X-GNOME-ANNIVERSARY",
  ].map { ($0, .anniversary) }

  private static let services: [(String, CardProperty)] = [
    ("X-AIM", "AIM"), ("X-ICQ", "ICQ"), ("X-JABBER", "Jabber"), ("X-MSN", "MSN"),
    ("X-YAHOO", "Yahoo"), ("X-SKYPE", "Skype"), ("X-SKYPE-USERNAME", "Skype"),
    ("X-GTALK", "Google Talk"), ("X-GOOGLE-TALK", "Google Talk"), ("X-GOOGLETALK", "Google Talk"),
    ("X-QQ", "QQ"), ("X-GADUGADU", "Gadu-Gadu"), ("X-GADU-GADU", "Gadu-Gadu"),
    ("X-GROUPWISE", "GroupWise"), ("X-NETMEETING", "NetMeeting"), ("X-SIP", "SIP"),
    ("X-MS-IMADDRESS", "IM"), ("X-KADDRESSBOOK-X-IMADDRESS", "IM"), ("X-EVOLUTION-SIP", "SIP"),
    ("X-TELEGRAM", "Telegram"), ("X-SIGNAL", "Signal"), ("X-WHATSAPP", "WhatsApp"),
    ("X-MATRIX", "Matrix"), ("X-IRC", "IRC"), ("X-WECHAT", "WeChat"), ("X-VIBER", "Viber"),
    ("X-LINE", "Line"), ("X-THREEMA", "Threema"), ("X-DISCORD", "Discord"),
  ].map { ($0.0, .service($0.1)) }

  private static let networks: [(String, CardProperty)] = [
    ("X-TWITTER", "Twitter"), ("X-FACEBOOK", "Facebook"), ("X-LINKEDIN", "LinkedIn"),
    ("X-INSTAGRAM", "Instagram"), ("X-MASTODON", "Mastodon"), ("X-XING", "Xing"),
    ("X-GITHUB", "GitHub"), ("X-FLICKR", "Flickr"), ("X-MYSPACE", "Myspace"),
    ("X-YOUTUBE", "YouTube"), ("X-BLUESKY", "Bluesky"),
  ].map { ($0.0, .network($0.1)) }

  private static let people: [(String, CardProperty)] = [
    ("X-SPOUSE", "Spouse"), ("X-MS-SPOUSE", "Spouse"), ("X-EVOLUTION-SPOUSE", "Spouse"),
    ("X-KADDRESSBOOK-X-SPOUSENAME", "Spouse"), ("X-SPOUSENAME", "Spouse"),
    ("X-MANAGER", "Manager"), ("X-MANAGERSNAME", "Manager"),
    ("X-MANAGER-NAME", "Manager"), ("X-ASSISTANT-NAME", "Assistant"), ("X-MS-MANAGER", "Manager"),
    ("X-EVOLUTION-MANAGER", "Manager"),
    ("X-KADDRESSBOOK-X-MANAGERSNAME", "Manager"), ("X-ASSISTANT", "Assistant"),
    ("X-MS-ASSISTANT", "Assistant"), ("X-EVOLUTION-ASSISTANT", "Assistant"),
    ("X-KADDRESSBOOK-X-ASSISTANTSNAME", "Assistant"), ("X-CHILD", "Child"),
    ("X-MS-CHILD", "Child"),
    ("X-MOTHER", "Mother"), ("X-FATHER", "Father"), ("X-PARTNER", "Partner"),
  ].map { ($0.0, .person($0.1)) }

  private static let days: [(String, CardProperty)] = [
    ("DEATHDATE", "Death"), ("X-DEATHDATE", "Death"), ("DDAY", "Death"),
  ].map { ($0.0, .day($0.1)) }
}
