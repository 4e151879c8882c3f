public import TendScreen

/// A look: one style for each scope and one sign for each glyph, resolved for the terminal at hand.
public struct Theme: Hashable, Sendable {
  /// The name by which `:theme` knows it.
  public let name: String
  private let styles: [Style]
  private let glyphs: [String]

  /// Resolves styles by dotted scope: the longest prefix that is defined wins, then `base`.
  ///
  /// - Parameters:
  ///   - name: The name of the theme.
  ///   - styles: Styles by scope, already of the colours that the terminal has.
  ///   - signs: Signs by glyph name; missing ones are the standard.
  ///   - glyphSet: Which of the standard signs to use.
  public init(name: String, styles: [String: Style], signs: [String: String], glyphSet: GlyphSet) {
    self.name = name
    self.styles = Scope.allCases.map { Self.resolve($0.name, in: styles) }
    self.glyphs = Glyph.allCases.map { glyph in
      let standard = glyph.standard
      return signs[glyph.name] ?? (glyphSet == .ascii ? standard.ascii : standard.unicode)
    }
  }

  /// A look without colours, for tests and as the last resort.
  public static let plain = Theme(
    name: "plain",
    styles: [
      "list.row.cursor": Style(attributes: .reverse),
      "modal.selection": Style(attributes: .reverse),
      "tab.current": Style(attributes: [.bold, .reverse]), "text.dim": Style(attributes: .dim),
      "text.strong": Style(attributes: .bold), "match": Style(attributes: .underline),
      "list.row.overdue": Style(attributes: .bold), "toast.error": Style(attributes: .reverse),
      "hint.key": Style(attributes: .bold), "pane.title": Style(attributes: .bold),
    ],
    signs: [:],
    glyphSet: .unicode
  )

  /// The style of a part of the screen.
  public subscript(_ scope: Scope) -> Style { styles[scope.rawValue] }

  /// The sign for a meaning.
  public subscript(_ glyph: Glyph) -> String { glyphs[glyph.rawValue] }

  /// A text that stands for what is not filled in; without colours it has parentheses, since such a terminal may not
  /// know how to dim it.
  func placeholder(_ text: String) -> String {
    hasColors || text.isEmpty ? text : "(\(text))"
  }

  private var hasColors: Bool {
    styles.contains { $0.foreground != .terminal || $0.background != .terminal }
  }

  private static func resolve(_ scope: String, in styles: [String: Style]) -> Style {
    var name = scope[...]
    while true {
      if let style = styles[String(name)] { return style }
      guard let dot = name.lastIndex(of: ".") else { return styles["base"] ?? .plain }
      name = name[..<dot]
    }
  }
}
