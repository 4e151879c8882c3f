import TendModel

/// What the columns of a table hold, as the user says it column by column.
struct MappingScreen: Sendable {
  let request: ImportRequest
  let sample: TableSample
  private(set) var columns: [FieldColumn?]
  var cursor = ListCursor()

  /// What a column can hold, in the order in which keys go through it; nil keeps it as it is.
  static let fields: [ContactField?] =
    [nil] + ContactField.allCases.filter { $0 != .extra }

  init(request: ImportRequest, sample: TableSample) {
    self.request = request
    self.sample = sample
    let known = sample.mapping.columns.prefix(sample.mapping.header.count)
    let missing = sample.mapping.header.count - known.count
    columns = known + [FieldColumn?](repeating: nil, count: missing)
  }

  /// What was chosen.
  var mapping: TableMapping {
    TableMapping(
      fingerprint: sample.mapping.fingerprint,
      header: sample.mapping.header,
      columns: columns
    )
  }

  /// The file with what was chosen.
  var chosenRequest: ImportRequest {
    var request = request
    request.mapping = mapping
    return request
  }

  /// Goes to the next field of the column at hand, or back.
  mutating func step(by step: Int) {
    guard columns.indices.contains(cursor.index) else { return }
    let held = columns[cursor.index].flatMap { $0.field == .extra ? nil : $0.field }
    let place = Self.fields.firstIndex(of: held) ?? 0
    let next = Self.fields[(place + step + Self.fields.count) % Self.fields.count]
    columns[cursor.index] = next.map { FieldColumn($0) }
  }

  /// Lets the column at hand hold a field; nil keeps it as it is.
  mutating func set(_ field: FieldColumn?) {
    guard columns.indices.contains(cursor.index) else { return }
    columns[cursor.index] = field
  }

  /// Lets the column at hand hold what a text names: a field, and a label behind it.
  ///
  /// - Returns: False when it names no field.
  mutating func set(_ text: String) -> Bool {
    let typed = text.trimmingBlanks
    let names = Self.fields.compactMap(\.self).flatMap { [($0.words, $0), ($0.rawValue, $0)] }
      .sorted { $0.0.count > $1.0.count }
    for (name, field) in names where typed.lowercased().hasPrefix(name.lowercased()) {
      let rest = typed.dropFirst(name.count)
      guard rest.isEmpty || rest.first == " " else { continue }
      set(FieldColumn(field, label: String(rest).trimmingBlanks))
      return true
    }
    return false
  }

  /// What a column holds, in words.
  func words(_ index: Int) -> String {
    guard let column = columns[index], column.field != .extra else { return "" }
    return column.label.isEmpty ? column.field.words : "\(column.field.words) (\(column.label))"
  }

  /// The first values of a column.
  func values(_ index: Int) -> String {
    sample.rows.compactMap { row in
      row.indices.contains(index) && !row[index].isEmpty ? row[index] : nil
    }.prefix(4).joined(separator: "  ·  ")
  }

  /// The first contacts as these columns make them, a line for each.
  var contacts: [String] {
    sample.rows.prefix(3).map { row in
      let held = zip(columns, row).compactMap { column, value in
        column.flatMap { value.isEmpty || $0.field == .extra ? nil : ($0, value) }
      }
      func text(_ fields: [ContactField]) -> String {
        fields.compactMap { field in held.first { $0.0.field == field }?.1 }
          .joined(separator: " ")
      }
      let whole = text([.name])
      let name = whole.isEmpty ? text([.prefix, .given, .additional, .family, .suffix]) : whole
      let nameFields: Set<ContactField> = [
        .name, .prefix, .given, .additional, .family, .suffix,
      ]
      let rest = held.filter { !nameFields.contains($0.0.field) }.map { column, value in
        "\(column.field.words) \(value)"
      }
      return ([name.isEmpty ? "(no name)" : name] + rest).joined(separator: ", ")
    }
  }
}
