import ArgumentParser
import TendModel

/// What is wrong with a day given on the command line.
enum DayWord {
  /// The words name no day.
  static func unknown(_ words: String) -> ArgumentParser.ValidationError {
    ArgumentParser.ValidationError(
      "\"\(words)\" is no day; write it like today, fri, +2w, \"12 mar\" or 2026-03-12."
    )
  }

  /// The day has not come yet.
  static func ahead(_ day: CalendarDay) -> ArgumentParser.ValidationError {
    ArgumentParser.ValidationError(
      "\(day) has not come yet; log what has happened, or use follow-up for what is planned."
    )
  }
}
