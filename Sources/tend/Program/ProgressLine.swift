/// How far something is, in one line on a terminal, renewed at each whole per cent.
final class ProgressLine {
  private let console: Console
  private let title: String
  private var percent = -1

  init(_ console: Console, _ title: String) {
    self.console = console
    self.title = title
  }

  /// Notes how much is done of a total; always true, so that the work goes on.
  func report(done: Int, total: Int) -> Bool {
    let now = total > 0 ? done * 100 / total : 100
    guard now != percent, console.isErrorTerminal else { return true }
    percent = now
    console.progress("\(title): \(now)%")
    return true
  }

  /// Wipes the line.
  func end() {
    if percent >= 0 { console.progress("") }
  }
}
