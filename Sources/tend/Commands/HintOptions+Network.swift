import TendFormats

extension HintOptions {
  /// What is said of a file of ties.
  func network(encoding: String?, mapping: String?, noHeader: String?) -> NetworkHints {
    var hints = NetworkHints()
    hints.encoding = encoding
    hints.isDirected = directed.map { !NetworkHints.isNo($0) }
    hints.hasNoHeader = noHeader.map { !NetworkHints.isNo($0) }
    hints.shape = (shape ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
    hints.people = people
    hints.groups = groups
    hints.timed = timed
    for part in (mapping ?? "").split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      if sides.count == 2 { hints.mapping[sides[0]] = sides[1] }
    }
    return hints
  }
}
