/// A number by which the same file is known again; it protects against nothing.
public struct Fingerprint {
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

  private var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  /// The number of no bytes.
  public init() {}

  /// Takes the next bytes in.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt128(byte)) &* Self.prime }
  }

  /// FNV-1a with 128 bits over the bytes (draft-eastlake-fnv), in lower-case hexadecimal.
  ///
  /// The same bytes give the same 32 digits on every machine. Two files of the same number can be
  /// made on purpose, so it says "seen before" and never "unharmed".
  public var hexadecimal: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// The number of a whole file.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: 32 digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.hexadecimal
  }
}
