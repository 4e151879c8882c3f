/// A colour as a theme names it; the terminal shows the nearest it has.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// One of the sixteen the user's terminal palette defines, 0 to 15.
  case ansi(UInt8)
  /// One of the fixed cube and grey colours, 16 to 255.
  case indexed(UInt8)
  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)

  /// Answers the nearest colour that a terminal of this depth has.
  ///
  /// Distance is measured in OKLab. The sixteen palette colours are never chosen for an RGB value
  /// when 256 are at hand, because users redefine them.
  public func resolved(for depth: ColorDepth) -> Color {
    if self == .terminal || depth == .monochrome { return .terminal }
    if case .ansi(let number) = self {
      return .ansi(number & (depth == .ansi8 ? 7 : 15))
    }
    if case .indexed(let number) = self, number < 16 {
      return Color.ansi(number).resolved(for: depth)
    }
    if case .indexed = self, depth == .indexed256 { return self }
    guard let components else { return .terminal }
    let wanted = OKLab(red: components.red, green: components.green, blue: components.blue)
    switch depth {
    case .indexed256: return .indexed(UInt8(Palette.nearest(to: wanted, in: 16..<256)))
    case .ansi16: return .ansi(UInt8(Palette.nearest(to: wanted, in: 0..<16)))
    default: return .ansi(UInt8(Palette.nearest(to: wanted, in: 0..<8)))
    }
  }

  /// Its red, green and blue, by xterm's palette; nil for the terminal's own colour.
  public var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .terminal: nil
    case .ansi(let number): Palette.components(of: Int(number & 15))
    case .indexed(let number): Palette.components(of: Int(number))
    case .rgb(let red, let green, let blue): (red, green, blue)
    }
  }
}
