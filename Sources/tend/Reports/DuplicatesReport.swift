import TendModel

/// The pairs of contacts that are one or may be.
struct DuplicatesReport: Report {
  static let kind = "duplicates"

  private enum CodingKeys: String, CodingKey { case pairs, total }

  /// Two contacts.
  struct Pair: Encodable {
    /// The uids; of a record of a file that has none its place, such as `record 3`.
    let a: String
    let b: String
    /// The numbers in the store; nil for a file.
    let aID: Int64?
    let bID: Int64?
    let aName: String
    let bName: String
    let verdict: DuplicateJudgement.Verdict
    /// How sure it is, 0 to 1.
    let score: Double
    let reasons: [String]

    private enum CodingKeys: String, CodingKey {
      case a, b, aID = "aId", bID = "bId", aName, bName, verdict, score, reasons
    }
  }

  /// The surest first.
  let pairs: [Pair]
  /// How many there are; more than `pairs` where only some are listed.
  let total: Int

  /// Pairs of the store.
  init(_ rows: [DuplicateRow], limit: Int) {
    total = rows.count
    pairs = rows.prefix(limit).map { row in
      Pair(
        a: row.first.uid.text,
        b: row.second.uid.text,
        aID: row.first.id.number,
        bID: row.second.id.number,
        aName: row.first.name,
        bName: row.second.name,
        verdict: row.judgement.verdict,
        score: row.judgement.score,
        reasons: row.judgement.reasons
      )
    }
  }

  /// Pairs of a file's records.
  init(_ contacts: [ImportedContact], _ found: [DuplicatePair], limit: Int) {
    total = found.count
    pairs = found.prefix(limit).map { pair in
      Pair(
        a: Self.label(contacts[pair.first], pair.first),
        b: Self.label(contacts[pair.second], pair.second),
        aID: nil,
        bID: nil,
        aName: contacts[pair.first].name,
        bName: contacts[pair.second].name,
        verdict: pair.judgement.verdict,
        score: pair.judgement.score,
        reasons: pair.judgement.reasons
      )
    }
  }

  var lines: [String] {
    if pairs.isEmpty { return ["No two contacts look like one."] }
    var lines = pairs.flatMap { pair in
      [
        "\(pair.verdict.rawValue) \(Self.text(pair.score))  \(Self.name(pair.aName, pair.aID, pair.a)) "
          + "and \(Self.name(pair.bName, pair.bID, pair.b))",
        "      \(pair.reasons.joined(separator: "; "))",
      ]
    }
    if total > pairs.count {
      lines.append("… and \(total - pairs.count) more; --limit shows them.")
    }
    return lines
  }

  private static func label(_ contact: ImportedContact, _ place: Int) -> String {
    if let uid = contact.uid, !uid.isEmpty { return uid }
    return "record \(place + 1)"
  }

  private static func name(_ name: String, _ id: Int64?, _ label: String) -> String {
    let shown = name.isEmpty ? "(no name)" : name
    return id.map { "\(shown) (id:\($0))" } ?? "\(shown) (\(label))"
  }

  /// Two digits behind the point.
  private static func text(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
