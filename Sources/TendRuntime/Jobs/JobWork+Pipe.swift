import Foundation
import TendInterface
import TendModel
import TendStore

extension JobWork {
  /// A contact as a line of JSON, in the words of `tend show --json`.
  private struct Line: Encodable {
    struct Named: Encodable {
      let name: String
      let role: String
    }

    let id: Int64
    let contact: Contact
    let points: [ContactPoint]
    let networks: [Named]
    let topics: [Named]
    let lastContact: CalendarDay?
    let due: CalendarDay?

    init(_ card: ContactCard) {
      id = card.id.number
      contact = card.contact
      points = card.points
      networks = card.networks.map { Named(name: $0.name, role: $0.role) }
      topics = card.topics.map { Named(name: $0.name, role: $0.role.rawValue) }
      lastContact = card.standing.lastContact
      due = card.standing.due
    }
  }

  /// Gives contacts to a command, each as a line.
  func pipe(_ command: String, _ ids: [ContactID], _ progress: Progress) throws -> JobResult {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var input: [UInt8] = []
    for id in ids {
      guard case .card(let card?) = try store.read(.card(id)) else { continue }
      input += try encoder.encode(Line(card)) + [UInt8(ascii: "\n")]
      guard progress(0, 0) else { return .cancelled }
    }
    let words = try ShellPipe.run(command, input: input) { progress(0, 0) }
    return words.map { .piped($0.map(OutsideText.line)) } ?? .cancelled
  }
}
