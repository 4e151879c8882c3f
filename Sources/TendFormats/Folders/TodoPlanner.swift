public import TendModel

/// Decides what a sync of a folder of to-dos does, by the rules of `FolderPlanner`.
///
/// Source: RFC 5545, section 3.6.2; one file for each follow-up.
public struct TodoPlanner {
  private let contents: FolderContents
  private let context: EventContext
  private let makeUID: () -> UniqueID
  private let choice: (FolderConflict) -> ConflictSide?
  private let tasks: [FollowUpID: FolderTask]
  private let tasksByUID: [UniqueID: FolderTask]
  private let byKey: [ExternalKey: ContactID]
  private let byEmail: [String: [ContactID]]
  private var plan: FolderPlan
  private var names: Set<String>
  private var linked: Set<UniqueID>
  private var tokens = 0

  /// Plans a sync.
  ///
  /// - Parameters:
  ///   - contents: What the store knows.
  ///   - files: All files of the folder.
  ///   - context: The day, the user's own addresses and wall clock.
  ///   - makeUID: Gives the uids of new follow-ups.
  ///   - choice: The side that is taken where both changed the same; nil leaves the conflict.
  /// - Returns: The plan; carrying it out changes nothing else.
  public static func plan(
    _ contents: FolderContents,
    _ files: [FolderFile],
    _ context: EventContext,
    makeUID: @escaping () -> UniqueID,
    choice: @escaping (FolderConflict) -> ConflictSide? = { _ in nil }
  ) -> FolderPlan {
    var planner = TodoPlanner(contents, files, context, makeUID, choice)
    planner.planAll(files)
    return planner.plan
  }

  private init(
    _ contents: FolderContents,
    _ files: [FolderFile],
    _ context: EventContext,
    _ makeUID: @escaping () -> UniqueID,
    _ choice: @escaping (FolderConflict) -> ConflictSide?
  ) {
    self.contents = contents
    self.context = context
    self.makeUID = makeUID
    self.choice = choice
    let change = FolderChange(folder: contents.folder, day: context.today)
    plan = FolderPlan(step: FolderStep(change: change, round: contents.round))
    plan.itemCount = contents.items.count
    tasks = Dictionary(contents.tasks.map { ($0.id, $0) }) { first, _ in first }
    tasksByUID = Dictionary(contents.tasks.map { ($0.followUp.uid, $0) }) { first, _ in first }
    var byKey: [ExternalKey: ContactID] = [:]
    var byEmail: [String: [ContactID]] = [:]
    for person in contents.people {
      let uid = person.entry.contact.uid.text
      byKey[ExternalKey(source: "tend", kind: "contact", key: uid)] = person.id
      for key in person.entry.keys { byKey[key.key] = person.id }
      for email in Set(person.entry.points.filter { $0.kind == .email }.map(\.normalised)) {
        byEmail[email, default: []].append(person.id)
      }
    }
    (self.byKey, self.byEmail) = (byKey, byEmail)
    names = Set(files.map(\.name))
    linked = Set(contents.items.compactMap(\.uid))
  }

  private var isReadOnly: Bool { contents.folder.isReadOnly }

  private mutating func planAll(_ files: [FolderFile]) {
    var read: [String: TodoFile] = [:]
    var unread: Set<String> = []
    for file in files {
      guard let bytes = file.bytes else {
        unread.insert(file.name)
        continue
      }
      if let todo = TodoFile(bytes, context) {
        read[file.name] = todo
      } else {
        unread.insert(file.name)
        report(file.name, "there is not one to-do with a SUMMARY in it")
      }
    }
    let fingerprints = Dictionary(files.map { ($0.name, $0.fingerprint) }) { first, _ in first }
    let byUID = Dictionary(
      read.filter { !$0.value.uid.isEmpty }.map { ($0.value.uid, $0.key) }
    ) { first, other in min(first, other) }
    var taken: Set<String> = []
    for item in contents.items where !unread.contains(item.file) {
      // A file that got another name is known by its uid.
      let uid = TodoFile(item.base.bytes, context)?.uid ?? ""
      let moved = byUID[uid].flatMap { taken.contains($0) ? nil : $0 }
      let isThere = read[item.file].map { uid.isEmpty || $0.uid == uid } ?? false
      guard let name = isThere ? item.file : moved, let todo = read[name] else {
        planMissing(item)
        continue
      }
      taken.insert(name)
      planKnown(item, name, todo, fingerprints[name] ?? nil)
    }
    for name in read.keys.sorted() where !taken.contains(name) {
      if let todo = read[name] { planNew(name, todo, fingerprints[name] ?? nil) }
    }
    planTasks()
    plan.step.writes.sort { $0.file < $1.file }
  }

  private mutating func report(_ file: String, _ reason: String) {
    plan.problems.append(FolderProblem(file: file, reason: reason))
  }

  private mutating func planKnown(
    _ item: FolderItem,
    _ name: String,
    _ todo: TodoFile,
    _ fingerprint: String?
  ) {
    guard let task = item.record.flatMap({ tasks[FollowUpID($0)] }) else {
      return planDeletedHere(item, name, todo, fingerprint)
    }
    guard let base = TodoFile(item.base.bytes, context) else { return }
    merge(item, name, todo, fingerprint, task, base.content)
  }

  private mutating func merge(
    _ item: FolderItem,
    _ name: String,
    _ todo: TodoFile,
    _ fingerprint: String?,
    _ task: FolderTask,
    _ base: TodoFile.Content
  ) {
    func conflict(_ conflict: CardConflict) -> FolderConflict {
      FolderConflict(
        folder: contents.folder.name,
        token: item.token,
        file: name,
        name: task.name,
        property: conflict.property,
        base: conflict.base,
        local: conflict.local,
        remote: conflict.remote
      )
    }
    let local = TodoFile.Content(task.followUp)
    let merge = TodoMerge(base: base, local: local, remote: todo.content) { choice(conflict($0)) }
    plan.step.conflicts += merge.conflicts.map(conflict)
    if merge.followUp != local { edit(task, to: merge.followUp, todo.followUp.closedOn) }
    let closedOn = task.followUp.closedOn ?? context.today
    var agreed = todo.edited(to: merge.base, closedOn: closedOn)
    let file = todo.edited(to: merge.file, closedOn: closedOn)
    if file != todo.bytes {
      if isReadOnly {
        plan.keptBack += 1
        agreed = merge.conflicts.isEmpty ? todo.bytes : item.base.bytes
      } else {
        plan.step.writes.append(FolderWrite(file: name, bytes: file, before: fingerprint))
        plan.changedFiles += 1
      }
    }
    if StoredCard(agreed) != item.base || name != item.file || file != todo.bytes {
      keep(item, name, agreed, previous: todo.bytes)
    }
  }

  private mutating func edit(
    _ task: FolderTask,
    to content: TodoFile.Content,
    _ closedOn: CalendarDay?
  ) {
    var after = task.followUp
    after.title = content.title
    after.due = content.due
    after.recurrence = content.due == nil ? nil : content.recurrence
    if content.state != after.state {
      after.state = content.state
      after.closedOn = content.state == .open ? nil : closedOn ?? context.today
    }
    plan.step.change.followUpEdits.append(
      FolderChange.FollowUpEdit(id: task.id, before: task.followUp, after: after)
    )
  }

  private mutating func keep(
    _ item: FolderItem,
    _ file: String,
    _ base: [UInt8],
    previous: [UInt8]?
  ) {
    var item = item
    item.file = file
    item.base = StoredCard(base)
    item.previous = previous.map { StoredCard($0) }
    plan.step.items.append(item)
  }

  private mutating func planDeletedHere(
    _ item: FolderItem,
    _ name: String,
    _ todo: TodoFile,
    _ fingerprint: String?
  ) {
    if TodoFile(item.base.bytes, context)?.content != todo.content {
      plan.step.removedTokens.append(item.token)
      planNew(name, todo, fingerprint)
    } else if !isReadOnly {
      plan.step.removedTokens.append(item.token)
      plan.step.writes.append(FolderWrite(file: name, bytes: nil, before: fingerprint))
      plan.removedFiles += 1
    }
  }

  private mutating func planMissing(_ item: FolderItem) {
    guard let task = item.record.flatMap({ tasks[FollowUpID($0)] }) else {
      plan.step.removedTokens.append(item.token)
      return
    }
    let base = TodoFile(item.base.bytes, context)
    if let base, base.content != TodoFile.Content(task.followUp), !isReadOnly {
      let closedOn = task.followUp.closedOn ?? context.today
      let bytes = base.edited(to: TodoFile.Content(task.followUp), closedOn: closedOn)
      let file = free(item.file)
      plan.step.writes.append(FolderWrite(file: file, bytes: bytes, before: nil))
      keep(item, file, bytes, previous: nil)
      plan.newFiles += 1
      return
    }
    plan.step.removedTokens.append(item.token)
    // What was closed is history, and its file may be tidied away.
    if task.followUp.state == .open { plan.step.change.followUpDeletions.append(task.id) }
  }

  private mutating func planNew(_ name: String, _ todo: TodoFile, _ fingerprint: String?) {
    tokens += 1
    var item = FolderItem(
      token: "\(contents.round + 1)-\(tokens)",
      file: name,
      base: StoredCard(todo.bytes)
    )
    if let uid = UniqueID(todo.uid), !linked.contains(uid),
      let task = tasksByUID[uid]
    {
      // One of ours that was forgotten meanwhile: what the store says holds.
      item.uid = uid
      linked.insert(uid)
      return merge(item, name, todo, fingerprint, task, todo.content)
    }
    if todo.followUp.state != .open { return }
    guard let contact = contact(of: todo) else {
      return report(name, "it names nobody who is a contact, by uid or address; left alone")
    }
    var followUp = FollowUp(
      uid: makeUID(),
      contact: contact,
      title: todo.followUp.title,
      due: todo.followUp.due,
      createdOn: context.today
    )
    followUp.kind = todo.followUp.kind
    followUp.recurrence = todo.followUp.due == nil ? nil : todo.followUp.recurrence
    plan.step.change.followUps.append(followUp)
    item.uid = followUp.uid
    plan.step.items.append(item)
  }

  /// The contact whom a to-do names by uid, by the UID of a card, or by an address that nobody else has.
  private func contact(of todo: TodoFile) -> ContactID? {
    for person in todo.people {
      if let key = person.key {
        if let id = byKey[key] { return id }
      } else if let found = byEmail[person.email], found.count == 1 {
        return found[0]
      }
    }
    return nil
  }

  private mutating func planTasks() {
    guard contents.folder.takesNew, !isReadOnly else { return }
    for task in contents.tasks where task.followUp.state == .open && !task.isArchived {
      if linked.contains(task.followUp.uid) { continue }
      let bytes = TodoFile.bytes(task)
      guard TodoFile(bytes, context) != nil else { continue }
      let file = free(task.followUp.uid.text + ".ics")
      plan.step.writes.append(FolderWrite(file: file, bytes: bytes, before: nil))
      tokens += 1
      var item = FolderItem(
        token: "\(contents.round + 1)-\(tokens)",
        file: file,
        base: StoredCard(bytes)
      )
      item.uid = task.followUp.uid
      plan.step.items.append(item)
      plan.newFiles += 1
    }
  }

  /// The name, or one like it that no file has.
  private mutating func free(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !names.insert(candidate).inserted {
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      candidate = name[..<dot] + "-\(number)" + name[dot...]
      number += 1
    }
    return candidate
  }
}
