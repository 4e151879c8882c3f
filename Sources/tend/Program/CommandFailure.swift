/// Why a command could not do what was asked, in one sentence; it ends the program with 1.
struct CommandFailure: Error, CustomStringConvertible {
  /// The sentence, without a full stop.
  let description: String

  init(_ description: String) { self.description = description }
}
