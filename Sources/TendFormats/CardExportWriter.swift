public import TendModel

/// Writes the contacts of a store as cards.
public enum CardExportWriter {
  /// All contacts as vCards, in the order of the document.
  ///
  /// - Parameters:
  ///   - document: The whole store.
  ///   - version: The version of all cards.
  /// - Returns: UTF-8; the same store gives the same bytes.
  public static func vCards(_ document: StoreDocument, version: VCardWriter.Version) -> [UInt8] {
    VCardWriter.bytes(ExportedContact.all(document), version: version)
  }

  /// All contacts as jCards, in the order of the document.
  public static func jCards(_ document: StoreDocument) -> [UInt8] {
    JCardWriter.bytes(ExportedContact.all(document))
  }
}
