/// A telephone number as it is compared.
struct PhoneNumber: Hashable, Sendable {
  /// Whether one person answers.
  enum Line: Sendable { case mobile, landline, unknown }

  /// The digits with the country code and without a plus, or what is known of them.
  let digits: String
  /// `digits` begins with a country code.
  let isInternational: Bool
  /// The digits of an extension; empty when there is none.
  let extensionDigits: String
  /// Whether one person answers.
  let line: Line

  /// How many digits are enough to tell numbers without a country code from each other.
  static let tailLength = 9
  /// Fewer digits than these are an extension or an emergency number.
  static let shortest = 7

  /// Reads a number as somebody wrote it; nil when there are too few digits to tell anybody by.
  ///
  /// - Parameters:
  ///   - text: The number.
  ///   - label: What its owner calls it, such as Mobile.
  ///   - country: ISO 3166 code for a number without country code; empty when not known.
  init?(_ text: String, label: String, country: String) {
    let (number, rest) = Self.cut(text)
    let plan = DialingPlan.of(country: country)
    guard let (found, isInternational) = Self.international(number, plan) else { return nil }
    guard found.utf8.count >= Self.shortest, found.utf8.contains(where: { $0 != 48 }) else {
      return nil
    }
    digits = found
    self.isInternational = isInternational
    extensionDigits = rest
    line = Self.line(found, isInternational, label)
  }

  /// The digits by which candidates are found.
  var tail: String { String(digits.suffix(Self.shortest)) }

  /// Whether two are the same number: all digits where both countries are known, else the last nine.
  func isSame(as other: PhoneNumber) -> Bool {
    if !extensionDigits.isEmpty, !other.extensionDigits.isEmpty,
      extensionDigits != other.extensionDigits
    {
      return false
    }
    if isInternational && other.isInternational { return digits == other.digits }
    let length = min(Self.tailLength, digits.utf8.count, other.digits.utf8.count)
    return digits.suffix(length) == other.digits.suffix(length)
  }

  /// How the digits of the number may be written, with and without the country code.
  var spellings: [String] {
    guard isInternational, let plan = DialingPlan.of(number: digits) else { return [digits] }
    let national = plan.trunk + digits.dropFirst(plan.code.utf8.count)
    return ["+" + digits, "00" + digits, digits, national]
  }

  /// The number to show.
  var shown: String { (isInternational ? "+" : "") + digits }

  /// The number with its leading plus, and the extension.
  private static func cut(_ text: String) -> (number: String, rest: String) {
    var number: [UInt8] = []
    var rest: [UInt8] = []
    var isRest = false
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let value = scalar.properties.numericType == .decimal
        ? scalar.properties.numericValue : nil
      {
        let digit = UInt8(ascii: "0") + UInt8(value)
        if isRest { rest.append(digit) } else { number.append(digit) }
        word = []
      } else if scalar == "+" || scalar == "\u{FF0B}" {
        if number.isEmpty { number.append(UInt8(ascii: "+")) }
      } else if scalar == "#" {
        isRest = isRest || number.count >= shortest
      } else if scalar == ";" || scalar == "," {
        // After it stand parameters or tones; a `tel:` URI names the extension.
        if number.count >= shortest, !isRest { isRest = true }
        word = []
      } else if scalar.isASCII, scalar.properties.isAlphabetic {
        word.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
        if number.count >= shortest,
          ["x", "ext", "app"].contains(String(decoding: word, as: UTF8.self))
        {
          isRest = true
        }
      }
    }
    return (String(decoding: number, as: UTF8.self), String(decoding: rest, as: UTF8.self))
  }

  /// The digits with country code, if it can be known; nil for what is no number.
  private static func international(_ number: String, _ plan: DialingPlan?) -> (String, Bool)? {
    if number.hasPrefix("+") { return (withoutTrunk(String(number.dropFirst())), true) }
    if let plan, number.hasPrefix(plan.international), number.utf8.count > 9 {
      return (withoutTrunk(String(number.dropFirst(plan.international.utf8.count))), true)
    }
    if number.hasPrefix("00") { return (withoutTrunk(String(number.dropFirst(2))), true) }
    guard let plan else {
      return (String(number.drop { $0 == "0" }), false)
    }
    if plan.code == "1" {
      if number.utf8.count == 10 { return ("1" + number, true) }
      return (number, number.utf8.count == 11 && number.hasPrefix("1"))
    }
    if !plan.trunk.isEmpty, number.hasPrefix(plan.trunk) {
      return (plan.code + number.dropFirst(plan.trunk.utf8.count), true)
    }
    // Written as abroad, but without the plus.
    if number.hasPrefix(plan.code), number.utf8.count >= plan.code.utf8.count + 9 {
      return (withoutTrunk(number), true)
    }
    // Where a trunk prefix is dialled, a number without it is local, its area unknown.
    return plan.trunk.isEmpty ? (plan.code + number, true) : (number, false)
  }

  /// `+49 (0)30` has a zero too many.
  private static func withoutTrunk(_ digits: String) -> String {
    guard let plan = DialingPlan.of(number: digits), plan.trunk == "0" else { return digits }
    let rest = digits.dropFirst(plan.code.utf8.count)
    return rest.hasPrefix("0") ? plan.code + rest.dropFirst() : digits
  }

  private static func line(_ digits: String, _ isInternational: Bool, _ label: String) -> Line {
    let label = FoldedText.folded(label)
    for word in ["fax", "pager"] where label.containsBytes(word) { return .landline }
    if isInternational, let plan = DialingPlan.of(number: digits), !plan.mobile.isEmpty {
      let rest = digits.dropFirst(plan.code.utf8.count)
      return plan.mobile.contains { rest.hasPrefix($0) } ? .mobile : .landline
    }
    for word in ["cell", "mobil", "handy", "iphone", "movil", "natel", "gsm"]
    where label.containsBytes(word) { return .mobile }
    for word in ["main", "company", "office", "zentrale", "assistant", "switchboard"]
    where label.containsBytes(word) { return .landline }
    return .unknown
  }
}
