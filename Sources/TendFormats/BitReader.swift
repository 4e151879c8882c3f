/// Reads bits from bytes, the lowest first, as RFC 1951 packs them.
struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var held = 0
  private var heldCount = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Up to 16 bits as a number; nil when fewer are left.
  mutating func read(_ count: Int) -> Int? {
    while heldCount < count {
      guard position < bytes.endIndex else { return nil }
      held |= Int(bytes[position]) << heldCount
      position += 1
      heldCount += 8
    }
    let value = held & ((1 << count) - 1)
    held >>= count
    heldCount -= count
    return value
  }

  /// Goes to the next whole byte and takes bytes as they are; nil when fewer are left.
  mutating func readBytes(_ count: Int) -> ArraySlice<UInt8>? {
    position -= heldCount / 8
    held = 0
    heldCount = 0
    guard count <= bytes.endIndex - position else { return nil }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// Drops the bits up to the next whole byte.
  mutating func align() {
    held >>= heldCount % 8
    heldCount -= heldCount % 8
  }
}
