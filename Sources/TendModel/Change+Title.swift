extension Change {
  /// What the change did, in a few words for the history and the status line.
  ///
  /// - Parameters:
  ///   - name: What something is called; nil when it is not there.
  ///   - isAbsent: Whether two contacts are noted as not knowing each other.
  /// - Returns: A title without a full stop, such as `Logged a meeting with Ada Example`.
  public func title(
    name: (ChangeSubject) -> String?,
    isAbsent: (TiePair) -> Bool = { _ in false }
  ) -> String {
    withoutActuallyEscaping(name) { name in
      withoutActuallyEscaping(isAbsent) { isAbsent in
        ChangeTitle(name: name, isAbsent: isAbsent).text(of: self)
      }
    }
  }
}
