/// Lengths 1/weight as whole multiples of one small length.
enum TieLengths {
  /// The lengths in the order of the weights; nil when their common denominator is too large.
  ///
  /// A weight is taken as the decimal number that its shortest notation says: 0.1 is a tenth.
  static func exact(of weights: [Double], nodeCount: Int) -> [UInt128]? {
    guard !weights.isEmpty else { return [] }
    var whole: [Double: UInt128] = [:]
    let scale = weights.reduce(into: Set<Double>()) { $0.insert($1) }.map(decimalPlaces).max() ?? 0
    guard scale <= 15 else { return nil }
    // Room for a path over all people: no sum may leave 128 bits.
    let limit = (UInt128(1) << 120) / UInt128(max(1, nodeCount))
    var common: UInt128 = 1
    for weight in weights where whole[weight] == nil {
      guard let value = scaled(weight, by: scale) else { return nil }
      whole[weight] = value
      let factor = value / greatestCommonDivisor(common, value)
      let (product, isOver) = common.multipliedReportingOverflow(by: factor)
      guard !isOver, product < limit else { return nil }
      common = product
    }
    return weights.compactMap { weight in whole[weight].map { common / $0 } }
  }

  private static func decimalPlaces(_ weight: Double) -> Int {
    let text = weight.description
    let parts = text.split(separator: "e", maxSplits: 1)
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts.first ?? ""
    let fraction = mantissa.split(separator: ".").dropFirst().first ?? ""
    let places = fraction == "0" ? 0 : fraction.count
    return max(0, places - exponent)
  }

  private static func scaled(_ weight: Double, by places: Int) -> UInt128? {
    var value = weight
    for _ in 0..<places { value *= 10 }
    let rounded = value.rounded()
    guard rounded >= 1, rounded < 9e15 else { return nil }
    return UInt128(rounded)
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
