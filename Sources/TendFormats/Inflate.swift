/// Undoes the deflate compression of RFC 1951.
struct Inflate {
  private var bits: BitReader
  private let limit: Int
  private var output: [UInt8] = []

  private init(_ bytes: ArraySlice<UInt8>, limit: Int) {
    bits = BitReader(bytes)
    self.limit = limit
    output.reserveCapacity(limit)
  }

  /// The bytes that were compressed.
  ///
  /// - Parameters:
  ///   - compressed: The whole stream.
  ///   - limit: How many bytes are expected; more are a fault, so that no archive can fill the memory.
  /// - Returns: Nil when the input is damaged, cut off or longer than expected.
  /// - Complexity: O(n) in the bytes of input and output.
  static func bytes(of compressed: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var inflate = Inflate(compressed, limit: limit)
    return inflate.run() ? inflate.output : nil
  }

  private mutating func run() -> Bool {
    while true {
      guard let isLast = bits.read(1), let kind = bits.read(2) else { return false }
      let isRead =
        switch kind {
        case 0: readStored()
        case 1: readCompressed(Self.fixedLengths, Self.fixedDistances)
        case 2: readDynamic()
        default: false
        }
      if !isRead { return false }
      if isLast == 1 { return true }
    }
  }

  private mutating func readStored() -> Bool {
    bits.align()
    guard let length = bits.read(16), let check = bits.read(16), length == ~check & 0xFFFF,
      let bytes = bits.readBytes(length), output.count + length <= limit
    else { return false }
    output += bytes
    return true
  }

  private mutating func readCompressed(_ lengths: Huffman?, _ distances: Huffman?) -> Bool {
    guard let lengths, let distances else { return false }
    while let symbol = lengths.symbol(&bits) {
      if symbol == 256 { return true }
      if symbol < 256 {
        if output.count == limit { return false }
        output.append(UInt8(symbol))
      } else if !copy(symbol - 257, distances) {
        return false
      }
    }
    return false
  }

  /// Repeats bytes that came before (RFC 1951, section 3.2.5).
  private mutating func copy(_ lengthCode: Int, _ distances: Huffman) -> Bool {
    guard lengthCode < Self.lengthBases.count, let more = bits.read(Self.lengthBits[lengthCode]),
      let code = distances.symbol(&bits), code < Self.distanceBases.count,
      let far = bits.read(Self.distanceBits[code])
    else { return false }
    let length = Self.lengthBases[lengthCode] + more
    let distance = Self.distanceBases[code] + far
    guard distance <= output.count, output.count + length <= limit else { return false }
    let start = output.count - distance
    for index in start..<(start + length) { output.append(output[index]) }
    return true
  }

  /// Reads the two codes of a block and the block (RFC 1951, section 3.2.7).
  private mutating func readDynamic() -> Bool {
    guard let moreLengths = bits.read(5), let moreDistances = bits.read(5),
      let moreCodes = bits.read(4)
    else { return false }
    var codeLengths = [Int](repeating: 0, count: 19)
    for index in 0..<(moreCodes + 4) {
      guard let length = bits.read(3) else { return false }
      codeLengths[Self.codeOrder[index]] = length
    }
    let lengthCount = moreLengths + 257
    let total = lengthCount + moreDistances + 1
    guard let code = Huffman(lengths: codeLengths), let lengths = readLengths(code, total) else {
      return false
    }
    return readCompressed(
      Huffman(lengths: Array(lengths[..<lengthCount])),
      Huffman(lengths: Array(lengths[lengthCount...]))
    )
  }

  private mutating func readLengths(_ code: Huffman, _ total: Int) -> [Int]? {
    var lengths: [Int] = []
    while lengths.count < total {
      guard let symbol = code.symbol(&bits) else { return nil }
      switch symbol {
      case 0..<16:
        lengths.append(symbol)
      case 16:
        guard let last = lengths.last, let more = bits.read(2) else { return nil }
        lengths += [Int](repeating: last, count: 3 + more)
      default:
        guard let more = bits.read(symbol == 17 ? 3 : 7) else { return nil }
        lengths += [Int](repeating: 0, count: (symbol == 17 ? 3 : 11) + more)
      }
    }
    return lengths.count == total ? lengths : nil
  }

  private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195,
    227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073,
    4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  private static let fixedLengths = Huffman(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
  )
  private static let fixedDistances = Huffman(lengths: [Int](repeating: 5, count: 30))
}
