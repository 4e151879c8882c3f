import TendModel

/// A file with one to-do: what it says, and edits of single lines.
struct TodoFile {
  /// What of a follow-up both sides can change.
  struct Content: Hashable {
    var title: String
    var due: CalendarDay?
    var state: FollowUp.State
    var recurrence: Recurrence?

    init(_ followUp: FollowUp) {
      title = followUp.title
      due = followUp.due
      state = followUp.state
      recurrence = followUp.due == nil ? nil : followUp.recurrence
    }

    init(_ imported: ImportedFollowUp) {
      title = imported.title
      due = imported.due
      state = imported.state
      recurrence = imported.recurrence
    }
  }

  let bytes: [UInt8]
  let followUp: ImportedFollowUp
  /// By what those for whom it is are known, in the order of the file.
  let people: [ImportedPerson]
  /// The name that the file gives it; empty when it has none.
  let uid: String

  var content: Content { Content(followUp) }

  /// Reads a file.
  ///
  /// - Returns: Nil when it has not exactly one to-do that can be read.
  init?(_ bytes: [UInt8], _ context: EventContext) {
    let file: CalendarFile
    do { file = try ICalendarReader.read(bytes) } catch { return nil }
    guard file.todos.count == 1 else { return nil }
    var one = CalendarFile()
    one.todos = file.todos
    let found = CalendarEvents.find(in: one, context)
    guard let event = found.events.first, case .followUp(let followUp) = event.content else {
      return nil
    }
    self.bytes = bytes
    self.followUp = followUp
    people = event.people
    uid = file.todos[0].uid
  }

  /// A new file for a follow-up.
  static func bytes(_ task: FolderTask) -> [UInt8] {
    var document = StoreDocument()
    var followUp = task.followUp
    let isContact = followUp.contact != nil
    (followUp.contact, followUp.network) = (nil, nil)
    let day = followUp.createdOn
    if isContact {
      let contact = Contact(uid: task.target, name: task.name, createdOn: day)
      document.contacts = [
        StoreDocument.ContactEntry(
          contact: contact,
          metThrough: nil,
          points: [],
          keys: [],
          topics: []
        )
      ]
    } else {
      document.networks = [Network(uid: task.target, name: task.name)]
    }
    document.followUps = [
      StoreDocument.FollowUpEntry(
        followUp: followUp,
        contact: isContact ? task.target : nil,
        network: isContact ? nil : task.target
      )
    ]
    return ICalendarWriter.bytes(document)
  }

  /// The file with those lines edited that say something else; all others keep their bytes.
  func edited(to wanted: Content, closedOn day: CalendarDay) -> [UInt8] {
    if wanted == content { return bytes }
    var lines = TodoLines(bytes)
    if wanted.title != content.title {
      lines.set("SUMMARY", ContentLineWriter.escaped(wanted.title))
    }
    if wanted.due != content.due { lines.setDue(wanted.due, from: content.due) }
    if wanted.recurrence != content.recurrence {
      lines.setRule(wanted.due.flatMap { wanted.recurrence?.rule(from: $0) })
    }
    if wanted.state != content.state { lines.setState(wanted.state, on: day) }
    return lines.bytes
  }
}
