public import TendModel

/// A form in which a store is written; the raw value is the word used on the command line.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// Everything in one document.
  case json
  /// A calendar of follow-ups and birthdays.
  case ics
  /// Cards.
  case vcard
  /// Cards as JSON.
  case jcard
  /// A table in tend's columns.
  case csv
  /// A table in Google's columns.
  case google
  /// A graph.
  case graphml
  /// A graph with days.
  case gexf
  /// A graph for Graphviz.
  case dot
  /// A page to read.
  case markdown

  /// The form that the ending of a file's name means, whatever its case; `json` for an unknown ending.
  public init(fileName: String) {
    let name = fileName.lowercased()
    let endings: [(ending: String, format: ExportFormat)] = [
      (".ics", .ics), (".vcf", .vcard), (".vcard", .vcard), (".csv", .csv),
      (".graphml", .graphml), (".gexf", .gexf), (".dot", .dot), (".gv", .dot), (".md", .markdown),
    ]
    self = endings.first { name.hasSuffix($0.ending) }?.format ?? .json
  }

  /// A store in this form.
  ///
  /// - Parameters:
  ///   - document: The whole store.
  ///   - version: The version of all vCards; nil for 3.0, and for its own of each card that is kept.
  /// - Returns: UTF-8; the same store gives the same bytes.
  /// - Throws: `FormatError` with `malformedDocument` when a value has no form in JSON.
  public func bytes(
    _ document: StoreDocument,
    version: VCardWriter.Version? = nil
  ) throws(FormatError) -> [UInt8] {
    switch self {
    case .json: try DocumentWriter.bytes(document)
    case .ics: ICalendarWriter.bytes(document)
    case .vcard: CardExportWriter.vCards(document, version: version)
    case .jcard: CardExportWriter.jCards(document)
    case .csv: ContactTableWriter.bytes(document)
    case .google: GoogleContactsWriter.bytes(document)
    case .graphml: GraphMLWriter.bytes(document)
    case .gexf: GEXFWriter.bytes(document)
    case .dot: DOTWriter.bytes(document)
    case .markdown: MarkdownWriter.bytes(document)
    }
  }
}
