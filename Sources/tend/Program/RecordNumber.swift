import ArgumentParser

/// The number of a record as it is printed: `12`, or `id:12`.
struct RecordNumber: ExpressibleByArgument {
  let number: Int64

  init?(argument: String) {
    let digits = argument.lowercased().hasPrefix("id:") ? argument.dropFirst(3) : argument[...]
    guard let number = Int64(digits), number > 0 else { return nil }
    self.number = number
  }
}

extension [RecordNumber] {
  /// The numbers, each once: what is named twice is meant once.
  var distinct: [RecordNumber] {
    var seen: Set<Int64> = []
    return filter { seen.insert($0.number).inserted }
  }
}
