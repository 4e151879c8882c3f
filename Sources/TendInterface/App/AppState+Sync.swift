extension AppState {
  /// Tells what came of syncing folders, and what is left to be settled.
  mutating func tellSynced(_ words: [String], _ conflicts: Int, _ failure: Failure?) -> [Effect] {
    if conflicts > 0 {
      let left = conflicts == 1 ? "1 conflict" : "\(conflicts) conflicts"
      say((words + ["\(left) left; :conflicts lists them"]).joined(separator: "; "))
    } else if !words.isEmpty {
      say(words.joined(separator: "; "))
    }
    if let failure { complain(failure.text) }
    return reload()
  }
}
