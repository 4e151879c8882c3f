public import TendModel

/// One thing that is said about bridges, in plain words, with how it was counted.
public struct BridgeLine: Hashable, Sendable {
  /// Where it stands.
  public let section: BridgeSection
  /// The sentence.
  public let text: String
  /// Whom it is about first; nil when about nobody.
  public let contact: ContactID?
  /// Everyone it names, in the order of the sentence.
  public let people: [ContactID]
  /// When the contact was last reached, in words; empty when it is about nobody.
  public let recency: String
  /// How it was counted, with its numbers.
  public let counting: String
  /// The pair that is asked about; nil for a statement.
  public let question: TiePair?

  init(
    _ section: BridgeSection,
    _ text: String,
    counting: String,
    people: [ContactID] = [],
    recency: String = "",
    question: TiePair? = nil
  ) {
    self.section = section
    self.text = text
    self.counting = counting
    self.people = people
    contact = people.first
    self.recency = recency
    self.question = question
  }
}
