import TendModel
import TendTesting
import Testing

@testable import TendRuntime

/// Cards without a UID that have an e-mail address in common.
@Suite struct SharedCardTests {
  private let bench: FolderBench

  init() throws { bench = try FolderBench() }

  private func card(_ name: String, _ phone: String) -> String {
    FolderBench.card(name, "EMAIL:office@acme.example", "TEL:\(phone)")
  }

  @Test(arguments: [("Ann Smith", "Carl Jones"), ("Robert Smith", "Bob Smith")])
  func bothStayAsTheyAreOnBothSides(one: String, other: String) throws {
    try bench.disk.write(card(one, "+1 202 555 0101"), to: "1.vcf")
    try bench.disk.write(card(other, "+1 202 555 0102"), to: "2.vcf")
    #expect(try bench.sync().added == 2)
    #expect(try bench.sync().isUnchanged)
    #expect(try bench.phones(one) == ["+1 202 555 0101"])
    #expect(try bench.phones(other) == ["+1 202 555 0102"])
    #expect(try bench.disk.text(of: "1.vcf") == card(one, "+1 202 555 0101"))
    #expect(try bench.disk.text(of: "2.vcf") == card(other, "+1 202 555 0102"))
  }

  @Test func twoCardsOfOneFileAreTwoContacts() throws {
    let text = card("Ann Smith", "+1 202 555 0101") + card("Carl Jones", "+1 202 555 0102")
    try bench.disk.write(text, to: "all.vcf")
    try bench.sync()
    try bench.sync()
    #expect(try bench.contacts().count == 2)
    #expect(try bench.disk.text(of: "all.vcf") == text)
  }
}
