import ArgumentParser
import TendStore

/// `tend restore`: the store as a copy has it.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a copy made by tend backup in the place of the store.",
    discussion: """
      What the store held until then is kept beside it, in a file whose name ends in
      .before-restore. No other tend may have the store open.

      Example:
        tend restore tend-copy.db --yes
      """
  )

  @Argument(help: "The copy.", completion: .file()) var file: String
  @Flag(help: "Yes, replace what the store holds now.") var yes = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if !yes {
      throw ValidationError("This replaces what the store holds now; add --yes when that is meant.")
    }
  }

  func run() throws {
    let path = store.location
    try Store.restore(from: file, to: path)
    try FileReport(action: "restore", file: path, sentence: "\(path) is now as \(file) was.")
      .write(asJSON: output.json)
  }
}
