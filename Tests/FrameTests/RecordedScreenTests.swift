import Foundation
import TendRuntime
import TendScreen
import TendTesting
import Testing

@testable import TendInterface

/// The screens of the whole program on its sample data, as they were looked at and found good.
@Suite struct RecordedScreenTests {
  @Test(arguments: Scene.all) func aScreenIsAsItWasRecorded(scene: Scene) throws {
    var state = try scene.play().state
    let paths = Paths(Driver.environment)
    let appearance = Appearance(
      paths,
      Configuration(paths, Driver.environment),
      depth: scene.depth,
      glyphs: scene.glyphs
    )
    state.theme = try #require(appearance.themes.first { $0.name == scene.theme })
    let frame = AppView.draw(state, glyphs: scene.glyphs)
    let golden = GoldenFrame(scene.file, frame, theme: state.theme)
    let difference = try golden.difference()
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(.disabled(if: GoldenFrame.isRecording, "the files are being written"))
  func everyFileIsTheOneOfAScreen() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: GoldenFrame.folder.path)
    #expect(names.sorted() == Scene.all.map { $0.file + ".txt" }.sorted())
  }

  @Test func aDifferenceShowsTheLineAsExpectedAndAsItIs() {
    let text = GoldenFrame.difference("today", from: "a\nb\n", to: "a\nc\n")
    #expect(text.contains("differs in 1 of 3 lines"))
    #expect(text.contains("line 2 expected  b\nline 2 actual    c"))
  }

  @Test func aMixedLookHasALetterOfItsOwn() {
    var frame = CellBuffer(size: Size(columns: 4, rows: 1), style: Theme.plain[.base])
    frame.write("ab", column: 0, row: 0, style: Theme.plain[.textDim])
    frame.write("c", column: 2, row: 0, style: Style(attributes: [.dim, .underline]))
    let golden = GoldenFrame("mixed", frame, theme: .plain)
    #expect(golden.lines.contains("|abc"))
    #expect(golden.lines.contains("|BB0"))
    #expect(golden.lines.contains("0  dim underline: mixed"))
  }
}
