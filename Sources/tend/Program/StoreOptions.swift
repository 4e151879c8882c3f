import ArgumentParser

/// Which store a command works on.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The store to use, instead of the one named by TEND_STORE or the usual one.",
      valueName: "file"
    )
  )
  var path: String?
}
