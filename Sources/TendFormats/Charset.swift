import Glibc

/// A character set as mail and old calendars name it.
enum Charset: Hashable, Sendable {
  case utf8
  case windows1252
  /// A name that the C library's converter knows.
  case converted(String)

  /// Looks up a name; nil when neither we nor the C library know it.
  init?(_ name: String) {
    // RFC 2231 lets a language follow the name.
    let plain = name.lowercased().prefix { $0 != "*" }.filter { $0 != "\"" && $0 != " " }
    switch plain {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    // What calls itself ASCII or Latin-1 in practice is Windows-1252, which differs only in control codes.
    case "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "windows-1252",
      "cp1252", "ansi_x3.4-1968":
      self = .windows1252
    default:
      let converted = Self.others[plain] ?? plain
      guard !converted.isEmpty, converted.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }),
        Self.isKnown(converted)
      else { return nil }
      self = .converted(converted)
    }
  }

  /// The sets as they are in practice: Windows extends most of the national ones under the old name.
  private static let others = [
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
    "windows-31j": "CP932", "ms_kanji": "CP932",
    "gb2312": "GB18030", "gbk": "GB18030", "gb_2312-80": "GB18030", "cp936": "GB18030",
    "big5": "BIG5-HKSCS", "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "ks_c_5601": "CP949",
    "ksc5601": "CP949", "iso-2022-jp": "ISO-2022-JP-2", "iso-8859-8-i": "ISO-8859-8",
    "iso-8859-8-e": "ISO-8859-8", "iso-8859-9": "CP1254", "iso-8859-11": "CP874",
    "tis-620": "CP874", "windows-874": "CP874", "x-mac-cyrillic": "MAC-CYRILLIC",
    "x-euc-jp": "EUC-JP", "eucjp": "EUC-JP", "euc_jp": "EUC-JP", "macroman": "MACINTOSH",
    "mac-roman": "MACINTOSH", "mac_roman": "MACINTOSH", "x-mac-roman": "MACINTOSH",
    "x-gbk": "GB18030", "unicode-1-1-utf-7": "UTF-7",
  ]

  private static func isKnown(_ name: String) -> Bool {
    guard let converter = open(name) else { return false }
    iconv_close(converter)
    return true
  }

  private static func open(_ name: String) -> iconv_t? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      return nil
    }
    return converter
  }

  /// The bytes in valid UTF-8; what has no meaning in the set becomes U+FFFD.
  func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .utf8: return Array(String(decoding: bytes, as: UTF8.self).utf8)
    case .windows1252:
      var output: [UInt8] = []
      Windows1252.appendUTF8(of: bytes, to: &output)
      return output
    case .converted(let name): return Self.converted(Array(bytes), from: name)
    }
  }

  private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8] {
    guard let converter = open(name) else {
      return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    defer { iconv_close(converter) }
    var input = bytes.map(CChar.init(bitPattern:))
    var output: [UInt8] = []
    var chunk = [CChar](repeating: 0, count: 1024)
    input.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      var isFlushing = false
      while true {
        let failure: Int32 = chunk.withUnsafeMutableBufferPointer { target in
          var place = target.baseAddress
          var room = target.count
          let result =
            isFlushing
            ? iconv(converter, nil, nil, &place, &room)
            : iconv(converter, &next, &left, &place, &room)
          let code = result == -1 ? errno : 0
          output += target[..<(target.count - room)].lazy.map(UInt8.init(bitPattern:))
          return code
        }
        switch failure {
        case 0 where isFlushing: return
        case 0: isFlushing = true
        case E2BIG: continue
        default:
          output += [0xEF, 0xBF, 0xBD]
          // A character that is cut off at the end is one loss, not several.
          guard failure == EILSEQ, left > 0 else { return }
          next = next.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return Array(String(decoding: output, as: UTF8.self).utf8)
  }
}
