import TendModel

/// A form as a text for the editor: a line for each field, what may have several lines at the end.
extension Form {
  /// What begins a line that says something to the reader and is no field.
  private static let remark: Character = "#"

  /// The text; with a mistake above the line that it is about.
  func text(_ mistake: (field: String?, words: String)? = nil) -> String {
    var lines = [
      "\(Self.remark) \(title): a line for each field; lines with \(Self.remark) say only this."
    ]
    if let mistake, !fields.contains(where: { $0.name == mistake.field }) {
      lines.append(Self.marked(mistake.words))
    }
    for field in ordered {
      if let mistake, mistake.field == field.name { lines.append(Self.marked(mistake.words)) }
      if case .choice(let words) = field.kind {
        let choices = words.filter { !$0.isEmpty }.joined(separator: ", ")
        lines.append("\(Self.remark) \(field.name) can be \(choices)")
      }
      if field.kind == .longText {
        lines.append("\(Self.remark) all that follows is the \(field.name)")
        lines += ["\(field.name):", field.value]
      } else {
        lines.append("\(field.name): \(field.value)".trimmingBlanks)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Takes every line of a text that was edited, also those behind one that is wrong, and beside it.
  ///
  /// - Returns: The first that cannot be read, and in which field if it is one; that field holds what was written.
  mutating func take(text: String) -> (field: String?, words: String)? {
    // A line that an earlier text had and this one lacks says nothing any more.
    for index in fields.indices { fields[index].reset() }
    var mistake: (field: String?, words: String)?
    let lines = OutsideText.multiline(text).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.first == Self.remark || line.allSatisfy(\.isWhitespace) { continue }
      guard let place = place(of: line) else {
        mistake = mistake ?? (nil, unknown(line))
        continue
      }
      let value = String(line.drop { $0 != ":" }.dropFirst()).trimmingBlanks
      if fields[place].kind == .longText {
        let rest = ([Substring(value)] + lines[(index + 1)...]).joined(separator: "\n")
        fields[place].set(rest.trimmingBlanks)
        break
      }
      fields[place].set(value)
      if let words = fields[place].choiceMistake {
        mistake = mistake ?? (fields[place].name, words)
      }
    }
    return mistake
  }

  /// The field that a line names; nil where it names none.
  private func place(of line: Substring) -> Int? {
    guard line.contains(":") else { return nil }
    let name = String(line.prefix { $0 != ":" }).trimmingBlanks
    return fields.firstIndex { $0.name == name }
  }

  private func unknown(_ line: Substring) -> String {
    guard line.contains(":") else {
      return "\"\(line)\" is no field: write the name of one, a colon and the value"
    }
    let names = fields.map(\.name).joined(separator: ", ")
    return "There is no field for \"\(line)\"; there are \(names)"
  }

  private var ordered: [FormField] {
    fields.filter { $0.kind != .longText } + fields.filter { $0.kind == .longText }
  }

  private static func marked(_ words: String) -> String { "\(remark) >>> \(words)" }
}

extension AppState {
  /// Opens the editor on the open form.
  mutating func editFormAsText() -> [Effect] {
    guard case .form(let form) = overlay else { return [] }
    return [.terminal(.edit(.form, form.text()))]
  }

  /// Saves the form with what was written in the editor, or opens it again with the mistake marked.
  mutating func take(formText text: String?, in form: Form) -> [Effect] {
    var form = form
    guard let text else {
      // Left as it was: nothing is to be changed, or a mistake is to be mended here.
      if form.error == nil { leaveUnchanged() }
      return []
    }
    // Whoever empties a file means that nothing is to be done.
    if text.allSatisfy(\.isWhitespace) {
      overlay = .none
      say("The text came back empty; nothing was changed")
      return []
    }
    let written = Self.unmarked(text)
    let isSame = form.refusedText == written
    (form.error, form.refusedText) = (nil, written)
    if let mistake = form.take(text: text) {
      form.error = mistake.words
      form.focus = form.fields.firstIndex { $0.name == mistake.field } ?? form.focus
      overlay = .form(form)
      let marked = (["# >>> " + mistake.words] + written).joined(separator: "\n")
      return isSame ? [] : [.terminal(.edit(.form, marked))]
    }
    let effects = form.submit(&self)
    if effects.isEmpty, case .none = overlay { leaveUnchanged() }
    guard case .form(let refused) = overlay, let error = refused.error, !isSame else {
      return effects
    }
    let field = refused.fields[refused.focus].name
    return [.terminal(.edit(.form, refused.text((field, error))))]
  }

  /// Closes a form from which nothing came, and says so: nobody saw it behind the editor.
  private mutating func leaveUnchanged() {
    overlay = .none
    say("Nothing was changed")
  }

  /// The lines without what was marked in them.
  private static func unmarked(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("# >>> ") }
  }
}
