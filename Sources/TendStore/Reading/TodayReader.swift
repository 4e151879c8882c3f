import GRDB
import TendModel

/// Reads who and what is due, most pressing first.
struct TodayReader {
  let database: Database
  let day: CalendarDay
  /// The contacts of whom is known that nobody else leads to the people behind them.
  let onlyRoutes: Set<Int64>
  /// Who had the place of the fresh perspective when it was last asked; nil when nobody had.
  let freshBefore: Int64?

  private static let birthdayDays = 7
  private static let newsDays = 30
  private static let promiseDays = 3

  func list(limit: Int) throws -> TodayList {
    let open = try withOpenFollowUps()
    let birthdays = try birthdays()
    let news = try news()
    let found = try found(open, Set(birthdays.keys).union(news.keys), limit)
    let capacity = try CapacityReader(database: database, day: day).capacity()
    let celebrating = Set(birthdays.lazy.filter { $0.value == day }.map(\.key))
    let networkFollowUps = try networkFollowUps()
    let ofNetworks = Array(networkFollowUps.prefix(limit))
    let ranked = Self.ranked(
      found,
      limit - ofNetworks.count,
      capacity,
      celebrating: celebrating
    )
    var items = try items(ranked, birthdays, news)
    // A network's follow-up ranks as any that is due: behind those of contacts who are overdue as well.
    let place = ranked.count { $0.points.score > RankPoints.mostForPromise }
    items.insert(
      contentsOf: ofNetworks.map { row in
        var item = TodayItem(contact: nil, followUp: row)
        item.isPromised = row.followUp.kind != .task
        return item
      },
      at: place
    )
    let dueContactCount = try DueTally.count(on: day.epochDay, database)
    var list = TodayList(
      day: day,
      items: items,
      capacity: capacity,
      dueContactCount: dueContactCount,
      dueFollowUpCount: open.reduce(networkFollowUps.count) { $0 + $1.dueFollowUpCount },
      birthdayCount: birthdays.count,
      newsCount: news.count
    )
    list.fresh = try fresh(besides: list)
    let isCounted = list.fresh.map { item in
      found.contains { $0.number == item.contact?.id.number }
    }
    list.totalCount =
      dueContactCount + found.count { !$0.isDue } + networkFollowUps.count
      + (isCounted == false ? 1 : 0)
    return list
  }

  /// Everyone who may be listed: with something to be done, with an occasion, and of the others those who press most.
  private func found(
    _ open: [DueCandidate],
    _ withOccasion: Set<Int64>,
    _ limit: Int
  ) throws -> [DueCandidate] {
    // Whoever has something open ranks higher than the cadence alone would have it, but is listed only when due.
    var found = open.filter { $0.isDue || $0.dueFollowUpCount > 0 }
    var known = Set(found.map(\.number))
    let others = withOccasion.subtracting(known)
    found += try candidates(others)
    known.formUnion(others)
    // Their points are known to nobody but the caller, so that they are ranked beside those who press most without.
    let routes = try candidates(onlyRoutes.subtracting(known)).filter(\.isDue)
    found += routes
    known.formUnion(routes.map(\.number))
    let due = DueReader(database: database, day: day)
    found += try due.mostPressing(limit).filter { !known.contains($0.number) }
    return found
  }

  /// The lines of contacts in their order.
  private func items(
    _ ranked: [DueCandidate],
    _ birthdays: [Int64: CalendarDay],
    _ news: [Int64: News]
  ) throws -> [TodayItem] {
    let followUps = Dictionary(grouping: try followUps(of: ranked.map(\.number))) {
      $0.followUp.contact?.number
    }
    let candidates = Dictionary(uniqueKeysWithValues: ranked.map { ($0.number, $0) })
    return try ContactListReader(database: database).rows(ranked.map(\.number)).map { row in
      let own = followUps[row.id.number] ?? []
      var item = TodayItem(
        contact: row,
        followUp: own.first,
        moreFollowUpCount: max(0, own.count - 1),
        birthday: birthdays[row.id.number],
        news: news[row.id.number]
      )
      item.promiseWeight = candidates[row.id.number]?.promiseWeight ?? 0
      item.isPromiseWeighed = candidates[row.id.number]?.hasPromise ?? false
      item.isOnlyRoute = onlyRoutes.contains(row.id.number)
      item.isPromised = own.contains { $0.followUp.kind != .task }
      return item
    }
  }

  /// The first so many by rank; what has its place in the day whatever its rank is not cut off by those who press more:
  /// promises, then birthdays of the day as far as there is room, then tasks.
  private static func ranked(
    _ found: [DueCandidate],
    _ limit: Int,
    _ capacity: Int,
    celebrating: Set<Int64>
  ) -> [DueCandidate] {
    let sorted = found.sorted { $0.precedes($1) }
    guard sorted.count > limit else { return sorted }
    var kept: Set<Int64> = []
    let birthdays = sorted.filter { celebrating.contains($0.number) }.prefix(capacity)
    for group in [
      sorted.filter(\.hasDuePromise), Array(birthdays), sorted.filter { $0.dueFollowUpCount > 0 },
      sorted,
    ] {
      for candidate in group where kept.count < limit { kept.insert(candidate.number) }
    }
    return sorted.filter { kept.contains($0.number) }
  }

  /// The day's fresh perspective; none on a day on which nothing is due.
  private func fresh(besides list: TodayList) throws -> TodayItem? {
    let planned = Set(list.planned.compactMap { $0.contact?.id.number })
    let listed = Set(list.items.compactMap { $0.contact?.id.number })
    let before = freshBefore.flatMap { listed.contains($0) ? nil : $0 }
    guard !list.items.isEmpty,
      let number = try FreshReader(database: database, day: day)
        .contact(besides: planned, before: before),
      !listed.contains(number),
      let row = try ContactListReader(database: database).rows([number]).first
    else { return nil }
    var item = TodayItem(contact: row, followUp: nil)
    item.isFreshPerspective = true
    return item
  }

  /// The contacts with an open follow-up, whenever it is due.
  private func withOpenFollowUps() throws -> [DueCandidate] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns), f.promise, f.dueCount, f.hasPromise, f.hasDuePromise FROM (
          SELECT contactId AS id, sum(coalesce(due <= :day, 0)) AS dueCount,
            max(CASE WHEN due <= :day + :days THEN 1.0 ELSE 0.5 END) AS promise,
            max(CASE WHEN due <= :day + :days THEN 4 ELSE 2 END + (kind <> 'task')) & 1 AS hasPromise,
            max(coalesce(due <= :day, 0) AND kind <> 'task') AS hasDuePromise
          FROM followUp WHERE state = 'open' AND contactId IS NOT NULL GROUP BY contactId
        ) f CROSS JOIN standing s ON s.contactId = f.id WHERE s.isArchived = 0
        """
    )
    return try database.values(statement, ["day": day.epochDay, "days": Self.promiseDays]) {
      candidate(
        $0,
        promiseWeight: $0[5],
        dueFollowUpCount: $0[6],
        hasPromise: $0[7],
        hasDuePromise: $0[8]
      )
    }
  }

  private func candidates(_ numbers: Set<Int64>) throws -> [DueCandidate] {
    guard !numbers.isEmpty else { return [] }
    let list = numbers.map(String.init).joined(separator: ",")
    let statement = try database.makeStatement(
      sql: "SELECT \(Self.columns) FROM standing s WHERE isArchived = 0 AND contactId IN (\(list))"
    )
    return try database.values(statement, ["day": day.epochDay]) {
      candidate($0, promiseWeight: 0, dueFollowUpCount: 0)
    }
  }

  private static let columns = """
    s.contactId, s.importance, (:day - s.anchorDay) * 1.0 / s.cadenceDays, s.sortName,
    coalesce(\(Due.condition(on: ":day")), 0)
    """

  private func candidate(
    _ row: Row,
    promiseWeight: Double,
    dueFollowUpCount: Int,
    hasPromise: Bool = false,
    hasDuePromise: Bool = false
  ) -> DueCandidate {
    DueCandidate(
      number: row[0],
      importance: row[1],
      ratio: row[2],
      name: row[3],
      promiseWeight: promiseWeight,
      hasPromise: hasPromise,
      hasDuePromise: hasDuePromise,
      isDue: row[4],
      dueFollowUpCount: dueFollowUpCount,
      isOnlyRoute: onlyRoutes.contains(row[0])
    )
  }

  private func networkFollowUps() throws -> [FollowUpRow] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT f.*, n.name AS targetName FROM followUp f JOIN network n ON n.id = f.networkId
        WHERE f.state = 'open' AND f.due <= ? AND f.networkId IS NOT NULL AND n.isArchived = 0
        ORDER BY f.due, f.id
        """
    )
    return try database.values(statement, [day.epochDay], CardReader.followUp)
  }

  private func followUps(of numbers: [Int64]) throws -> [FollowUpRow] {
    let list = numbers.map(String.init).joined(separator: ",")
    let statement = try database.makeStatement(
      sql: """
        SELECT f.*, c.name AS targetName FROM followUp f JOIN contact c ON c.id = f.contactId
        WHERE f.contactId IN (\(list)) AND f.state = 'open' AND f.due <= ? ORDER BY f.due, f.id
        """
    )
    return try database.values(statement, [day.epochDay], CardReader.followUp)
  }

  /// The birthdays that are near; whoever was snoozed or reached today has been thought of.
  private func birthdays() throws -> [Int64: CalendarDay] {
    let days = (0...Self.birthdayDays).map { day.adding(days: $0).parts }
    var keys = Set(days.map { $0.month * 100 + $0.day })
    // 29 February is kept on the 28th of a common year.
    if days.contains(where: { $0.month == 2 && $0.day == 28 }) { keys.insert(229) }
    let list = keys.map(String.init).joined(separator: ",")
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT c.id, c.birthday FROM contact c JOIN standing s ON s.contactId = c.id
        WHERE c.birthdayMonthDay IN (\(list)) AND c.isArchived = 0 AND c.isQuiet = 0
        AND coalesce(c.snoozedUntil <= ?1, 1) AND coalesce(s.lastDay < ?1, 1)
        """,
      arguments: [day.epochDay]
    )
    var found: [Int64: CalendarDay] = [:]
    for row in rows {
      let next = PartialDate(row["birthday"] as String).nextAnniversary(from: day)
      if let next, day.days(until: next) <= Self.birthdayDays { found[row["id"]] = next }
    }
    return found
  }

  private func news() throws -> [Int64: News] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT c.id, c.newsText, c.newsDay FROM contact c JOIN standing s ON s.contactId = c.id
        WHERE c.newsDay BETWEEN ?1 AND ?2 AND c.isArchived = 0 AND c.isQuiet = 0
        AND c.newsDay > coalesce(s.lastDay, c.newsDay - 1) AND coalesce(c.snoozedUntil <= ?2, 1)
        """,
      arguments: [day.epochDay - Self.newsDays, day.epochDay]
    )
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let news = News(text: row["newsText"], day: CalendarDay(epochDay: row["newsDay"]))
        return (row["id"] as Int64, news)
      }
    )
  }
}
