import TendAnalytics

/// Measures of threes, written down as their formulas are.
extension BruteForce {
  /// How strong the tie of two people is, both directions together; 0 for none.
  private func tie(_ from: Int, _ to: Int) -> Double {
    graph.contacts.position(of: to, from: from).map { graph.contacts.weights[$0] } ?? 0
  }

  /// Constraint and effective size (Burt 1992, equations 2.2 and 2.4); nil without contacts.
  func holes(_ person: Int) -> (constraint: Double?, effectiveSize: Double?) {
    let everyone = 0..<graph.count
    func share(_ from: Int, _ to: Int) -> Double {
      let sum = everyone.reduce(0) { $0 + tie(from, $1) }
      return sum > 0 ? tie(from, to) / sum : 0
    }
    func marginal(_ from: Int, _ to: Int) -> Double {
      let most = everyone.map { tie(from, $0) }.max() ?? 0
      return most > 0 ? tie(from, to) / most : 0
    }
    let contacts = everyone.filter { tie(person, $0) > 0 }
    if contacts.isEmpty { return (nil, nil) }
    var (constraint, size) = (0.0, 0.0)
    for contact in contacts {
      let between = everyone.filter { $0 != person && $0 != contact }
      let indirect = between.reduce(0) { $0 + share(person, $1) * share($1, contact) }
      constraint += (share(person, contact) + indirect) * (share(person, contact) + indirect)
      size += 1 - between.reduce(0) { $0 + share(person, $1) * marginal(contact, $1) }
    }
    return (constraint, size)
  }

  /// The clustering of Onnela and of Barrat; 0 below two contacts.
  func clustering(_ person: Int) -> (onnela: Double, barrat: Double) {
    let contacts = (0..<graph.count).filter { tie(person, $0) > 0 }
    guard contacts.count > 1, let most = graph.contacts.weights.max() else { return (0, 0) }
    var (onnela, barrat, strength) = (0.0, 0.0, 0.0)
    for first in contacts {
      strength += tie(person, first)
      for second in contacts where tie(first, second) > 0 {
        let product = tie(person, first) * tie(person, second) * tie(first, second)
        onnela += cubeRoot(product) / most
        barrat += (tie(person, first) + tie(person, second)) / 2
      }
    }
    let count = Double(contacts.count)
    return (onnela / (count * (count - 1)), barrat / (strength * (count - 1)))
  }

  private func cubeRoot(_ value: Double) -> Double {
    var root = max(1, value)
    for _ in 0..<100 { root = (2 * root + value / (root * root)) / 3 }
    return root
  }
}
