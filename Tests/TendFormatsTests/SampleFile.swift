import Foundation
import TendModel
import Testing

@testable import TendFormats

/// Sample files besides those of `Fixture`, each with the format that its content tells.
enum SampleFile: String, CaseIterable {
  case outlook = "outlook.csv"
  case outlookGerman = "outlook-german.csv"
  case thunderbirdGerman = "thunderbird-german.csv"
  case thunderbirdJapanese = "thunderbird-japanese.csv"
  case linkedInMessages = "linkedin-messages.csv"
  case linkedInInvitations = "linkedin-invitations.csv"
  case linkedInArchive = "linkedin-export.zip"
  case monica = "monica.json"

  var format: ContactFormat {
    switch self {
    case .outlook, .outlookGerman: .outlookContacts
    case .thunderbirdGerman, .thunderbirdJapanese: .thunderbirdContacts
    case .linkedInMessages: .linkedInMessages
    case .linkedInInvitations: .linkedInInvitations
    case .linkedInArchive: .linkedInConnections
    case .monica: .monicaExport
    }
  }

  var bytes: [UInt8] {
    get throws {
      let url = try #require(
        Bundle.module.url(forResource: "Fixtures/" + rawValue, withExtension: nil)
      )
      return [UInt8](try Data(contentsOf: url))
    }
  }
}

/// The values of the points of a kind.
func values(_ kind: ContactPoint.Kind, of contact: ImportedContact) -> [String] {
  contact.points.filter { $0.kind == kind }.map(\.value)
}
