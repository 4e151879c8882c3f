import ArgumentParser

/// Two networks as words: `A B`, or with a word between them that reads well.
struct TwoNetworks {
  let first: String
  let second: String

  /// Reads the words; `link` is the word that may stand between the names.
  ///
  /// - Throws: A usage error when there are not two.
  init(_ words: [String], link: String) throws {
    let names = words.count == 3 && words[1].lowercased() == link ? [words[0], words[2]] : words
    guard names.count == 2 else {
      throw ValidationError("Name two networks, with quotes around a name of several words.")
    }
    (first, second) = (names[0], names[1])
  }
}
