import TendModel
import Testing

@testable import TendFormats

@Suite struct CardMergeTests {
  private static let base = """
    BEGIN:VCARD\r
    VERSION:3.0\r
    FN:Ann Lee\r
    N:Lee;Ann;;;\r
    item1.TEL;TYPE=CELL:+1\r
    item1.X-ABLabel:Boat\r
    EMAIL;TYPE=WORK:ann@a.example\r
    CATEGORIES:rowing,chess\r
    NOTE:old\r
    X-OWN:1\r
    END:VCARD\r

    """

  private func merge(
    _ base: String = Self.base,
    local: String,
    remote: String
  ) -> (file: String, contact: String, base: String, conflicts: [CardConflict]) {
    let merge = CardMerge(
      base: Array(base.utf8),
      local: Array(local.utf8),
      remote: Array(remote.utf8)
    )
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    return (text(merge.file), text(merge.contact), text(merge.base), merge.conflicts)
  }

  private func base(_ old: String, _ new: String) -> String { Self.base.replacing(old, with: new) }

  @Test func whatOneSideChangedIsTaken() {
    let local = base("FN:Ann Lee", "FN:Ann Roe").replacing("TYPE=CELL:+1", with: "TYPE=CELL:+2")
    let remote = base("NOTE:old", "NOTE:new").replacing("X-OWN:1", with: "X-OWN:2")
    let merged = merge(local: local, remote: remote)
    let both = remote.replacing("FN:Ann Lee", with: "FN:Ann Roe")
      .replacing("TYPE=CELL:+1", with: "TYPE=CELL:+2")
    #expect(merged.file == both)
    #expect(merged.contact == both)
    #expect(merged.base == both)
    #expect(merged.conflicts.isEmpty)
  }

  @Test func whatOnlyTheFileChangedKeepsItsBytes() {
    let remote = "begin:vcard\nversion:3.0\nfn:Ann\n  Roe\nn:Lee;Ann\nend:vcard"
    #expect(merge(local: Self.base, remote: remote).file == remote)
  }

  @Test func orderFoldsAndStampsAreNoChanges() {
    let remote = base("NOTE:old\r\n", "").replacing(
      "FN:Ann Lee\r\n",
      with: "NOTE:ol\r\n d\r\nREV:20260101T000000Z\r\nPRODID:x\r\nfn:Ann Lee\r\n"
    )
    let merged = merge(local: base("NOTE:old", "NOTE:mine"), remote: remote)
    #expect(merged.conflicts.isEmpty)
    #expect(merged.file == remote.replacing("NOTE:ol\r\n d", with: "NOTE:mine"))
  }

  @Test func aPropertyThatBothChangedIsAConflictThatStays() {
    let local = base("NOTE:old", "NOTE:mine")
    let remote = base("NOTE:old", "NOTE:theirs")
    let merged = merge(local: local, remote: remote)
    #expect(
      merged.conflicts
        == [CardConflict(property: "NOTE", base: "old", local: "mine", remote: "theirs")]
    )
    #expect(merged.file == remote)
    #expect(merged.contact == local)
    #expect(merged.base == Self.base)
    let again = merge(merged.base, local: merged.contact, remote: merged.file)
    #expect(again.conflicts == merged.conflicts && again.file == merged.file)
    // One side gives in.
    let settled = merge(merged.base, local: remote, remote: merged.file)
    #expect(settled.conflicts.isEmpty && settled.base == remote)
  }

  @Test func aChoiceSettlesAConflict() {
    let (local, remote) = (base("NOTE:old", "NOTE:mine"), base("NOTE:old", "NOTE:theirs"))
    for (side, text) in [(ConflictSide.store, local), (.folder, remote)] {
      let merge = CardMerge(
        base: Array(Self.base.utf8),
        local: Array(local.utf8),
        remote: Array(remote.utf8)
      ) { _ in side }
      #expect(merge.conflicts.isEmpty)
      #expect(String(decoding: merge.file, as: UTF8.self) == text)
      #expect(merge.contact == merge.file && merge.base == merge.file)
    }
  }

  @Test func bothAlikeIsNoConflict() {
    let local = base("TYPE=CELL:+1", "TYPE=CELL:+2")
    let remote = base("item1.TEL;TYPE=CELL:+1", "ITEM1.TEL;type=cell;VALUE=uri:tel:+2")
      .replacing("item1.X-ABLabel", with: "ITEM1.X-ABLABEL")
    let merged = merge(local: local, remote: remote)
    #expect(merged.conflicts.isEmpty)
    #expect(merged.file == remote)
  }

  @Test func aChangeIsStrongerThanARemoval() {
    let email = "EMAIL;TYPE=WORK:ann@a.example\r\n"
    let changed = base("ann@a", "lee@a")
    let here = merge(local: changed, remote: base(email, ""))
    #expect(here.file.contains("lee@a.example") && here.conflicts.isEmpty)
    let there = merge(local: base(email, ""), remote: changed)
    #expect(there.file == changed && there.contact == changed)
    let gone = merge(local: base(email, ""), remote: Self.base)
    #expect(gone.file == base(email, ""))
  }

  @Test func listsAreMergedByTheirItems() {
    let merged = merge(
      local: base("rowing,chess", "rowing,chess,jazz"),
      remote: base("rowing,chess", "chess,Go")
    )
    #expect(merged.file == base("rowing,chess", "chess,Go,jazz"))
    let added = merge(
      local: base("END:", "TEL:+7\r\nEND:"),
      remote: base("END:", "TEL;TYPE=HOME:+8\r\nEND:")
    )
    #expect(added.conflicts.isEmpty)
    #expect(added.file.contains("TEL:+7\r\n") && added.file.contains("TEL;TYPE=HOME:+8\r\n"))
    let same = merge(
      local: base("END:", "TEL:+49 7\r\nEND:"),
      remote: base("END:", "TEL;TYPE=HOME:+497\r\nEND:")
    )
    #expect(same.file == base("END:", "TEL;TYPE=HOME:+497\r\nEND:"))
  }

  @Test func groupsDoNotCollide() {
    let local = base(
      "END:",
      "item2.EMAIL:a@b.example\r\nitem2.X-ABLabel:Club\r\nEND:"
    )
    let remote = base("END:", "item2.URL:https://b.example\r\nitem2.X-ABLabel:Home\r\nEND:")
    let merged = merge(local: local, remote: remote)
    #expect(
      merged.file
        == remote.replacing(
          "END:",
          with: "item3.EMAIL:a@b.example\r\nitem3.X-ABLabel:Club\r\nEND:"
        )
    )
    let removed = merge(
      local: base("item1.TEL;TYPE=CELL:+1\r\nitem1.X-ABLabel:Boat\r\n", ""),
      remote: Self.base
    )
    #expect(removed.file == base("item1.TEL;TYPE=CELL:+1\r\nitem1.X-ABLabel:Boat\r\n", ""))
  }

  /// A random card: few properties of few values, so that both sides often meet.
  private static func edited(_ card: String, _ random: inout SeededRandom) -> String {
    var lines = card.split(separator: "\r\n").map(String.init)
    let values = [
      "FN:A", "FN:B", "NOTE:1", "NOTE:2", "TEL;TYPE=CELL:+1", "TEL:+2", "TEL;TYPE=HOME:+3",
      "EMAIL:a@b.example", "EMAIL;TYPE=WORK:c@b.example", "CATEGORIES:x,y", "CATEGORIES:z",
      "X-OWN:1",
      "item1.URL:https://a.example", "ORG:Acme;One", "BDAY:19850412",
    ]
    for _ in 0..<3 {
      let value = values[Int.random(in: 0..<values.count, using: &random)]
      let name = value.prefix { $0 != ":" && $0 != ";" }
      let found = lines.firstIndex { $0.hasPrefix(name) }
      switch Int.random(in: 0..<3, using: &random) {
      case 0: if let found, name != "FN" { lines.remove(at: found) }
      case 1: if let found { lines[found] = value } else { lines.insert(value, at: 2) }
      default: if !["FN", "NOTE", "ORG", "BDAY"].contains(name) { lines.insert(value, at: 2) }
      }
    }
    return lines.map { $0 + "\r\n" }.joined()
  }

  @Test func whateverBothSidesDoTheySettle() {
    var random = SeededRandom(seed: 41)
    for _ in 0..<400 {
      let local = Self.edited(Self.base, &random)
      let remote = Self.edited(Self.base, &random)
      let first = merge(local: local, remote: remote)
      let second = merge(first.base, local: first.contact, remote: first.file)
      #expect(second.file == first.file, "\(local)\n\(remote)")
      #expect(second.contact == first.contact)
      #expect(second.conflicts == first.conflicts)
      // Without a conflict both sides say the same.
      if first.conflicts.isEmpty {
        #expect(first.file == first.contact)
        #expect(first.base == first.file)
      }
      // Nothing that was only added is lost.
      for line in local.split(separator: "\r\n") where line.hasPrefix("EMAIL") {
        let address = line.split(separator: ":")[1]
        if !Self.base.contains(address), !first.contact.contains(address) {
          Issue.record("\(address) is lost:\n\(local)\n\(remote)\n\(first.contact)")
        }
      }
    }
  }
}
