/// Lets short gaps between styled words be drawn without a change of style.
///
/// A blank shows its background and its underline, not its foreground or weight. Changing those for a
/// gap and back costs a terminal about twenty-five bytes that nobody sees.
public enum BlankJoin {
  /// Longer gaps may be cheaper to jump over or to erase, which needs their own style.
  private static let maximumGap = 8

  /// Answers the cells with each short gap in the style of the cell before it, where both look the same.
  ///
  /// A gap at the end keeps its style, since erasing to the end of a line needs it. Linear in the cells.
  public static func joined(_ cells: [Cell]) -> [Cell] {
    var result = cells
    var start: Int?
    for index in cells.indices {
      if cells[index].text == " " {
        start = start ?? index
        continue
      }
      if let first = start, first > 0, index - first <= maximumGap {
        let style = result[first - 1].style
        for blank in first..<index where looksTheSame(cells[blank].style, style) {
          result[blank].style = style
        }
      }
      start = nil
    }
    return result
  }

  private static func looksTheSame(_ one: Style, _ other: Style) -> Bool {
    let visible: Attributes = [.underline, .reverse]
    return one.background == other.background
      && one.attributes.isDisjoint(with: visible) && other.attributes.isDisjoint(with: visible)
  }
}
