/// What is searched of an interaction: its purpose, its note and the topics that it touched.
enum LoggedText {
  /// The text of interaction `i`, line by line.
  static let sql = """
    trim(i.purpose || char(10) || i.note || char(10) || coalesce(
      (SELECT group_concat('#' || t.name, ' ') FROM interactionTopic it
        JOIN topic t ON t.id = it.topicId WHERE it.interactionId = i.id), ''), char(10))
    """
}
