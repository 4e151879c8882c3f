import Foundation
import Synchronization

/// Random bits of the system, fetched in blocks: an import asks for those of a hundred thousand new records.
final class RandomBits: Sendable {
  private let held = Mutex<[UInt64]>([])

  /// How many numbers are fetched at once; the system gives at most 256 bytes in one call.
  private static let blockSize = 32

  /// 128 bits that nobody was given before.
  func next() -> (UInt64, UInt64) {
    held.withLock { held in
      if held.count < 2 { held = Self.block() }
      return (held.removeLast(), held.removeLast())
    }
  }

  private static func block() -> [UInt64] {
    var block = [UInt64](repeating: 0, count: blockSize)
    let code = block.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) }
    if code == 0 { return block }
    // A system without the call has another, slower source.
    return block.map { _ in UInt64.random(in: 0 ... .max) }
  }
}
