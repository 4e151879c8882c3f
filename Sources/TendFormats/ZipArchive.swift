/// Reads the files in a zip archive (PKWARE APPNOTE 6.3): stored or deflated ones, without encryption and without zip64.
struct ZipArchive {
  /// One file of the archive.
  struct Entry: Hashable {
    /// The path inside the archive.
    var name: String
    fileprivate var method: Int
    fileprivate var checksum: UInt32
    fileprivate var compressedSize: Int
    /// How many bytes the file says to have.
    var size: Int
    fileprivate var headerOffset: Int
    fileprivate var isEncrypted: Bool
  }

  /// The most bytes that one file may have, and that deflate can make of one byte (RFC 1951: 1032 times).
  private static let largestFile = 512 << 20
  private static let highestRatio = 1032
  private static let mostEntries = 65_535

  private let bytes: [UInt8]
  /// The files in the order of the archive's directory, without folders.
  let entries: [Entry]

  /// The bytes begin as those of a zip archive do.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Reads the directory at the end of the archive.
  ///
  /// - Throws: `FormatError` with `badArchive` when there is none or it does not fit the file.
  init(_ bytes: [UInt8]) throws(FormatError) {
    self.bytes = bytes
    guard let end = Self.endOfDirectory(bytes) else {
      throw Self.error("this zip archive has no directory; it was cut off, so fetch it again")
    }
    let count = Self.short(bytes, end + 10)
    var offset = Self.long(bytes, end + 16)
    guard count < Self.mostEntries, offset < 0xFFFF_FFFF else {
      throw Self.error(
        "this zip archive is in the zip64 form; unpack it and import the files inside"
      )
    }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard offset + 46 <= bytes.count, Self.long(bytes, offset) == 0x0201_4B50 else {
        throw Self.error("the directory of this zip archive is damaged; fetch it again")
      }
      let nameLength = Self.short(bytes, offset + 28)
      let end = offset + 46 + nameLength
      guard end <= bytes.count else {
        throw Self.error("the directory of this zip archive is damaged; fetch it again")
      }
      let name = String(decoding: bytes[(offset + 46)..<end], as: UTF8.self)
      let entry = Entry(
        name: name,
        method: Self.short(bytes, offset + 10),
        checksum: UInt32(Self.long(bytes, offset + 16)),
        compressedSize: Self.long(bytes, offset + 20),
        size: Self.long(bytes, offset + 24),
        headerOffset: Self.long(bytes, offset + 42),
        isEncrypted: Self.short(bytes, offset + 8) & 1 == 1
      )
      if !name.hasSuffix("/") { entries.append(entry) }
      offset = end + Self.short(bytes, offset + 30) + Self.short(bytes, offset + 32)
    }
    self.entries = entries
  }

  /// The bytes of a file.
  ///
  /// - Throws: `FormatError` with `badArchive` when they are damaged, encrypted or compressed in another way.
  func read(_ entry: Entry) throws(FormatError) -> [UInt8] {
    let start = entry.headerOffset
    guard !entry.isEncrypted else {
      throw Self.error("\(entry.name) in this zip archive is encrypted; unpack it first")
    }
    guard start + 30 <= bytes.count, Self.long(bytes, start) == 0x0403_4B50 else {
      throw Self.damaged(entry)
    }
    let first = start + 30 + Self.short(bytes, start + 26) + Self.short(bytes, start + 28)
    guard first + entry.compressedSize <= bytes.count, entry.size <= Self.largestFile,
      entry.size <= (entry.compressedSize + 1) * Self.highestRatio
    else { throw Self.damaged(entry) }
    let raw = bytes[first..<(first + entry.compressedSize)]
    let content: [UInt8]? =
      switch entry.method {
      case 0: Array(raw)
      case 8: Inflate.bytes(of: raw, limit: entry.size)
      default: nil
      }
    guard let content, content.count == entry.size, CRC32.checksum(content) == entry.checksum else {
      throw Self.damaged(entry)
    }
    return content
  }

  /// The end record, which a comment of up to 65,535 bytes may follow.
  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return (max(0, last - 65_535)...last).reversed().first { long(bytes, $0) == 0x0605_4B50 }
  }

  private static func short(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard offset + 2 <= bytes.count else { return 0 }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  private static func long(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard offset + 4 <= bytes.count else { return 0 }
    return short(bytes, offset) | short(bytes, offset + 2) << 16
  }

  private static func damaged(_ entry: Entry) -> FormatError {
    error("\(entry.name.prefix(80)) in this zip archive is damaged; fetch the archive again")
  }

  private static func error(_ advice: String) -> FormatError {
    FormatError(.badArchive, subject: "zip", advice: advice)
  }
}
