import TendScreen

/// A whole set of keys to begin with.
public enum KeymapPreset: String, Hashable, Sendable, CaseIterable {
  /// The keys of docs/KEYS.md.
  case `default`
  /// Digits are counts, as in 5j; views are under g.
  case vim
  /// Lists move by arrows and the keys beside them alone; the letters of vi mean nothing.
  case arrows

  /// The keys of the preset.
  public var keymap: Keymap {
    var map = Keymap.standard
    switch self {
    case .default: break
    case .vim:
      for view in ViewName.allCases { _ = map.unbind("\(view.rawValue)", in: .global) }
      map.digitsAreCounts = true
    case .arrows:
      for keys in ["j", "k", "g g", "G", "C-d", "C-u", "C-f", "C-b"] {
        _ = map.unbind(keys, in: .list)
      }
      // Half pages keep a key: no command of the defaults is left without one.
      for (keys, name, context) in [
        ("right", "open", Context.contact), ("right", "open-network", .networks),
        ("left", "back", .global), ("}", "half-page-down", .list), ("{", "half-page-up", .list),
      ] {
        _ = map.bind(keys, to: Invocation(name), in: context)
      }
    }
    return map
  }
}
