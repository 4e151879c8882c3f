/// What the parameters of a line say of its value: where it belongs, what it is for, how much it is preferred.
struct CardTypes {
  /// Known words as bits: the place and the use of a value.
  private(set) var bits = 0
  /// 1 is preferred, 0 means not ranked.
  private(set) var preference = 0
  /// The first word of the user's own; nil when there is none.
  private(set) var ownWord: String?

  /// Reads `TYPE`, `PREF` and the bare words of vCard 2.1.
  init(_ line: ContentLine) {
    if line.parameters.isEmpty { return }
    var bits = 0
    var preference = 0
    var own: Range<Int>?
    line.eachParameter { parameter in
      let isType = line.matches(parameter.name, "TYPE")
      if isType || parameter.name.isEmpty {
        line.eachValue(of: parameter, insideQuotes: isType) { place in
          guard !place.isEmpty else { return }
          switch Self.meanings[ContentLine.key(line.bytes[place])] {
          case Self.preferred?: preference = 1
          case Self.silent?: break
          case let bit?: bits |= bit
          case nil where isType && own == nil: own = place
          case nil: break
          }
        }
      } else if line.matches(parameter.name, "PREF") {
        let rank = Int(line.text(line.unquoted(parameter.value))) ?? 0
        preference = (1...100).contains(rank) ? rank : preference
      }
      return true
    }
    self.bits = bits
    self.preference = preference
    ownWord = own.map { Self.plain(line.parameterText($0)) }
  }

  /// The label of the value; empty when nothing is said.
  var label: String {
    if let ownWord, bits == 0 { return ownWord }
    return Self.labels[bits]
  }

  private static func plain(_ word: String) -> String {
    word.lowercased().hasPrefix("x-") ? String(word.dropFirst(2)) : word
  }

  private static let preferred = -1
  private static let silent = -2

  /// The words of which labels are made, in the order of their bits.
  static let words = ["Home", "Work", "Other", "Main", "Cell", "Fax", "Pager", "Car"]

  /// The label of each set of bits.
  private static let labels: [String] = (0..<(1 << words.count)).map { bits in
    words.indices.filter { bits >> $0 & 1 == 1 }.map { words[$0] }.joined(separator: " ")
  }

  private static let meanings: [UInt64: Int] = {
    var meanings: [UInt64: Int] = [:]
    for (index, word) in words.enumerated() { meanings[ContentLine.key(word.utf8)] = 1 << index }
    meanings[ContentLine.key("MOBILE".utf8)] = 1 << 4
    meanings[ContentLine.key("PREF".utf8)] = preferred
    // These say how a value is written or what every value of the kind is.
    let said = [
      "INTERNET", "VOICE", "MSG", "TEXT", "VIDEO", "TEXTPHONE", "X400", "DOM", "INTL", "POSTAL",
      "PARCEL", "QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "BBS", "MODEM", "ISDN", "PCS",
    ]
    for word in said { meanings[ContentLine.key(word.utf8)] = silent }
    return meanings
  }()
}
