public import TendModel

/// Everything that `update` can ask of the world, by value.
public enum Effect: Hashable, Sendable {
  /// Write to the store; answered by `wrote` or `failed`.
  case write(Change)
  /// Read from the store; answered by `answered` or `failed` before the next frame.
  case read(ReadTag, Query)
  /// A search is about to be typed; not answered.
  case prepareSearch
  /// Begin work in the background; answered by `progressed` and `finished`.
  case start(Job)
  /// Stop the running job; answered by `finished`.
  case cancel
  /// Do something to the terminal.
  case terminal(TerminalRequest)
  /// Run these commands once what was asked before is answered; answered by `commands`.
  case follow([Invocation])
  /// Leave the program.
  case quit

  /// It changes the store.
  var isWrite: Bool { if case .write = self { true } else { false } }
}
