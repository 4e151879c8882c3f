public import TendModel
public import TendScreen

/// Everything that can happen to the program; `AppState.update` folds each into the state.
public enum Message: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted.
  case paste(String)
  /// The terminal has a new size.
  case resized(Size)
  /// Time went on.
  case tick(Moment)
  /// The terminal line is gone or the system asks to end.
  case hungUp
  /// A command was asked for, by whatever way.
  case command(Invocation)
  /// Commands are to follow one another.
  case commands([Invocation])
  /// The store answered a query.
  case answered(ReadTag, Answer)
  /// The store could not answer a query that was not waited for.
  case unanswered(ReadTag, Failure)
  /// The store made a change.
  case wrote(Applied)
  /// Someone changed the store, this program or another.
  case storeChanged
  /// An effect could not be carried out.
  case failed(Failure)
  /// A job went on.
  case progressed(JobProgress)
  /// A job came to its end.
  case finished(JobResult)
  /// Something was counted, or will not be.
  case analysed(Analysis, AnalysisResult)
  /// The editor was closed; nil when the text was left as it was.
  case edited(EditPurpose, String?)
  /// Something to tell the user.
  case notice(String)
  /// All themes were read, with what is wrong in them.
  case themes([Theme], problems: [String])
  /// The user's files of looks and keys changed and were read again, the look to use first.
  case appearance([Theme], Keymap, problems: [String])
}
