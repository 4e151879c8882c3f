/// A network whose people may themselves be groups of people, and the steps of the Leiden algorithm on it.
struct LeidenLevel {
  let count: Int
  private let offsets: [Int32]
  private let targets: [Int32]
  private let weights: [Double]
  /// The weight of all ties of each person, those inside a group twice.
  private let strengths: [Double]
  private let perTotal: Double

  init(_ rows: Adjacency, isWeighted: Bool) {
    let weights =
      isWeighted ? rows.weights : Array(repeating: 1, count: rows.targets.count)
    let strengths = (0..<rows.nodeCount).map { weights[rows.range($0)].reduce(0, +) }
    self.init(rows.offsets, rows.targets, weights, strengths)
  }

  private init(
    _ offsets: [Int32],
    _ targets: [Int32],
    _ weights: [Double],
    _ strengths: [Double]
  ) {
    count = offsets.count - 1
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.strengths = strengths
    let total = strengths.reduce(0, +)
    perTotal = total > 0 ? 1 / total : 0
  }

  /// Groups numbered from 0 in the order of their first member.
  static func renumbered(_ groups: [Int32]) -> (numbers: [Int32], count: Int) {
    var names = [Int32](repeating: -1, count: Int(groups.max() ?? -1) + 1)
    var count: Int32 = 0
    let numbers = groups.map { group in
      if names[Int(group)] < 0 {
        names[Int(group)] = count
        count += 1
      }
      return names[Int(group)]
    }
    return (numbers, Int(count))
  }

  /// Moves one after the other to the group that gains most, until no one wants to move.
  func move(_ groups: inout [Int32], _ random: inout SplitMix) {
    var totals = [Double](repeating: 0, count: count)
    var sizes = [Int32](repeating: 0, count: count)
    for node in 0..<count {
      totals[Int(groups[node])] += strengths[node]
      sizes[Int(groups[node])] += 1
    }
    var empty = (0..<Int32(count)).filter { sizes[Int($0)] == 0 }
    var queue = (0..<Int32(count)).shuffled(using: &random)
    var isQueued = [Bool](repeating: true, count: count)
    var links = [Double](repeating: 0, count: count)
    var touched: [Int32] = []
    var head = 0
    groups.withUnsafeMutableBufferPointer { groups in
      links.withUnsafeMutableBufferPointer { links in
        targets.withUnsafeBufferPointer { targets in
          weights.withUnsafeBufferPointer { weights in
            while head < queue.count {
              let node = Int(queue[head])
              head += 1
              isQueued[node] = false
              // What was done is forgotten now and then, so that the queue does not grow without end.
              if head > count, head * 2 > queue.count {
                queue.removeSubrange(..<head)
                head = 0
              }
              let range = Int(offsets[node])..<Int(offsets[node + 1])
              touched.removeAll(keepingCapacity: true)
              for place in range {
                let group = groups[Int(targets[place])]
                if links[Int(group)] == 0 { touched.append(group) }
                links[Int(group)] += weights[place]
              }
              let old = groups[node]
              let share = strengths[node] * perTotal
              totals[Int(old)] -= strengths[node]
              sizes[Int(old)] -= 1
              if sizes[Int(old)] == 0 { empty.append(old) }
              var best = old
              var gain = links[Int(old)] - share * totals[Int(old)]
              for group in touched {
                let other = links[Int(group)] - share * totals[Int(group)]
                if other > gain + 1e-12 { (best, gain) = (group, other) }
              }
              if gain < 0, let alone = empty.last { best = alone }
              for group in touched { links[Int(group)] = 0 }
              if sizes[Int(best)] == 0, empty.last == best { empty.removeLast() }
              totals[Int(best)] += strengths[node]
              sizes[Int(best)] += 1
              if best == old { continue }
              groups[node] = best
              for place in range {
                let other = Int(targets[place])
                if groups[other] != best, !isQueued[other] {
                  isQueued[other] = true
                  queue.append(Int32(other))
                }
              }
            }
          }
        }
      }
    }
  }

  /// Splits groups into parts that hang together well: everyone starts alone and joins parts of the own group.
  func refined(_ groups: [Int32], _ random: inout SplitMix) -> [Int32] {
    var groupTotals = [Double](repeating: 0, count: count)
    for node in 0..<count { groupTotals[Int(groups[node])] += strengths[node] }
    var parts = Array(0..<Int32(count))
    var totals = strengths
    var isAlone = [Bool](repeating: true, count: count)
    // The ties of each part to the rest of its group.
    var outward = (0..<count).map { node in
      (Int(offsets[node])..<Int(offsets[node + 1])).reduce(0.0) { sum, place in
        groups[Int(targets[place])] == groups[node] ? sum + weights[place] : sum
      }
    }
    var links = [Double](repeating: 0, count: count)
    var touched: [Int32] = []
    for node in (0..<count).shuffled(using: &random) {
      let whole = groupTotals[Int(groups[node])]
      let share = strengths[node] * perTotal
      guard isAlone[node], outward[node] >= share * (whole - strengths[node]) else { continue }
      touched.removeAll(keepingCapacity: true)
      for place in Int(offsets[node])..<Int(offsets[node + 1]) {
        let other = Int(targets[place])
        guard groups[other] == groups[node] else { continue }
        if links[Int(parts[other])] == 0 { touched.append(parts[other]) }
        links[Int(parts[other])] += weights[place]
      }
      var best = (part: parts[node], gain: 0.0)
      for part in touched where part != parts[node] {
        let total = totals[Int(part)]
        guard outward[Int(part)] >= total * (whole - total) * perTotal else { continue }
        let gain = links[Int(part)] - share * total
        if gain > best.gain { best = (part, gain) }
      }
      if best.part != parts[node] {
        let part = Int(best.part)
        outward[part] += outward[node] - 2 * links[part]
        totals[part] += strengths[node]
        // The one who began the part is alone no longer.
        isAlone[part] = false
        isAlone[node] = false
        parts[node] = best.part
      }
      for part in touched { links[Int(part)] = 0 }
    }
    return parts
  }

  /// The network of which each part is one person.
  func joined(_ parts: [Int32], count partCount: Int) -> LeidenLevel {
    var begins = [Int32](repeating: 0, count: partCount + 1)
    for part in parts { begins[Int(part) + 1] += 1 }
    for part in 0..<partCount { begins[part + 1] += begins[part] }
    var cursor = begins
    var order = [Int32](repeating: 0, count: count)
    for node in 0..<count {
      order[Int(cursor[Int(parts[node])])] = Int32(node)
      cursor[Int(parts[node])] += 1
    }
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    var weights: [Double] = []
    var strengths = [Double](repeating: 0, count: partCount)
    var links = [Double](repeating: 0, count: partCount)
    for part in 0..<partCount {
      let first = targets.count
      for index in Int(begins[part])..<Int(begins[part + 1]) {
        let node = Int(order[index])
        strengths[part] += self.strengths[node]
        for place in Int(self.offsets[node])..<Int(self.offsets[node + 1]) {
          let other = parts[Int(self.targets[place])]
          if Int(other) == part { continue }
          if links[Int(other)] == 0 { targets.append(other) }
          links[Int(other)] += self.weights[place]
        }
      }
      for target in targets[first...] {
        weights.append(links[Int(target)])
        links[Int(target)] = 0
      }
      offsets.append(Int32(targets.count))
    }
    return LeidenLevel(offsets, targets, weights, strengths)
  }
}
