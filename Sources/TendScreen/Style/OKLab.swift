/// A colour in a space where equal distances look equally far apart.
///
/// Source: Ottosson 2020, "A perceptual color space for image processing".
struct OKLab: Sendable {
  let lightness: Double
  let greenRed: Double
  let blueYellow: Double

  init(red: UInt8, green: UInt8, blue: UInt8) {
    let red = OKLab.linear(red)
    let green = OKLab.linear(green)
    let blue = OKLab.linear(blue)
    let long = OKLab.root(
      0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
      degree: 3
    )
    let medium = OKLab.root(
      0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
      degree: 3
    )
    let short = OKLab.root(
      0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
      degree: 3
    )
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  func squaredDistance(to other: OKLab) -> Double {
    let first = lightness - other.lightness
    let second = greenRed - other.greenRed
    let third = blueYellow - other.blueYellow
    return first * first + second * second + third * third
  }

  /// Undoes the sRGB transfer curve; x^2.4 is x² times the fifth root of x, squared.
  private static func linear(_ component: UInt8) -> Double {
    let value = Double(component) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    let fifth = root(base, degree: 5)
    return base * base * fifth * fifth
  }

  /// Newton's method, so that no mathematics library is needed; 0...1 converges well within 60 steps.
  private static func root(_ value: Double, degree: Int) -> Double {
    guard value > 0 else { return 0 }
    var guess = 1.0
    for _ in 0..<60 {
      var power = 1.0
      for _ in 1..<degree { power *= guess }
      let next = guess - (power * guess - value) / (Double(degree) * power)
      if abs(next - guess) < 1e-12 { return next }
      guess = next
    }
    return guess
  }
}
