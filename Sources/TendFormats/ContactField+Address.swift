import TendModel

extension ContactField {
  /// The parts of an address, which belong together by their label.
  var isAddressPart: Bool {
    switch self {
    case .street, .houseNumber, .extended, .poBox, .city, .region, .postalCode, .country: true
    default: false
    }
  }
}
