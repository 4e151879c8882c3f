/// How a measure that falls into independent parts is carried out: one after the other, or by several threads.
public struct PartRunner: Sendable {
  /// Into how many parts work is best cut.
  public let partCount: Int
  private let body: @Sendable (Int, @Sendable (Int) -> [Double]) -> [[Double]]

  /// A way to carry out parts.
  ///
  /// - Parameters:
  ///   - partCount: Into how many parts work is best cut; from 1.
  ///   - body: Calls the work once for each number below the given count and answers the results in order.
  public init(
    partCount: Int,
    body: @escaping @Sendable (Int, @Sendable (Int) -> [Double]) -> [[Double]]
  ) {
    self.partCount = max(1, partCount)
    self.body = body
  }

  /// One part after the other.
  public static let serial = PartRunner(partCount: 1) { count, work in (0..<count).map(work) }

  /// The results of all parts in order.
  func results(_ count: Int, _ work: @Sendable (Int) -> [Double]) -> [[Double]] {
    body(count, work)
  }

  /// The sum of the results of the parts, place by place.
  func sum(_ count: Int, _ work: @Sendable (Int) -> [Double]) -> [Double] {
    var parts = body(count, work).makeIterator()
    guard var total = parts.next() else { return [] }
    while let part = parts.next() {
      // A part that was cancelled has no values.
      for index in part.indices where index < total.count { total[index] += part[index] }
    }
    return total
  }

  /// Numbers 0..<count cut into as many ranges as there are parts, in steps of a width.
  func ranges(of count: Int, step: Int) -> [Range<Int>] {
    let steps = (count + step - 1) / step
    let parts = min(partCount * 4, max(1, steps))
    return (0..<parts).map { part in
      min(count, steps * part / parts * step)..<min(count, steps * (part + 1) / parts * step)
    }
  }
}
