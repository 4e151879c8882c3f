/// A number by which the same file is known again; it protects against nothing.
public enum Fingerprint {
  /// FNV-1a with 128 bits over the bytes (draft-eastlake-fnv), in lower-case hexadecimal.
  ///
  /// The same bytes give the same 32 digits on every machine. Two files of the same number can be
  /// made on purpose, so it says "seen before" and never "unharmed".
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in bytes { hash = (hash ^ UInt128(byte)) &* prime }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
