import TendModel

/// Reads the invitations of a LinkedIn export, with or without the addresses of profiles.
struct LinkedInInvitationsReader {
  private let table: CSVTable
  private let columns: [String: Int]

  /// A reader of a table whose header is that of `Invitations.csv`.
  init(_ table: CSVTable) {
    self.table = table
    columns = Self.columns(table.header)
  }

  /// The header can only be that of invitations.
  static func isCertain(_ header: [String]) -> Bool {
    let columns = columns(header)
    return columns["from"] != nil && columns["to"] != nil && columns["sent"] != nil
      && (columns["direction"] != nil || columns["message"] != nil)
  }

  /// Enough is there when the user says that the file holds invitations.
  static func isUsable(_ header: [String]) -> Bool {
    let columns = columns(header)
    return columns["from"] != nil && columns["to"] != nil
  }

  private static let names: [String: String] = [
    "from": "from", "to": "to", "sent at": "sent", "sent on": "sent", "date": "sent",
    "message": "message", "direction": "direction", "inviterprofileurl": "fromURL",
    "inviter profile url": "fromURL", "inviteeprofileurl": "toURL", "invitee profile url": "toURL",
  ]

  private static func columns(_ header: [String]) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (column, name) in header.enumerated() {
      if let field = names[CSVTable.folded(name)], columns[field] == nil { columns[field] = column }
    }
    return columns
  }

  /// Reads all invitations.
  ///
  /// - Throws: `FormatError` with `cancelled`.
  func readAll(
    progress: (Int, Int) -> Bool
  ) throws(FormatError) -> (invitations: [LinkedInInvitation], problems: [ImportProblem]) {
    var invitations: [LinkedInInvitation] = []
    func column(_ field: String) -> Int { columns[field] ?? -1 }
    let order = table.dateOrder(columns: [column("sent")])
    let problems = try table.forEachRecord(progress: progress) { record, problems in
      var invitation = LinkedInInvitation(line: record.line)
      invitation.from = record.line(column("from"))
      invitation.to = record.line(column("to"))
      invitation.sentText = record.line(column("sent"))
      invitation.sent = LooseInstant(invitation.sentText, order: order)
      // The zone is that of whoever asked for the export, which the file does not name.
      invitation.sent?.isUTC = false
      invitation.message = record.multiline(column("message"))
      invitation.direction = record.line(column("direction"))
      invitation.fromURL = record.line(column("fromURL"))
      invitation.toURL = record.line(column("toURL"))
      if invitation.sent == nil, !invitation.sentText.isEmpty {
        problems.append(
          ImportProblem(
            line: record.line,
            reason: "\"\(invitation.sentText.prefix(40))\" is no time that can be read"
          )
        )
      }
      invitations.append(invitation)
    }
    return (invitations, problems)
  }
}
