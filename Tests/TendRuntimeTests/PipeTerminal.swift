import Foundation
import TendScreen

/// A terminal whose keys come through a pipe, so that a loop can wait for them.
final class PipeTerminal: Terminal {
  let inner = HeadlessTerminal()
  let inputDescriptor: Int32
  private(set) var writeDescriptor: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    (inputDescriptor, writeDescriptor) = (ends[0], ends[1])
  }

  deinit {
    Foundation.close(inputDescriptor)
    hangUp()
  }

  func hangUp() {
    guard writeDescriptor >= 0 else { return }
    Foundation.close(writeDescriptor)
    writeDescriptor = -1
  }

  var size: Size { inner.size }
  var depth: ColorDepth { inner.depth }
  var glyphs: GlyphSet { inner.glyphs }
  var signalDescriptor: Int32 { -1 }

  func nextEvent() -> InputEvent? {
    var byte: UInt8 = 0
    guard read(inputDescriptor, &byte, 1) == 1 else { return nil }
    return .key(.character(Character(Unicode.Scalar(byte))))
  }

  func present(_ buffer: CellBuffer) { inner.present(buffer) }
  func repaint() { inner.repaint() }
  func leave() { inner.leave() }
  func enter() { inner.enter() }
  func stop() { inner.stop() }
  func close() { inner.close() }
  func copyToClipboard(_ text: String) { inner.copyToClipboard(text) }
}
