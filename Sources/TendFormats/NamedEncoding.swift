import Foundation

/// A character encoding that the user names.
enum NamedEncoding: Hashable, Sendable {
  case utf8
  case utf16(bigEndian: Bool)
  case windows1252
  case foundation(String.Encoding, name: String)
  case charset(Charset, name: String)

  /// Looks up a name; case, blanks, hyphens and underscores do not matter.
  ///
  /// - Throws: `FormatError` with `unknownEncoding`, which lists the known names.
  init(_ name: String) throws(FormatError) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16le", "utf16", "ucs2", "unicode": self = .utf16(bigEndian: false)
    case "utf16be": self = .utf16(bigEndian: true)
    // What calls itself Latin-1 in practice is Windows-1252, which differs only in control codes.
    case "windows1252", "cp1252", "1252", "ansi", "latin1", "iso88591", "l1": self = .windows1252
    // The library's own tables of these two give other letters.
    case "eucjp": self = .charset(.converted("EUC-JP"), name: "euc-jp")
    case "macroman", "macintosh", "mac": self = .charset(.converted("MACINTOSH"), name: "macroman")
    default:
      guard let encoding = Self.others[plain] else {
        if let charset = Charset(name) {
          self = .charset(charset, name: name.lowercased())
          return
        }
        throw FormatError(
          .unknownEncoding,
          subject: name,
          advice: "the encoding \"\(name)\" is not known; use one of utf-8, utf-16le, utf-16be, "
            + "windows-1250 to windows-1254, iso-8859-1, iso-8859-2, shift_jis, euc-jp, macroman"
        )
      }
      self = .foundation(encoding, name: name.lowercased())
    }
  }

  private static let others: [String: String.Encoding] = [
    "windows1250": .windowsCP1250, "cp1250": .windowsCP1250,
    "windows1251": .windowsCP1251, "cp1251": .windowsCP1251,
    "windows1253": .windowsCP1253, "cp1253": .windowsCP1253,
    "windows1254": .windowsCP1254, "cp1254": .windowsCP1254,
    "iso88592": .isoLatin2, "latin2": .isoLatin2,
    "shiftjis": .shiftJIS, "sjis": .shiftJIS, "cp932": .shiftJIS, "windows31j": .shiftJIS,
    "iso2022jp": .iso2022JP,
  ]
}
