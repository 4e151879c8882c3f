/// Which column of a Google file holds what, by the names in its header; -1 for none.
struct GoogleColumns: Hashable, Sendable {
  var name = -1
  var prefix = -1
  var given = -1
  var additional = -1
  var family = -1
  var suffix = -1
  var nickname = -1
  var fileAs = -1
  var birthday = -1
  var notes = -1
  var labels = -1
  /// The numbered groups in the order of the header.
  private(set) var blocks: [GoogleBlock] = []
  /// The place of each group among them.
  private var places: [GoogleBlock.Kind: [Int: Int]] = [:]
  /// The columns that are none of these.
  private(set) var others: [Int] = []

  private static let paths: [String: any WritableKeyPath<GoogleColumns, Int> & Sendable] = [
    "name": \.name, "name prefix": \.prefix, "name suffix": \.suffix,
    "first name": \.given, "given name": \.given,
    "middle name": \.additional, "additional name": \.additional,
    "last name": \.family, "family name": \.family,
    "nickname": \.nickname, "file as": \.fileAs, "birthday": \.birthday, "notes": \.notes,
    "labels": \.labels, "group membership": \.labels,
  ]

  /// Sorts the columns of a header; of two columns of one name the first counts.
  init(_ header: [String]) {
    for (column, name) in header.enumerated() {
      let folded = CSVTable.folded(name)
      if let path = Self.paths[folded], self[keyPath: path] < 0 {
        self[keyPath: path] = column
      } else if let (kind, number, part) = GoogleBlock.parse(folded) {
        place(column, kind, number, part)
      } else if !name.isEmpty {
        others.append(column)
      }
    }
  }

  private mutating func place(
    _ column: Int,
    _ kind: GoogleBlock.Kind,
    _ number: Int,
    _ part: GoogleBlock.Part
  ) {
    if let index = places[kind]?[number] {
      if blocks[index][part] < 0 { blocks[index][part] = column } else { others.append(column) }
      return
    }
    var block = GoogleBlock(kind: kind, number: number)
    block[part] = column
    places[kind, default: [:]][number] = blocks.count
    blocks.append(block)
  }

  /// The header can only be Google's.
  var isCertain: Bool {
    let hasNames = given >= 0 && family >= 0
    let hasNumbers = blocks.contains { $0.number > 0 && ($0[.value] >= 0 || $0[.street] >= 0) }
    let hasMark = labels >= 0 || fileAs >= 0 || blocks.contains { $0.kind == .organisation }
    return (hasNames || name >= 0) && (hasNumbers || hasMark)
  }

  /// Enough is there to read the file as Google's when the user says that it is.
  var isUsable: Bool {
    let known = [
      name, prefix, given, additional, family, suffix, nickname, birthday, notes, labels,
    ]
    return known.count { $0 >= 0 } + blocks.count >= 1
  }
}
