import TendInterface

extension Failure {
  /// An error of any room in the words that it has for itself.
  init(describing error: any Error) { self = error as? Failure ?? Failure("\(error)") }
}
