extension Change {
  /// What the change did, in a few words for the history and the status line.
  ///
  /// - Parameters:
  ///   - contactName: The name of a contact; nil when there is none.
  ///   - networkName: The name of a network; nil when there is none.
  ///   - followUpTitle: The title of a follow-up; nil when there is none.
  ///   - isAbsent: Whether two contacts are noted as not knowing each other.
  /// - Returns: A title without a full stop, such as `Logged a meeting with Ada Example`.
  public func title(
    contactName: (ContactID) -> String?,
    networkName: (NetworkID) -> String?,
    followUpTitle: (FollowUpID) -> String?,
    isAbsent: (TiePair) -> Bool = { _ in false }
  ) -> String {
    withoutActuallyEscaping(contactName) { contactName in
      withoutActuallyEscaping(networkName) { networkName in
        withoutActuallyEscaping(followUpTitle) { followUpTitle in
          withoutActuallyEscaping(isAbsent) { isAbsent in
            ChangeTitle(
              contactName: contactName,
              networkName: networkName,
              followUpTitle: followUpTitle,
              isAbsent: isAbsent
            ).text(of: self)
          }
        }
      }
    }
  }
}
