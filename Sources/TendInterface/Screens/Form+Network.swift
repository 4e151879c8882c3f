import TendModel

/// The form of a network.
extension Form {
  static func addNetwork() -> Form { Form("New network", .addNetwork, fields: networkFields(nil)) }

  static func editNetwork(_ id: NetworkID, _ network: Network) -> Form {
    Form("Edit \(network.name)", .editNetwork(id, network), fields: networkFields(network))
  }

  func filled(_ old: Network) throws(ValidationError) -> Network {
    var value = old
    value.name = self["name"]
    value.kind = self["kind"]
    value.purpose = self["purpose"]
    value.vision = self["vision"]
    value.stage = choice("stage", old.stage)
    value.space = Space(rawValue: self["space"])
    value.boundary = Network.Boundary(rawValue: self["boundary"])
    value.cadenceDays = self["cadence"].isEmpty ? nil : try number("cadence", Cadence.validDays)
    do throws(ValidationError) { try value.validate() } catch {
      throw ValidationError(error.field == "network name" ? "name" : error.field, error.reason)
    }
    return value
  }

  private static func networkFields(_ network: Network?) -> [FormField] {
    [
      FormField("name", "Name", network?.name ?? ""),
      FormField(
        "kind",
        "Kind",
        network?.kind ?? "",
        placeholder: "alumni, association, colleagues"
      ),
      FormField("purpose", "Purpose", network?.purpose ?? "", placeholder: "what it is for"),
      FormField("vision", "Vision", network?.vision ?? "", placeholder: "what it should become"),
      FormField(
        "stage",
        "Stage",
        network?.stage.rawValue ?? "building",
        kind: .choice(words(Network.Stage.self))
      ),
      FormField(
        "space",
        "Space",
        network?.space?.rawValue ?? "",
        kind: .choice([""] + words(Space.self))
      ),
      FormField(
        "boundary",
        "Boundary",
        network?.boundary?.rawValue ?? "",
        kind: .choice([""] + words(Network.Boundary.self))
      ),
      FormField(
        "cadence",
        "Cadence",
        network?.cadenceDays.map(String.init) ?? "",
        placeholder: "days; blank leaves it to the circle"
      ),
    ]
  }
}
