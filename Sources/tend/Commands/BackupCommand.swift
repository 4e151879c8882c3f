import ArgumentParser
import TendStore

/// `tend backup`: a copy of the store.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store into a file, also while another tend works on it.",
    discussion: """
      Example:
        tend backup tend-copy.db
      """
  )

  @Argument(help: "The file to write; one that is there stays as it is.", completion: .file())
  var file: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    try desk.requireStore()
    try desk.store.backup(to: file)
    try FileReport(action: "backup", file: file, sentence: "The store was copied to \(file).")
      .write(asJSON: output.json)
  }
}
