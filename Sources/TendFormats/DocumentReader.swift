public import TendModel
import Foundation

/// Reads a whole store from the JSON document that tend exports.
public enum DocumentReader {
  private struct Beginning: Decodable {
    var format: String
    var version: Int
  }

  /// Reads a document.
  ///
  /// - Throws: `FormatError` with `emptyFile`, `unknownFormat`, `newerVersion`, or `malformedDocument` with
  ///   the line of a mistake in the JSON or the path of a value that is missing or wrong.
  public static func read(_ bytes: [UInt8]) throws(FormatError) -> StoreDocument {
    let text = try DecodedText(bytes, encodingHint: nil)
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw FormatError.empty }
    let data = Data(text.bytes)
    let beginning = try decode(Beginning.self, data, text.bytes)
    guard beginning.format == "tend" else {
      throw FormatError(
        .unknownFormat,
        subject: beginning.format,
        advice:
          "this document says that it is \"\(beginning.format.prefix(40))\", not a tend export"
      )
    }
    guard beginning.version <= StoreDocument.currentVersion else {
      throw FormatError(
        .newerVersion,
        subject: String(beginning.version),
        advice: "this export has version \(beginning.version), and this tend reads up to "
          + "\(StoreDocument.currentVersion); update tend and try again"
      )
    }
    return try decode(StoreDocument.self, data, text.bytes)
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type,
    _ data: Data,
    _ bytes: [UInt8]
  ) throws(FormatError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      throw formatError(error, bytes)
    } catch {
      throw FormatError(.malformedDocument, advice: "this document cannot be read: \(error)")
    }
  }

  private static func formatError(_ error: DecodingError, _ bytes: [UInt8]) -> FormatError {
    switch error {
    case .keyNotFound(let key, let context):
      return wrong(context.codingPath, "lacks \"\(key.stringValue)\"")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return wrong(context.codingPath, "is not of the kind that belongs there")
    case .dataCorrupted(let context):
      if context.codingPath.isEmpty { return notJSON(bytes) }
      return wrong(context.codingPath, "is wrong: \(context.debugDescription)")
    @unknown default:
      return FormatError(.malformedDocument, advice: "this document cannot be read: \(error)")
    }
  }

  private static func wrong(_ path: [any CodingKey], _ what: String) -> FormatError {
    var text = ""
    for key in path {
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
    let subject = text.isEmpty ? "the document" : text
    return FormatError(
      .malformedDocument,
      subject: subject,
      advice: "\(subject) \(what); this is no export of tend, or it was changed by hand"
    )
  }

  private static func notJSON(_ bytes: [UInt8]) -> FormatError {
    let line = JSONPlace.lineOfFirstMistake(bytes)
    return FormatError(
      .malformedDocument,
      line: line,
      advice: "this is no valid JSON; the file may have been cut off or changed by hand"
    )
  }
}
