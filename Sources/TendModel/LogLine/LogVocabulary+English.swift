extension LogVocabulary {
  /// English; docs/LOG_LINE.md shows it as a table.
  public static let english = LogVocabulary(ways + words + marks, calendar: .english)

  /// How people were in touch.
  private static let ways: [(Meaning, [String])] = [
    (
      .channel(.meeting),
      [
        "meeting", "coffee", "lunch", "dinner", "breakfast", "brunch", "drinks", "drink", "beer",
        "tea", "walk", "visit", "catch-up", "catch up", "catchup",
      ]
    ),
    (
      .mutual(.meeting),
      [
        "met", "met with", "saw", "ran into", "bumped into", "had coffee", "had lunch",
        "had dinner", "caught up", "caught up with",
      ]
    ),
    (.action(.meeting), ["visited"]),
    (.channel(.call), ["call", "phone call", "phone"]),
    (.action(.call), ["called", "called back", "phoned", "rang", "rang up", "rang back"]),
    (.mutual(.call), ["talked", "talked to", "talked with", "spoke", "spoke to", "spoke with"]),
    (
      .channel(.video),
      ["video call", "video", "zoom call", "zoom", "teams call", "teams", "facetime"]
    ),
    (
      .channel(.message),
      ["message", "text", "dm", "sms", "whatsapp", "signal", "chat", "linkedin", "slack", "ping"]
    ),
    (
      .action(.message),
      [
        "messaged", "texted", "texted back", "dmed", "pinged", "wrote", "wrote to", "wrote back",
        "replied", "replied to", "answered",
      ]
    ),
    (.mutual(.message), ["chatted", "chatted with"]),
    (.channel(.email), ["email", "e-mail", "mail"]),
    (.action(.email), ["emailed", "e-mailed", "mailed", "emailed back"]),
    (.channel(.event), ["event", "conference", "meetup", "workshop", "party", "reception"]),
    (.channel(.letter), ["letter", "card", "postcard"]),
    (
      .attempt(.call, .outgoing),
      [
        "tried to call", "tried calling", "left voicemail for", "left a voicemail for",
        "left voicemail", "left a voicemail", "got voicemail", "got the voicemail",
        "got her voicemail", "got his voicemail", "got their voicemail", "went to voicemail",
      ]
    ),
    (
      .attempt(nil, .outgoing),
      [
        "tried to reach", "tried", "no answer from", "no reply from", "no answer", "no reply",
        "didn't answer", "did not answer", "didn't reply", "did not reply", "didn't pick up",
        "did not pick up",
      ]
    ),
    (.attempt(.call, .incoming), ["missed call from", "missed a call from", "missed call"]),
    (.attempt(nil, .incoming), ["missed"]),
    (.leaving, ["left"]),
    (.voicemail, ["voicemail", "a voicemail"]),
  ]

  /// What stands round a name, a day and a purpose.
  private static let words: [(Meaning, [String])] = [
    (.depth(.light), ["quick", "short", "brief", "small talk"]),
    (.depth(.deep), ["deep", "long", "good talk", "deep talk", "long talk", "great talk"]),
    (.space(.inPerson), ["in person", "face to face"]),
    (.space(.remote), ["remotely", "online", "remote"]),
    (.sent, ["sent"]),
    (.names(.mutual), ["with", "w/"]),
    (.names(.outgoing), ["to"]),
    (.names(.incoming), ["from"]),
    (.and, ["and"]),
    (.but, ["but"]),
    (.about, ["about", "re"]),
    (.user, ["i", "we"]),
    (.toUser, ["me", "us", "me back", "us back"]),
    (.implied, ["them", "her", "him"]),
    (.impliedActor, ["they", "she", "he"]),
    (
      .filler,
      [
        "had", "had a", "had an", "just had", "just had a", "just had an", "just", "got", "got a",
        "got an", "a", "an",
        "another",
      ]
    ),
    (
      .particle,
      [
        "van", "von", "der", "den", "de", "da", "di", "du", "la", "dos", "del", "ten", "ter", "bin",
        "al", "el", "und", "zu", "zum", "zur", "vom", "af", "av", "do", "das", "le", "ibn",
      ]
    ),
    (
      .plain,
      [
        "will", "would", "may", "might", "can", "could", "should", "must", "not", "no", "some",
        "all", "both", "is", "was", "were", "has", "then", "now", "also", "so", "still",
      ]
    ),
    (
      .tie,
      ["for", "of", "until", "by", "since", "from", "before", "after", "till", "the"]
    ),
  ]

  /// What was exchanged, and what follows.
  private static let marks: [(Meaning, [String])] = [
    (.exchange(.advice), ["advice"]),
    (.exchange(.introduction), ["introduction", "intro", "introductions", "intros"]),
    (.exchange(.referral), ["referral", "referrals"]),
    (.exchange(.information), ["information", "info"]),
    (.exchange(.resource), ["resource", "resources"]),
    (.exchange(.feedback), ["feedback"]),
    (
      .promise(.promiseByThem),
      [
        "they", "they promised", "they promised to", "they will", "she", "she promised",
        "she promised to", "she will", "he", "he promised", "he promised to", "he will", "they'll",
        "she'll", "he'll",
      ]
    ),
    (
      .promise(.promiseByMe),
      [
        "promised", "promised to", "i promised", "i promised to", "i promise", "i will", "i'll",
        "we will", "we'll",
      ]
    ),
    (.due, ["by", "on", "until", "till", "due", "from", "starting"]),
  ]
}
