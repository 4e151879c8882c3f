import Foundation
import TendModel
import Testing

@testable import TendFormats

/// Cards of version 3.0 as Python's vobject reads them, where it is installed.
@Suite(.enabled(if: Vobject.isInstalled)) struct VobjectTests {
  @Test func whatIsWrittenIsReadByAnotherProgram() throws {
    var contact = ImportedContact(line: 1, name: "Žofie; \"Zo\" Nováková, MBA")
    contact.nameParts = NameParts(given: "Žofie", family: "O;Neill, A\\B")
    contact.nameParts.suffix = "MBA"
    contact.organisation = "Acme, Inc."
    contact.units = ["R;D"]
    contact.note = String(repeating: "Long note, with žluťoučký kůň; ", count: 12) + "\nend"
    contact.points = [
      ContactPoint(.phone, "+420 600 000 009", label: "Cell"),
      ContactPoint(.email, "z@x.example", label: "Boat"),
    ]
    contact.uid = "urn:uuid:1"
    let found = try Vobject.read(VCardWriter.bytes([contact, contact], version: .v3))
    #expect(found.count == 2)
    for card in found {
      #expect(card["fn"] == contact.name)
      #expect(card["family"] == contact.nameParts.family)
      #expect(card["given"] == contact.nameParts.given)
      #expect(card["org"] == "Acme, Inc.|R;D")
      #expect(card["note"] == contact.note)
      #expect(card["tel"] == "+420 600 000 009")
      #expect(card["email"] == "z@x.example")
      #expect(card["label"] == "Boat")
      #expect(card["uid"] == "urn:uuid:1")
    }
  }
}

/// Python's vobject; `TEND_PYTHON` may name the interpreter that has it.
enum Vobject {
  private static let script = """
    import json, sys, vobject
    cards = []
    for c in vobject.readComponents(sys.stdin.buffer.read().decode()):
        cards.append({"fn": c.fn.value, "family": c.n.value.family, "given": c.n.value.given,
          "org": "|".join(c.org.value), "note": c.note.value, "tel": c.tel.value,
          "email": c.email.value, "label": c.contents["x-ablabel"][0].value, "uid": c.uid.value})
    json.dump(cards, sys.stdout)
    """

  static let isInstalled = (try? run("import vobject", [])) != nil

  static func read(_ bytes: [UInt8]) throws -> [[String: String]] {
    let json = try JSONSerialization.jsonObject(with: try run(script, bytes))
    return try #require(json as? [[String: String]])
  }

  private struct Failed: Error {}

  private static func run(_ script: String, _ input: [UInt8]) throws -> Data {
    let process = Process()
    let python = ProcessInfo.processInfo.environment["TEND_PYTHON"] ?? "python3"
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", script]
    let (standardInput, output) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input))
    try standardInput.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return data
  }
}
