import Foundation
public import TendModel

/// Writes a whole store as one JSON document.
public enum DocumentWriter {
  /// The document with sorted keys and a newline at the end; the same store gives the same bytes.
  ///
  /// - Throws: `FormatError` with `malformedDocument` when a value has no form in JSON.
  public static func bytes(_ document: StoreDocument) throws(FormatError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(document)) + [0x0A]
    } catch {
      throw FormatError(
        .malformedDocument,
        subject: "\(error)",
        advice: "the store holds a value that cannot be written: \(error)"
      )
    }
  }
}
