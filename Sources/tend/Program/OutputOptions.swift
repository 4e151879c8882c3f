import ArgumentParser

/// In which form a command writes.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Write one JSON object instead of text; docs/JSON.md describes it.")
  var json = false
}
