import TendFormats

/// Counts the messages of a mailbox, or of a folder of messages, piece by piece.
struct MailImport {
  private var reader = MailReader()
  private var events: MailEvents
  private var fingerprint = Fingerprint()

  init(_ context: EventContext) { events = MailEvents(context) }

  /// Reads all messages.
  ///
  /// - Parameters:
  ///   - path: The file or folder.
  ///   - progress: Takes the bytes, or files of a folder, done of all; false stops.
  /// - Returns: What was counted, and a number by which the same messages are known again.
  /// - Throws: `Failure`, or `FormatError` with `cancelled`.
  func read(
    _ path: String,
    _ progress: @escaping (Int, Int) -> Bool
  ) throws -> (found: FoundEvents, fingerprint: String) {
    var work = self
    let isFolder = LocalFile.isFolder(path)
    let files = isFolder ? LocalFile.messages(in: path) : [path]
    if isFolder, try !files.contains(where: FileImport.isMail) {
      throw FormatError(
        .unknownFormat,
        advice:
          "this folder holds no messages, cards or calendars; name one file"
      )
    }
    let total = isFolder ? files.count : LocalFile.size(of: path)
    var done = 0
    for (index, file) in files.enumerated() {
      try LocalFile.readPieces(of: file) { piece in
        work.feed(piece)
        done += piece.count
        guard progress(isFolder ? index : done, total) else {
          throw FormatError(.cancelled, advice: "stopped; nothing was read")
        }
        return true
      }
      work.finishFile()
    }
    return (work.events.finished(), work.fingerprint.hexadecimal)
  }

  private mutating func feed(_ piece: UnsafeRawBufferPointer) {
    var messages: [MailMessage] = []
    reader.feed(piece) { messages.append($0) }
    take(messages)
  }

  private mutating func finishFile() {
    var messages: [MailMessage] = []
    reader.finish { messages.append($0) }
    take(messages)
  }

  /// The texts of messages are not read, so that their names stand for them in the fingerprint.
  private mutating func take(_ messages: [MailMessage]) {
    for message in messages {
      fingerprint.add(message.id.utf8)
      fingerprint.add("\(message.date ?? 0) ".utf8)
      events.take(message)
    }
  }
}
