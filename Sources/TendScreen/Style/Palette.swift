/// The 256 colours of xterm.
enum Palette {
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
  private static let ansi: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
  private static let perceived: [OKLab] = (0..<256).map { number in
    let (red, green, blue) = components(of: number)
    return OKLab(red: red, green: green, blue: blue)
  }

  static func components(of number: Int) -> (red: UInt8, green: UInt8, blue: UInt8) {
    if number < 16 { return ansi[number] }
    if number >= 232 {
      let grey = UInt8(8 + 10 * (number - 232))
      return (grey, grey, grey)
    }
    let cube = number - 16
    return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
  }

  static func nearest(to wanted: OKLab, in range: Range<Int>) -> Int {
    var best = range.lowerBound
    var bestDistance = Double.infinity
    for number in range {
      let distance = perceived[number].squaredDistance(to: wanted)
      if distance < bestDistance {
        best = number
        bestDistance = distance
      }
    }
    return best
  }
}
