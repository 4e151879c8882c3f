/// What a name that is looked up belongs to.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
  case contact, network, topic
}
