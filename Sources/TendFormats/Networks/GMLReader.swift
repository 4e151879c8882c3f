/// Reads networks from GML (Himsolt 1997): keys and values, lists of them between brackets.
struct GMLReader {
  private let bytes: [UInt8]
  private var index = 0
  private var file = NetworkFile()
  /// The ids of people by their number in the file.
  private var names: [String: Int] = [:]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a text has a list called `graph` as GML writes it.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let beginning = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let words = beginning.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).contains { $0 == "graph" && $1 == "[" }
      || words.contains("graph[")
  }

  /// Reads a network; labels, where every person has one of their own, are the ids.
  static func read(_ bytes: [UInt8]) -> NetworkFile {
    var reader = GMLReader(bytes)
    var people: [[String: String]] = []
    var ties: [[String: String]] = []
    // What is open, and the values of the node or edge at hand.
    var open: [String] = []
    var values: [String: String] = [:]
    while let key = reader.word() {
      if key == "]" {
        let name = open.popLast()
        if name == "node" { people.append(values) }
        if name == "edge" { ties.append(values) }
        continue
      }
      guard let value = reader.word() else { break }
      if value == "[" {
        open.append(key)
        if key == "node" || key == "edge" { values = [:] }
      } else if open.last == "node" || open.last == "edge" {
        values[key] = value
      } else if key == "directed" {
        reader.file.isDirected = value == "1"
      }
    }
    reader.add(people, ties)
    return reader.file
  }

  private mutating func add(_ people: [[String: String]], _ ties: [[String: String]]) {
    let labels = Set(people.compactMap { $0["label"] })
    let hasLabels = labels.count == people.count
    for person in people {
      guard let id = person["id"] else { continue }
      let place = file.place(of: (hasLabels ? person["label"] : nil) ?? id)
      names[id] = place
      for (key, value) in person where key != "id" && key != "label" {
        file.set(key, value, of: place)
      }
    }
    for tie in ties {
      guard let source = tie["source"], let target = tie["target"] else { continue }
      let weight = (tie["weight"] ?? tie["value"]).flatMap(Double.init)
      if let weight, weight != 1 { file.isWeighted = true }
      file.rows.append(
        NetworkFile.Row(
          source: names[source] ?? file.place(of: source),
          target: names[target] ?? file.place(of: target),
          weight: weight ?? 1
        )
      )
    }
  }

  /// The next key, value or bracket; comments and line ends are passed over.
  private mutating func word() -> String? {
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#") {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else {
        break
      }
    }
    guard index < bytes.count else { return nil }
    let start = index
    if bytes[index] == UInt8(ascii: "\"") {
      index += 1
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
      let text = String(decoding: bytes[start + 1..<index], as: UTF8.self)
      index = min(index + 1, bytes.count)
      // A bracket in quotes is no bracket.
      return text == "[" || text == "]" ? " \(text)" : text
    }
    if bytes[index] == UInt8(ascii: "[") || bytes[index] == UInt8(ascii: "]") {
      index += 1
    } else {
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "["),
        bytes[index] != UInt8(ascii: "]")
      {
        index += 1
      }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
