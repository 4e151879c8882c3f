/// How a store file is to be opened.
public enum StoreAccess: Hashable, Sendable {
  /// To be written; it is made where there is none.
  case create
  /// To be read: it has to be there, and is opened read-only where it cannot be written.
  case existing
  /// To be read and not to be written, even where it could be.
  case readOnly
}
