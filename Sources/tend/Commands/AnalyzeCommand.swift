import ArgumentParser
import TendAnalytics
import TendFormats
import TendRuntime

/// `tend analyze`: the measures of a network in a file.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract:
      "Measure a network that a file describes: who bridges what, and how it hangs together.",
    discussion: """
      It reads lists of ties (CSV), lists of people at events, GraphML, GEXF and JSON. Nothing is \
      written to the store. docs/MEASURES.md lists the measures.

      Example:
        tend analyze ties.csv
        tend analyze ties.csv --json --measures betweenness,constraint
        tend analyze members.csv --shape person,event,date
        tend analyze ties.csv --measures betweenness,pagerank_085 --timings
      """
  )

  @Argument(help: "The file; - is standard input.", completion: .file()) var file: String
  @Option(help: "Only these measures, separated by commas; with --json or --timings.")
  var measures: String?
  @Flag(help: "Say how long each measure of --measures takes, instead of its values.")
  var timings = false
  @Flag(
    help: "Count all shortest paths, even where it takes long; else large networks are estimated."
  )
  var exact = false
  @Option(help: "The person from whom personal measures start.") var seed: String?
  @Option(name: .customLong("group"), help: "An attribute by which people are grouped; repeatable.")
  var groups: [String] = []
  @Option(help: "The file's encoding, such as windows-1252, when its bytes do not tell.")
  var encoding: String?
  @Option(help: "Which column holds what: column=field,… by names or numbers from 1.")
  var mapping: String?
  @Option(help: ArgumentHelp("Say yes when the first row is a tie already.", valueName: "yes"))
  var noHeader: String?
  @OptionGroup var hints: HintOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if timings, measures == nil {
      throw ArgumentParser.ValidationError("--timings takes the measures from --measures")
    }
    guard let unknown = wanted?.sorted().first(where: { !MeasureNames.isKnown($0) }) else { return }
    throw ArgumentParser.ValidationError(
      "There is no measure \"\(unknown)\"; docs/MEASURES.md lists them."
    )
  }

  private var mostSteps: Int? { exact ? nil : SourceSample.mostSteps }

  func run() throws {
    let console = Console()
    let bytes =
      try file == "-" || file == "/dev/stdin"
      ? LocalFile.readStandardInput() : LocalFile.read(file)
    let content = try NetworkReader.read(
      bytes,
      hints: hints.network(encoding: encoding, mapping: mapping, noHeader: noHeader)
    )
    let input = AnalysisInput(content, seed: seed, groups: groups, asked: askedAttributes)
    if let network = input.network { try checkAttributes(network) }
    if let seed, input.network.map({ !$0.ids.contains(seed) }) ?? false {
      throw CommandFailure(
        "There is no \"\(seed)\" in this network; --seed takes an id of the file"
      )
    }
    if timings, let network = input.network {
      let timings = MeasureTimings(
        network,
        Array(wanted ?? []),
        mostSteps: mostSteps,
        runner: .threads
      )
      return try write(timings, console)
    }
    if output.json {
      let sections = input.sections(wanted: wanted, mostSteps: mostSteps, runner: .threads)
      return try MeasureJSON.write(sections, to: console.writeJSON)
    }
    if let network = input.network {
      return try console.write(
        AnalysisReport(network, mostSteps: mostSteps, runner: .threads).lines
      )
    }
    try console.write(input.cases.flatMap(FormulaAnswer.lines(of:)))
  }

  /// What stands behind the colon of measures: an attribute, or the name of a layer.
  private var askedAttributes: [String] {
    (wanted ?? []).sorted().compactMap { measure in
      measure.firstIndex(of: ":").map { String(measure[measure.index(after: $0)...]) }
    }
  }

  /// - Throws: `CommandFailure` with the attributes that there are, where one is asked for that is not.
  private func checkAttributes(_ network: PeopleNetwork) throws {
    let known = network.attributes.keys.sorted()
    let others = network.layers.map(\.name) + network.parameters.groupAttributes
    let unknown =
      groups.first { !known.contains($0) }
      ?? askedAttributes.first { !known.contains($0) && !others.contains($0) }
    guard let unknown else { return }
    throw CommandFailure(
      "There is no attribute \"\(unknown)\" in this network; "
        + (known.isEmpty ? "its people have none" : "there are \(known.joined(separator: ", "))")
    )
  }

  private func write(_ timings: MeasureTimings, _ console: Console) throws {
    try output.json
      ? console.writeJSON(MeasureJSON.bytes(timings.value)) : console.write(timings.lines)
  }

  private var wanted: Set<String>? {
    measures.map { list in
      Set(list.split(separator: ",").map { $0.filter { !$0.isWhitespace } })
    }
  }
}
