extension ContentLine {
  /// One parameter, as places in the bytes of its line.
  struct Parameter {
    /// The name; empty for a bare value of vCard 2.1, such as `HOME`.
    var name: Range<Int>
    /// All values, with their quotation marks.
    var value: Range<Int>
  }

  /// Calls a function with each parameter in order until it answers false.
  @inline(__always)
  func eachParameter(_ body: (Parameter) -> Bool) {
    var index = parameters.lowerBound
    while index < parameters.upperBound {
      let (parameter, end) = parameter(at: index)
      if !parameter.value.isEmpty || !parameter.name.isEmpty, !body(parameter) { return }
      index = end + 1
    }
  }

  private func parameter(at start: Int) -> (Parameter, end: Int) {
    var equals = -1
    var isQuoted = false
    var index = start
    loop: while index < parameters.upperBound {
      switch bytes[index] {
      case 0x22: isQuoted.toggle()
      case 0x3B where !isQuoted: break loop
      case 0x3D where equals < 0 && !isQuoted: equals = index
      default: break
      }
      index += 1
    }
    if isQuoted {
      // The mark is never closed: it is text, and the parameter ends at its semicolon.
      index = bytes[start..<parameters.upperBound].firstIndex(of: 0x3B) ?? parameters.upperBound
      if equals > index { equals = -1 }
    }
    let name = equals < 0 ? start..<start : start..<equals
    let value = equals < 0 ? start..<index : (equals + 1)..<index
    return (Parameter(name: trimmed(name), value: trimmed(value)), index)
  }

  /// Calls a function with the place of each value of a parameter, quotation marks taken off.
  ///
  /// A quoted list, such as `"HOME,VOICE"`, is taken apart too when `insideQuotes` says so.
  func eachValue(of parameter: Parameter, insideQuotes: Bool, _ body: (Range<Int>) -> Void) {
    var start = parameter.value.lowerBound
    var isQuoted = false
    for index in parameter.value {
      let byte = bytes[index]
      if byte == 0x22 {
        isQuoted.toggle()
      } else if byte == 0x2C, insideQuotes || !isQuoted {
        body(unquoted(start..<index))
        start = index + 1
      }
    }
    body(unquoted(start..<parameter.value.upperBound))
  }

  /// The value of a parameter as it is meant, by its name in upper case; nil when the line has no such parameter.
  func parameter(_ word: StaticString) -> String? {
    var found: String?
    eachParameter { parameter in
      guard matches(parameter.name, word) else { return true }
      found = parameterText(unquoted(parameter.value))
      return false
    }
    return found
  }

  /// All parameters as they are meant, in order; a bare value has an empty name.
  var parameterList: [(name: String, values: [String])] {
    var list: [(name: String, values: [String])] = []
    eachParameter { parameter in
      var values: [String] = []
      eachValue(of: parameter, insideQuotes: false) { values.append(parameterText($0)) }
      list.append((text(parameter.name), values))
      return true
    }
    return list
  }

  /// The text of a parameter's value, `^n`, `^'` and `^^` undone.
  ///
  /// Source: RFC 6868, section 3.
  func parameterText(_ place: Range<Int>) -> String {
    let raw = bytes[place]
    let utf8 = String(validating: raw, as: UTF8.self).map { Array($0.utf8) }
    let plain = utf8 ?? Charset.windows1252.decoded(raw)
    guard plain.contains(0x5E) else { return String(decoding: plain, as: UTF8.self) }
    var output: [UInt8] = []
    output.reserveCapacity(plain.count)
    var index = 0
    while index < plain.count {
      let byte = plain[index]
      let next = index + 1 < plain.count ? plain[index + 1] : 0
      switch (byte, next) {
      case (0x5E, 0x6E), (0x5E, 0x4E): output.append(0x0A)
      case (0x5E, 0x27): output.append(0x22)
      case (0x5E, 0x5E): output.append(0x5E)
      default:
        output.append(byte)
        index -= 1
      }
      index += 2
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A place without the quotation marks around it.
  func unquoted(_ place: Range<Int>) -> Range<Int> {
    let inner = trimmed(place)
    guard inner.count >= 2, bytes[inner.lowerBound] == 0x22, bytes[inner.upperBound - 1] == 0x22
    else {
      // Where a quoted list is taken apart, a mark stands at one end only.
      var (start, end) = (inner.lowerBound, inner.upperBound)
      if start < end, bytes[start] == 0x22 { start += 1 }
      if start < end, bytes[end - 1] == 0x22 { end -= 1 }
      return start..<end
    }
    return (inner.lowerBound + 1)..<(inner.upperBound - 1)
  }

  /// A place without blanks around it.
  func trimmed(_ place: Range<Int>) -> Range<Int> {
    var (start, end) = (place.lowerBound, place.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
