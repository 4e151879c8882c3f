import TendModel

/// Reads lists of ties, or of people at events, from rows of cells: CSV with any delimiter, or words between blanks.
struct TieListReader {
  private var hints: NetworkHints
  private var records: [[String]] = []
  private var columns = TieColumns()

  private init(_ hints: NetworkHints) { self.hints = hints }

  /// Reads a list.
  ///
  /// - Throws: `FormatError` with `unknownFormat` when no row has two cells.
  /// - Complexity: O(bytes).
  static func read(_ bytes: [UInt8], _ hints: NetworkHints) throws(FormatError) -> NetworkContent {
    var reader = TieListReader(hints)
    reader.records = TieRecords.of(bytes)
    guard reader.records.contains(where: { $0.count > 1 }) else {
      throw FormatError(
        .unknownFormat,
        advice: "this file holds no network: a list of ties has two columns or more, "
          + "such as source,target,weight"
      )
    }
    if let ties = AdjacencyList.ties(in: reader.records), hints.shape.isEmpty, hints.mapping.isEmpty
    {
      reader.records = ties
      reader.hints.hasNoHeader = true
    }
    reader.findColumns()
    return reader.columns.isAttendance
      ? .attendance(reader.attendance()) : .network(reader.network())
  }

  private mutating func findColumns() {
    let first = records.first ?? []
    let named = TieColumns(header: first)
    var isHeader = named.isTie || named.isAttendance || named.places.count >= first.count
    // A row with a number, or with a name that comes again below, is data.
    if first.contains(where: { number($0) != nil }) || isRepeated(first, named) { isHeader = false }
    columns = named
    if !isHeader {
      columns = TieColumns()
      isHeader = looksLikeHeader(first)
    }
    if hints.hasNoHeader == true {
      isHeader = false
      columns = TieColumns()
    }
    if !hints.shape.isEmpty {
      columns = TieColumns(shape: hints.shape)
      if hints.hasNoHeader == nil { isHeader = isHeader || isHeaderOfShape(first) }
    }
    let header = isHeader ? first : []
    for (column, field) in hints.mapping {
      if let place = place(of: column, header), let role = TieColumns.role(field) {
        columns[role] = place
      }
    }
    let people = hints.people.flatMap { place(of: $0, header) }
    let groups = hints.groups.flatMap { place(of: $0, header) }
    if let people, let groups, people != groups {
      columns[.person] = people
      columns[.event] = groups
    }
    if let time = hints.timed.flatMap({ place(of: $0, header) }) { columns[.time] = time }
    if isHeader { records.removeFirst() }
    if !columns.isAttendance { guessEnds() }
  }

  /// The number of a column by its name or its number from 1; nil when there is none.
  private func place(of column: String, _ header: [String]) -> Int? {
    let name = CSVTable.folded(column)
    if let place = header.firstIndex(where: { CSVTable.folded($0) == name }) { return place }
    guard let number = Int(column), number > 0, number <= records.first?.count ?? 0,
      !(NetworkHints.isYes(column) && !header.isEmpty)
    else { return nil }
    return number - 1
  }

  /// A word that would name an end of the ties also stands at one below.
  private func isRepeated(_ first: [String], _ named: TieColumns) -> Bool {
    let places = [named[.source], named[.target], named[.person], named[.event]].compactMap(\.self)
    let words = Set(places.filter { $0 < first.count }.map { first[$0] })
    return records.dropFirst().contains { record in
      places.contains { $0 < record.count && words.contains(record[$0]) }
    }
  }

  /// A number, with a point or a comma before its fraction.
  private func number(_ text: String) -> Double? {
    Double(text) ?? (text.contains(",") ? Double(text.replacing(",", with: ".")) : nil)
  }

  /// The first row has words where every other has numbers.
  private func looksLikeHeader(_ first: [String]) -> Bool {
    let rest = records.dropFirst().prefix(200)
    guard !rest.isEmpty else { return false }
    return first.indices.contains { column in
      number(first[column]) == nil && !first[column].isEmpty
        && rest.allSatisfy { column < $0.count && number($0[column]) != nil }
    }
  }

  private func isHeaderOfShape(_ first: [String]) -> Bool {
    if let date = columns[.date], date < first.count { return LooseDate(first[date]) == nil }
    return zip(first, hints.shape).allSatisfy {
      TieColumns.role($0) == TieColumns.role($1) && TieColumns.role($0) != nil
    }
  }

  /// Finds ends, weight and time where no words name them.
  private mutating func guessEnds() {
    var free = (0..<(records.first?.count ?? 0)).filter { !columns.places.values.contains($0) }
    if columns[.time] == nil, let timed = hints.timed, NetworkHints.isYes(timed), free.count > 2 {
      let last = free[free.count > 3 && hints.groups != nil ? 0 : free.count - 1]
      let time = isAscending(free[0]) && !isAscending(last) ? free[0] : last
      columns[.time] = time
      free.removeAll { $0 == time }
    }
    if columns[.source] == nil, !free.isEmpty { columns[.source] = free.removeFirst() }
    if columns[.target] == nil, !free.isEmpty { columns[.target] = free.removeFirst() }
    if let groups = hints.groups, !NetworkHints.isNo(groups), free.count > 1,
      columns[.sourceGroup] == nil
    {
      columns[.sourceGroup] = free.removeFirst()
      columns[.targetGroup] = free.removeFirst()
    }
    if columns[.weight] == nil, columns[.time] == nil, let weight = free.first,
      records.prefix(200).allSatisfy({ weight >= $0.count || number($0[weight]) != nil })
    {
      columns[.weight] = weight
    }
  }

  private func isAscending(_ column: Int) -> Bool {
    var last = -Double.infinity
    for record in records.prefix(2000) where column < record.count {
      guard let value = Double(record[column]), value >= last else { return false }
      last = value
    }
    return true
  }

  private func cell(_ role: TieColumns.Role, _ record: [String]) -> String? {
    guard let place = columns[role], place < record.count, !record[place].isEmpty else {
      return nil
    }
    return record[place]
  }

  private func network() -> NetworkFile {
    var file = NetworkFile()
    file.isDirected = hints.isDirected ?? false
    file.isWeighted = columns[.weight] != nil
    for record in records {
      guard let source = cell(.source, record) else { continue }
      let from = file.place(of: source)
      if let group = cell(.sourceGroup, record) { file.set("group", group, of: from) }
      // A person alone in a row is there without ties.
      guard let target = cell(.target, record) else { continue }
      let to = file.place(of: target)
      if let group = cell(.targetGroup, record) { file.set("group", group, of: to) }
      let weight = cell(.weight, record).map { number($0) ?? .nan } ?? 1
      file.rows.append(NetworkFile.Row(source: from, target: to, weight: weight))
      if let time = cell(.time, record) ?? cell(.date, record) { note(time, in: &file) }
    }
    if let times = file.times, let first = Self.day(of: times.first),
      let last = Self.day(of: times.last)
    {
      file.days = (first, last)
    }
    if file.attributes["group"] != nil { file.groupAttributes = ["group"] }
    return file
  }

  private func note(_ time: String, in file: inout NetworkFile) {
    guard let moment = Self.moment(time) else { return }
    guard let times = file.times, let first = Self.moment(times.first),
      let last = Self.moment(times.last)
    else {
      file.times = (time, time)
      return
    }
    if moment < first { file.times?.first = time }
    if moment > last { file.times?.last = time }
  }

  /// A number to order moments by; nil for what is none.
  private static func moment(_ text: String) -> Double? {
    Double(text) ?? day(of: text).map { Double($0.epochDay) }
  }

  /// The day of a date, or of seconds since 1970 from 1973 on.
  private static func day(of text: String) -> CalendarDay? {
    if let seconds = Double(text) {
      guard seconds >= 1e8, seconds < 1e11 else { return nil }
      return CalendarDay(epochDay: Int(seconds / 86_400))
    }
    return LooseDate(text)?.day(.dayFirst)
  }

  private func attendance() -> AttendanceFile {
    var file = AttendanceFile()
    let order =
      records.lazy.compactMap { record in
        (cell(.date, record) ?? cell(.time, record)).flatMap { LooseDate($0)?.provenOrder }
      }.first ?? .monthFirst
    for record in records {
      guard let person = cell(.person, record), let event = cell(.event, record) else { continue }
      let date = cell(.date, record) ?? cell(.time, record)
      file.add(person: person, event: event, day: date.flatMap { LooseDate($0)?.day(order) })
    }
    return file
  }
}
