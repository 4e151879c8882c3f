import GRDB
import TendModel

/// The folded names and organisations of all contacts in one block of memory, for what no index of words finds.
///
/// A name takes about 30 bytes. After a change only the contacts that it touched are read again.
struct NameIndex {
  /// The newest entry of the history that is in it.
  private(set) var newestChange: Int64 = -1
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Of each entry, apart from it, because most entries are passed over by them alone.
  private var letters: [PartLetters] = []
  /// The place of each contact's entry by its number, -1 where it has none.
  private var places: [Int32] = []
  private var liveCount = 0

  private struct Entry {
    /// 0 when the contact is gone or is kept in a later entry.
    var number: Int64
    var start: Int32
    var nameCount: UInt16
    var organisationCount: UInt16
  }

  private struct PartLetters {
    var name: FuzzyWord.Letters
    var organisation: FuzzyWord.Letters
  }

  /// What the index holds is folded already.
  private static let rows = "SELECT contactId, sortName, sortOrganisation FROM standing"

  /// So many stale entries are not worth a new reading.
  private static let mostChanges = 2000

  /// Brings the index up to the snapshot.
  mutating func refresh(_ database: Database) throws {
    let newest =
      try Int64.fetchOne(
        try database.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM changeLog")
      ) ?? 0
    if newest <= newestChange { return }
    let changed = newestChange < 0 ? nil : try changedContacts(database)
    if let changed, entries.count < liveCount + Self.mostChanges {
      for number in changed { remove(number) }
      for number in changed {
        try append(Self.rows + " WHERE contactId = ?", [number], database)
      }
    } else {
      (bytes, entries, letters, places, liveCount) = ([], [], [], [], 0)
      // The first are read from an index, which is a small part of the table.
      for condition in [" WHERE isArchived = 0", " WHERE isArchived = 1"] {
        try append(Self.rows + condition, [], database)
      }
    }
    newestChange = newest
  }

  /// The contacts that were touched since; nil when they are too many to be read one by one.
  private func changedContacts(_ database: Database) throws -> [Int64]? {
    let rangeCount = try Int64.fetchOne(
      database,
      sql: "SELECT count(*) FROM changeRange WHERE changeId > ? AND tableName = 'contact'",
      arguments: [newestChange]
    )
    if rangeCount != 0 { return nil }
    let numbers = try Int64.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT DISTINCT recordId FROM changeRow WHERE changeId > ? AND tableName = 'contact'
          LIMIT \(Self.mostChanges + 1)
          """
      ),
      arguments: [newestChange]
    )
    return numbers.count > Self.mostChanges ? nil : numbers
  }

  private func place(of number: Int64) -> Int? {
    guard number < places.count, places[Int(number)] >= 0 else { return nil }
    return Int(places[Int(number)])
  }

  private mutating func remove(_ number: Int64) {
    guard let place = place(of: number) else { return }
    entries[place].number = 0
    places[Int(number)] = -1
    liveCount -= 1
  }

  private mutating func append(
    _ sql: String,
    _ arguments: StatementArguments,
    _ database: Database
  ) throws {
    let reader = try RowReader(try database.cachedStatement(sql: sql), arguments)
    try reader.forEach { append(reader) }
  }

  private mutating func append(_ row: RowReader) {
    let start = bytes.count
    let nameCount = row.withBytes(1) { append($0) }
    let organisationCount = row.withBytes(2) { append($0) }
    let number = row.number(0)
    if number >= places.count {
      let more = max(Int(number) + 1 - places.count, places.count)
      places.append(contentsOf: repeatElement(-1, count: more))
    }
    places[Int(number)] = Int32(entries.count)
    liveCount += 1
    entries.append(
      Entry(
        number: number,
        start: Int32(start),
        nameCount: nameCount,
        organisationCount: organisationCount
      )
    )
    letters.append(
      bytes.withUnsafeBufferPointer { bytes in
        let middle = start + Int(nameCount)
        return PartLetters(
          name: FuzzyWord.Letters(UnsafeBufferPointer(rebasing: bytes[start..<middle])),
          organisation: FuzzyWord.Letters(UnsafeBufferPointer(rebasing: bytes[middle...]))
        )
      }
    )
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> UInt16 {
    let start = bytes.count
    bytes.append(contentsOf: text.prefix(Int(UInt16.max)))
    return UInt16(bytes.count - start)
  }

  /// The contacts of a set that a word fits, with how badly: 0 is best.
  ///
  /// - Complexity: O(n) in the contacts of the index, with a few operations for each that lacks letters of the word.
  func scores(of word: FuzzyWord, within set: RowSet) -> [Int64: Int] {
    var found: [Int64: Int] = [:]
    bytes.withUnsafeBufferPointer { bytes in
      for (place, letters) in letters.enumerated() {
        let mayBeName = word.mayFit(letters.name)
        let mayBeOrganisation = word.mayFit(letters.organisation)
        guard mayBeName || mayBeOrganisation else { continue }
        let entry = entries[place]
        guard entry.number > 0, set.contains(entry.number) else { continue }
        let start = Int(entry.start)
        let middle = start + Int(entry.nameCount)
        let end = middle + Int(entry.organisationCount)
        let name = UnsafeBufferPointer(rebasing: bytes[start..<middle])
        let organisation = UnsafeBufferPointer(rebasing: bytes[middle..<end])
        // A name goes before an organisation that fits as well.
        let scores = [
          mayBeName ? word.score(in: name, letters.name).map { $0 * 2 } : nil,
          mayBeOrganisation
            ? word.score(in: organisation, letters.organisation).map { $0 * 2 + 1 } : nil,
        ]
        if let score = scores.compactMap(\.self).min() { found[entry.number] = score }
      }
    }
    return found
  }

  /// The first contacts of a set by name as the database orders it, then by number.
  ///
  /// - Complexity: O(n) in the set, for most of which the first eight bytes of the name decide.
  func first(_ count: Int, of set: RowSet) -> [Int64] {
    var best: [Head] = []
    bytes.withUnsafeBufferPointer { bytes in
      var last = UInt64.max
      for number in set.numbers {
        guard count > 0, let place = place(of: number) else { continue }
        let head = Head(name(at: place, bytes), number)
        if best.count == count {
          guard head.start <= last, head.precedes(best[count - 1]) else { continue }
          best.removeLast()
        }
        var (low, high) = (0, best.count)
        while low < high {
          let middle = (low + high) / 2
          if head.precedes(best[middle]) { high = middle } else { low = middle + 1 }
        }
        best.insert(head, at: low)
        if best.count == count { last = best[count - 1].start }
      }
    }
    return best.map(\.number)
  }

  /// A contact's name with its first bytes as one number, by which most are told apart.
  private struct Head {
    let number: Int64
    let start: UInt64
    private let name: UnsafeBufferPointer<UInt8>

    init(_ name: UnsafeBufferPointer<UInt8>, _ number: Int64) {
      self.number = number
      self.name = name
      var start: UInt64 = 0
      withUnsafeMutableBytes(of: &start) {
        $0.copyMemory(from: .init(rebasing: UnsafeRawBufferPointer(name).prefix(8)))
      }
      self.start = UInt64(bigEndian: start)
    }

    func precedes(_ other: Head) -> Bool {
      if start != other.start { return start < other.start }
      if name.elementsEqual(other.name) { return number < other.number }
      return name.lexicographicallyPrecedes(other.name)
    }
  }

  private func name(
    at place: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let start = Int(entries[place].start)
    return UnsafeBufferPointer(rebasing: bytes[start..<start + Int(entries[place].nameCount)])
  }

  /// Contacts by how badly they fit, then by name as the database orders it, then by number.
  func sorted(_ scores: [(number: Int64, score: Int)]) -> [Int64] {
    bytes.withUnsafeBufferPointer { bytes in
      func name(_ number: Int64) -> UnsafeBufferPointer<UInt8> {
        guard let place = place(of: number) else {
          return UnsafeBufferPointer(rebasing: bytes[..<0])
        }
        return self.name(at: place, bytes)
      }
      return scores.sorted { left, right in
        if left.score != right.score { return left.score < right.score }
        let (first, second) = (name(left.number), name(right.number))
        if first.elementsEqual(second) { return left.number < right.number }
        return first.lexicographicallyPrecedes(second)
      }.map(\.number)
    }
  }
}
