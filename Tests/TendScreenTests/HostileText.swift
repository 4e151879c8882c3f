@testable import TendScreen

/// Texts that people and programs have used to break terminals.
enum HostileText {
  static let corpus: [(name: String, text: String)] = [
    ("clipboard write", "Ada\u{1B}]52;c;ZXZpbA==\u{07} Lovelace"),
    ("title", "\u{1B}]0;owned\u{1B}\\x"),
    ("device status", "\u{1B}[6n\u{1B}[c"),
    ("C1 controls", "a\u{9B}31mb\u{9D}0;x\u{9C}c\u{85}d\u{90}q"),
    ("all of C0", String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))),
    ("delete", "a\u{7F}b"),
    ("bidi overrides", "\u{202E}evil\u{202C} \u{2066}x\u{2069}\u{200E}\u{200F}\u{061C}"),
    ("byte order mark", "\u{FEFF}x\u{FEFF}"),
    ("tags", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}x"),
    ("joined emoji", String(repeating: "👩\u{200D}", count: 400) + "👩"),
    ("marks without base", String(repeating: "\u{301}", count: 300)),
    ("one base, many marks", "Z" + String(repeating: "\u{335}\u{348}", count: 2000)),
    ("line ends", "a\r\nb\nc\rd\u{2028}e\u{2029}f\u{0B}g\u{0C}h\ti"),
    ("unassigned and noncharacters", "\u{378}\u{FFFE}\u{FFFF}\u{10FFFF}"),
    ("fillers", "\u{115F}\u{1160}\u{3164}\u{FFA0}\u{00AD}\u{034F}\u{180E}"),
    ("interlinear annotation", "\u{FFF9}a\u{FFFA}b\u{FFFB}"),
    ("flags cut in half", "🇩\u{1F1EA}\u{1F1F8}x"),
    ("a name of 64 kB", String(repeating: "é\u{301}\u{202E}陳", count: 8000)),
  ]

  /// Whether a terminal could obey or be confused by the scalar.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
