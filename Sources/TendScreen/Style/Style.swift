/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// Colour of the text.
  public var foreground: Color
  /// Colour behind it.
  public var background: Color
  /// Weight, slant and the like.
  public var attributes: Attributes

  /// Makes a style; without arguments it is the terminal's own.
  public init(
    foreground: Color = .terminal,
    background: Color = .terminal,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours without attributes.
  public static let plain = Style()

  /// Answers what a terminal of this depth can show of it.
  ///
  /// With eight colours a bright foreground becomes its dark form in bold, which such terminals
  /// show bright.
  public func resolved(for depth: ColorDepth) -> Style {
    var result = Style(
      foreground: foreground.resolved(for: depth),
      background: background.resolved(for: depth),
      attributes: attributes
    )
    if depth == .ansi8, case .ansi(let bright) = foreground.resolved(for: .ansi16), bright > 7 {
      result.foreground = .ansi(bright - 8)
      result.attributes.insert(.bold)
    }
    return result
  }
}
