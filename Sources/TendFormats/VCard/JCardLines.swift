/// The lines of a JSON text on which its jCards begin.
struct JCardLines {
  /// From 1, in the order of the text.
  private(set) var numbers: [Int] = []

  /// Finds each array whose first element is `"vcard"`.
  init(_ bytes: [UInt8]) {
    let word = Array("vcard".utf8)
    var line = 1
    var arrayLine: Int?
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x5B: arrayLine = line
      case 0x22:
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != 0x22 {
          if bytes[index] == 0x5C { index += 1 }
          index += 1
        }
        if let found = arrayLine, index < bytes.count,
          bytes[start..<index].lazy.map({ $0 | 0x20 }).elementsEqual(word)
        {
          numbers.append(found)
        }
        arrayLine = nil
      case 0x20, 0x09, 0x0D: break
      default: arrayLine = nil
      }
      index += 1
    }
  }
}
