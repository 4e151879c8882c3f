import Testing

@testable import TendScreen

struct ColorTests {
  @Test func exactCubeAndGreyColoursKeepTheirNumber() {
    for number in 16..<256 {
      let (red, green, blue) = Palette.components(of: number)
      let found = Color.rgb(red, green, blue).resolved(for: .indexed256)
      #expect(found.components.map { [$0.red, $0.green, $0.blue] } == [red, green, blue])
    }
  }

  @Test(arguments: [
    (Color.rgb(255, 0, 0), Color.indexed(196)), (.rgb(0, 0, 0), .indexed(16)),
    (.rgb(255, 255, 255), .indexed(231)), (.rgb(128, 128, 128), .indexed(244)),
    (.rgb(95, 135, 175), .indexed(67)),
  ])
  func rgbFindsTheNearestOfTheFixedColours(wanted: Color, expected: Color) {
    #expect(wanted.resolved(for: .indexed256) == expected)
  }

  @Test func rgbNeverTakesAPaletteColourWhen256AreThere() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<200 {
      let color = Color.rgb(random.nextByte(), random.nextByte(), random.nextByte())
      guard case .indexed(let number) = color.resolved(for: .indexed256) else {
        Issue.record("\(color) is not indexed")
        continue
      }
      #expect(number >= 16)
    }
  }

  @Test func fewerColoursFindTheNearestAnsiColour() {
    #expect(Color.rgb(250, 5, 5).resolved(for: .ansi16) == .ansi(9))
    #expect(Color.rgb(200, 0, 0).resolved(for: .ansi16) == .ansi(1))
    #expect(Color.rgb(250, 5, 5).resolved(for: .ansi8) == .ansi(1))
    #expect(Color.indexed(231).resolved(for: .ansi16) == .ansi(15))
    #expect(Color.ansi(12).resolved(for: .ansi8) == .ansi(4))
  }

  @Test func palettesOfTheUserAreLeftToTheUser() {
    #expect(Color.ansi(3).resolved(for: .indexed256) == .ansi(3))
    #expect(Color.indexed(3).resolved(for: .indexed256) == .ansi(3))
    #expect(Color.terminal.resolved(for: .indexed256) == .terminal)
  }

  @Test func monochromeHasNoColour() {
    for color in [Color.ansi(1), .indexed(99), .rgb(1, 2, 3), .terminal] {
      #expect(color.resolved(for: .monochrome) == .terminal)
    }
  }

  @Test func brightTextOnEightColoursIsBold() {
    let bright = Style(foreground: .ansi(11), background: .ansi(4), attributes: .underline)
    let shown = bright.resolved(for: .ansi8)
    #expect(shown.foreground == .ansi(3))
    #expect(shown.attributes == [.bold, .underline])
    #expect(bright.resolved(for: .ansi16) == bright)
  }

  @Test func depthsAreOrderedByColours() {
    #expect(ColorDepth.monochrome < .ansi8)
    #expect(ColorDepth.ansi16 < .indexed256)
  }
}

extension SeededRandom {
  fileprivate mutating func nextByte() -> UInt8 {
    UInt8.random(in: 0...255, using: &self)
  }
}
