/// What one scalar means for a grid of cells.
enum ScalarRole {
  /// Takes columns of its own.
  case base(width: Int)
  /// Joins the base before it.
  case mark
  /// Separates words or lines.
  case space
  /// Could be obeyed, or means nothing: shown as a placeholder.
  case control
  /// Invisible or changes the order of its neighbours: left out.
  case ignored
  /// Half of a flag, as its letter.
  case regional(Unicode.Scalar)

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F {
      self = .base(width: 1)
    } else if value < 0xA0 {
      self = (0x09...0x0D).contains(value) ? .space : .control
    } else if value < 0x300 {
      self = value == 0xAD ? .ignored : value == 0xA0 ? .space : .base(width: 1)
    } else if (0x1F1E6...0x1F1FF).contains(value) {
      self = .regional(Unicode.Scalar(UInt8(value - 0x1F1E6 + 0x41)))
    } else {
      self.init(rare: scalar)
    }
  }

  private init(rare scalar: Unicode.Scalar) {
    let value = scalar.value
    if (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) {
      self = .base(width: 2)
      return
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint {
      self = .ignored
      return
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: self = .mark
    case .format: self = .ignored
    case .lineSeparator, .paragraphSeparator: self = .space
    case .spaceSeparator: self = value == 0x3000 ? .base(width: 2) : .space
    case .control, .surrogate, .unassigned: self = .control
    default:
      // Vowels and finals of Korean written letter by letter join the syllable before them.
      if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) {
        self = .mark
      } else {
        self = .base(width: WideRanges.contains(value) ? 2 : 1)
      }
    }
  }
}
