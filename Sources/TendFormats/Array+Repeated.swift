extension Array where Element: Hashable {
  /// Keeps the first of equal elements; O(n).
  mutating func removeRepeated() {
    var known = Set<Element>()
    removeAll { !known.insert($0).inserted }
  }
}
