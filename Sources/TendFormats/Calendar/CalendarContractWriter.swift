/// Writes what a calendar file holds as JSON: `{"events": [...], "todos": [...]}`, what is empty left out.
public enum CalendarContractWriter {
  /// The entries in their order, then what went wrong, if anything did.
  ///
  /// - Parameters:
  ///   - file: What was read.
  ///   - error: Why the file as a whole could not be read, as its sentence.
  /// - Returns: UTF-8 with a newline at the end; the same values give the same bytes.
  public static func bytes(_ file: CalendarFile, error: FormatError? = nil) -> [UInt8] {
    let fields: [(String, JSONText.Value)] = [
      ("events", .array(file.events.map(object))), ("todos", .array(file.todos.map(object))),
    ]
    return JSONText.bytes(.object(fields + ContractWriter.complaints(file.problems, error)))
  }

  private static func object(_ entry: CalendarEntry) -> JSONText.Value {
    .object([
      ("alarms", .number(entry.alarmCount)),
      ("attendees", .array(entry.attendees.map(object))),
      ("categories", strings(entry.categories)),
      ("completed", .string(entry.completed)),
      ("description", .string(entry.details)),
      ("due", .string(entry.due)),
      ("duration", .string(entry.duration)),
      ("end", .string(entry.end)),
      ("exdates", strings(entry.exceptions)),
      ("location", .string(entry.location)),
      ("occurrences", strings(entry.occurrences)),
      ("organizer", entry.organizer.map(object) ?? .object([])),
      ("percent", .number(entry.percent)),
      ("priority", .number(entry.priority)),
      ("recurrenceId", .string(entry.recurrenceID)),
      ("rrule", .string(entry.rule)),
      ("start", .string(entry.start)),
      ("status", .string(entry.status)),
      ("summary", .string(entry.summary)),
      ("uid", .string(entry.uid)),
    ])
  }

  private static func object(_ person: CalendarEntry.Person) -> JSONText.Value {
    .object([
      ("email", .string(person.email)), ("name", .string(person.name)),
      ("partstat", .string(person.answer)),
    ])
  }

  private static func strings(_ texts: [String]) -> JSONText.Value {
    .array(texts.map { .string($0) })
  }
}
