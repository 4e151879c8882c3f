/// Stands in for characters that a terminal limited to ASCII cannot show.
enum ASCIIGlyphs {
  /// Answers one printable ASCII character for the first scalar of a cell's text.
  static func substitute(for text: String) -> String {
    guard let first = text.unicodeScalars.first else { return " " }
    if first.value < 0x7F { return String(first) }
    if let found = table[first] { return String(found) }
    if (0x2500...0x257F).contains(first.value) { return "+" }
    if (0x2580...0x259F).contains(first.value) { return "#" }
    if (0x2800...0x28FF).contains(first.value) { return first.value == 0x2800 ? " " : ":" }
    return "?"
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (ascii, others) in groups {
      for other in others.unicodeScalars { table[other] = ascii }
    }
    return table
  }()

  /// Latin letters fold to their base, pictures to the sign that reads most like them.
  private static let groups: [(Unicode.Scalar, String)] = [
    ("A", "ÀÁÂÃÄÅĀĂĄǍÆẠẢẤẦẨẪẬẮẰẲẴẶ"), ("a", "àáâãäåāăąǎæạảấầẩẫậắằẳẵặª"),
    ("C", "ÇĆĈĊČ©"), ("c", "çćĉċč¢"), ("D", "ĎĐÐ"), ("d", "ďđð"),
    ("E", "ÈÉÊËĒĔĖĘĚƏẸẺẼẾỀỂỄỆ€"), ("e", "èéêëēĕėęěəẹẻẽếềểễệ"),
    ("G", "ĜĞĠĢǦ"), ("g", "ĝğġģǧ"), ("H", "ĤĦ"), ("h", "ĥħ"),
    ("I", "ÌÍÎÏĨĪĬĮİǏỈỊ"), ("i", "ìíîïĩīĭįıǐỉị"), ("J", "Ĵ"), ("j", "ĵ"),
    ("K", "Ķ"), ("k", "ķĸ"), ("L", "ĹĻĽĿŁ£"), ("l", "ĺļľŀł"),
    ("N", "ÑŃŅŇŊ№"), ("n", "ñńņňŉŋ"),
    ("O", "ÒÓÔÕÖØŌŎŐŒƠǑỌỎỐỒỔỖỘỚỜỞỠỢ"), ("o", "òóôõöøōŏőœơǒọỏốồổỗộớờởỡợº°○◯◦"),
    ("P", "Þ¶"), ("p", "þ"), ("R", "ŔŖŘ®"), ("r", "ŕŗř"),
    ("S", "ŚŜŞŠȘẞ§"), ("s", "śŝşšșß"), ("T", "ŢŤŦȚ™"), ("t", "ţťŧț"),
    ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓỤỦỨỪỬỮỰ"), ("u", "ùúûüũūŭůűųưǔụủứừửữựµ"),
    ("W", "ŴẀẂẄ"), ("w", "ŵẁẃẅ"), ("Y", "ÝŶŸỲỴỶỸ¥"), ("y", "ýÿŷỳỵỷỹ"),
    ("Z", "ŹŻŽ"), ("z", "źżž"),
    ("x", "×✗✘✕✖☒"), ("v", "✓✔☑↓▼▽▾▿"), ("^", "↑▲△▴▵"), ("<", "←◀◁◂«‹⟨"),
    (">", "→▶▷▸▹»›⟩"), ("*", "•●★☆◆◇■□▪▫∗⁎"), (".", "·∙⋅▁▂"), (":", "▃▄"),
    ("|", "▅▆│┃║╎╏┆┇┊┋¦▏▎▍▌▐▕"),
    ("#", "▇█"), ("-", "‐‑‒–—―−─━╌╍┄┅┈┉¬"), ("~", "…≈∼"), ("'", "‘’‚‛′´ʼ"), ("\"", "“”„‟″"),
    ("!", "¡❗⚠"), ("?", "¿"), ("+", "±†‡"), ("/", "÷⁄∕"), ("=", "≠≡═"), ("1", "¹"), ("2", "²"),
    ("3", "³"), (",", "¸"), ("o", "☐"),
  ]
}
