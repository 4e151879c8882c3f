/// A key as the terminal tells it apart.
public enum Key: Hashable, Sendable {
  /// A key that types this character; the space bar is `" "`.
  case character(Character)
  /// Return or keypad Enter.
  case enter
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Escape.
  case escape
  /// Deletes backwards.
  case backspace
  /// Deletes forwards.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key, from 1.
  case function(Int)
  /// Control and a character, letters in lower case.
  case control(Character)
  /// Alt and a character.
  case alt(Character)
}
