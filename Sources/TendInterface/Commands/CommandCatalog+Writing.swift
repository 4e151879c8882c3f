extension CommandCatalog {
  /// The commands that only serve to change the store; where it cannot be written they are not offered.
  static let writing: Set<String> = [
    "log", "undo", "redo", "repeat", "import", "me", "sync", "keep-store", "keep-folder",
    "log-form", "tried", "done", "drop", "follow-up", "edit", "edit-text", "set-tags", "tag",
    "join",
    "leave", "archive", "delete", "snooze", "snooze-day", "snooze-week", "snooze-month",
    "set-cadence", "set-circle", "set-importance", "set-name", "set-organisation", "set-title",
    "set-sector", "add", "add-contact", "edit-contact", "open-item", "delete-contact",
    "edit-interaction", "add-network", "edit-network", "edit-this-network", "network-follow-up",
    "delete-network", "merge-network", "add-member", "add-members", "add-candidate",
    "tick", "add-item", "edit-item", "delete-item", "add-goal", "edit-goal", "reach-goal",
    "drop-goal", "delete-goal", "knows", "how-well", "does-not-know", "forget-tie",
    "know-each-other", "tie-yes", "tie-no", "tie-unsure", "merge-pair", "not-same", "merge-sure",
    "back-to-here", "bring-back", "accept", "save-view", "delete-view",
  ]
}
