/// A line of a vCard to be written, in the terms that vCard and jCard share.
struct CardLine: Hashable {
  /// A parameter and its values.
  struct Parameter: Hashable {
    var name: String
    var values: [String]
  }

  /// How the value is to be understood; the raw value is the name of RFC 6350, section 4.
  enum Kind: String, Hashable {
    case text, uri, timestamp, integer, boolean, unknown
    case date = "date-and-or-time"
    case languageTag = "language-tag"
  }

  var group = ""
  /// In upper case.
  var name: String
  var parameters: [Parameter] = []
  var kind = Kind.text
  /// The parts of a structured value, each with its values; most lines have one part of one value.
  var parts: [[String]]

  init(_ name: String, _ value: String, kind: Kind = .text) {
    self.name = name
    self.kind = kind
    parts = [[value]]
  }

  init(_ name: String, parts: [[String]]) {
    self.name = name
    self.parts = parts
  }

  /// The line with a parameter more; none for an empty value.
  func with(_ name: String, _ values: String...) -> CardLine {
    let known = values.filter { !$0.isEmpty }
    if known.isEmpty { return self }
    var line = self
    line.parameters.append(Parameter(name: name, values: known))
    return line
  }

  /// Everything before the colon, as vCard writes it.
  var head: String {
    let prefix = group.isEmpty ? "" : group + "."
    return parameters.reduce(prefix + name) { head, parameter in
      head + ";" + parameter.name + "="
        + parameter.values.map(Self.parameterText).joined(separator: ",")
    }
  }

  /// Everything after the colon, as vCard writes it.
  var value: String {
    parts.map { $0.map(escaped).joined(separator: ",") }.joined(separator: ";")
  }

  /// The whole line as vCard writes it, without folds.
  var text: String { head + ":" + value }

  /// Commas and semicolons of an address (RFC 6350, section 3.4) are its own; a value that nobody understands stands as it is.
  private func escaped(_ text: String) -> String {
    switch kind {
    case .unknown: text
    case .uri: text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    default: ContentLineWriter.escaped(text)
    }
  }

  /// A parameter's value with the codes of RFC 6868, in quotation marks where it needs them.
  private static func parameterText(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "^": plain += "^^"
      case "\"": plain += "^'"
      case "\n": plain += "^n"
      case "\0"..<" ", "\u{7F}": continue
      default: plain.unicodeScalars.append(scalar)
      }
    }
    let needsMarks = plain.unicodeScalars.contains { [":", ";", ","].contains($0) }
    return needsMarks ? "\"" + plain + "\"" : plain
  }
}
