/// What tells namesakes of one family apart, as III or junior.
enum Generation: Int, Sendable {
  case senior = 1
  case junior = 2
  case third = 3
  case fourth = 4

  /// Reads a word without dots in lower case; nil when it is no such word.
  init?(word: String) {
    switch word {
    case "sr", "sen", "senior", "snr", "pere", "i", "1st": self = .senior
    case "jr", "jun", "junior", "jnr", "ii", "2nd", "fils", "filho": self = .junior
    case "iii", "3rd": self = .third
    case "iv", "4th": self = .fourth
    default: return nil
    }
  }
}
