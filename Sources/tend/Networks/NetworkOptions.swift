import ArgumentParser
import TendModel

/// The values of a network as options; an empty text takes a value away.
struct NetworkOptions: ParsableArguments {
  @Option(help: "What sort of network it is, such as alumni.") var kind: String?
  @Option(help: "What it is for.") var purpose: String?
  @Option(help: "What it should become.") var vision: String?
  @Option(help: "How far along it is.") var stage: Network.Stage?
  @Option(help: "Where its people mostly meet.") var space: Space?
  @Option(help: "Whether its people are inside or outside your own organisations.")
  var boundary: Network.Boundary?
  @Option(help: "Days between contacts with its members; 0 leaves it to the circle.")
  var cadence: Int?

  /// Sets what was given.
  func apply(to network: inout Network) {
    if let kind { network.kind = kind }
    if let purpose { network.purpose = purpose }
    if let vision { network.vision = vision }
    if let stage { network.stage = stage }
    if let space { network.space = space }
    if let boundary { network.boundary = boundary }
    if let cadence { network.cadenceDays = cadence == 0 ? nil : cadence }
  }
}
