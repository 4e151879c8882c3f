import TendFormats

extension ContactFormat {
  /// The network that new contacts of a file join when no other is named; nil for none.
  var usualNetwork: String? { self == .linkedInConnections ? "LinkedIn" : nil }
}
