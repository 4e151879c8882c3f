import TendModel

/// Reads the messages of a LinkedIn export, whatever its generation; drafts were never sent and are left out.
struct LinkedInMessagesReader {
  private let table: CSVTable
  private let columns: LinkedInMessageColumns

  /// A reader of a table whose header is that of `messages.csv`.
  init(_ table: CSVTable) {
    self.table = table
    columns = LinkedInMessageColumns(table.header)
  }

  /// Reads all messages.
  ///
  /// - Throws: `FormatError` with `cancelled`.
  func readAll(
    progress: (Int, Int) -> Bool
  ) throws(FormatError) -> (messages: [LinkedInMessage], problems: [ImportProblem]) {
    var messages: [LinkedInMessage] = []
    let order = table.dateOrder(columns: [columns.date])
    let problems = try table.forEachRecord(progress: progress) { record, problems in
      if isDraft(record) { return }
      let message = message(record, order)
      if message.sent == nil, !message.sentText.isEmpty {
        problems.append(
          ImportProblem(
            line: record.line,
            reason: "\"\(message.sentText.prefix(40))\" is no time that can be read"
          )
        )
      }
      messages.append(message)
    }
    return (messages, problems)
  }

  private func isDraft(_ record: CSVRecord) -> Bool {
    let marks = [columns.isMessageDraft, columns.isConversationDraft].map {
      record.line($0).lowercased()
    }
    if marks.contains(where: { ["yes", "true", "1", "y"].contains($0) }) { return true }
    return ["draft", "drafts"].contains(record.line(columns.folder).lowercased())
  }

  private func message(_ record: CSVRecord, _ order: LooseDate.Order) -> LinkedInMessage {
    var message = LinkedInMessage(line: record.line)
    message.conversation = record.line(columns.conversation)
    message.title = record.line(columns.title)
    message.from = record.line(columns.from)
    message.fromURL = record.line(columns.fromURL)
    message.to = record.whole(columns.to)
    message.toURLs = CellList.split(record.whole(columns.toURLs), at: [0x2C, 0x3B, 0x20])
    message.sentText = record.line(columns.date)
    message.sent = LooseInstant(message.sentText, order: order)
    message.subject = record.whole(columns.subject)
    message.content = record.multiline(columns.content)
    message.folder = record.line(columns.folder)
    return message
  }
}
