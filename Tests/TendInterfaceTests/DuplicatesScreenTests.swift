import TendModel
import TendScreen
import Testing

@testable import TendInterface

/// The page of contacts that may be one.
@Suite struct DuplicatesScreenTests {
  /// The pairs of contacts with one address, named as given.
  private static func rows(_ names: [String]) throws -> [DuplicateRow] {
    var facts = DuplicateFacts()
    facts.entries = try names.enumerated().map { index, name in
      DuplicateFacts.Entry(
        id: ContactID(Int64(index + 1)),
        uid: try #require(UniqueID("00000000-0000-4000-8000-00000000000\(index + 1)")),
        candidate: DuplicateCandidate(
          name: name,
          points: [ContactPoint(.email, "\(index / 2)@x.example")]
        )
      )
    }
    return facts.rows {}
  }

  private func bench() throws -> Bench {
    var bench = Bench()
    bench.press("g d")
    #expect(bench.other.last == .start(.analyse(.duplicates)))
    #expect(bench.screen.contains("Comparing the contacts"))
    let rows = try Self.rows(["Robert Smith", "Bob Smith", "Ada Byron", "Ada King"])
    #expect(rows.map(\.judgement.verdict) == [.same, .maybe])
    bench.send(.analysed(.duplicates, .duplicates(rows)))
    return bench
  }

  @Test func pairsAreShownWithTheirReasonsSideBySide() throws {
    let bench = try bench()
    #expect(bench.screen.contains("same e-mail 0@x.example"))
    #expect(bench.screen.contains("Bob Smith into Robert Smith"))
    #expect(bench.screen.contains("goes into it"))
  }

  @Test func aPairIsMergedAndLeavesTheListAtOnce() throws {
    var bench = try bench()
    bench.press("m")
    #expect(
      bench.store.written == [.mergeContacts([ContactMerge(ContactID(2), into: ContactID(1))])]
    )
    #expect(bench.state.duplicatesPage?.rows?.count == 1)
  }

  @Test func theOtherStaysAndItsValuesAreChosen() throws {
    var bench = try bench()
    bench.press("s")
    #expect(bench.screen.contains("Robert Smith into Bob Smith"))
    #expect(bench.state.duplicatesPage?.fieldAtHand == .name)
    bench.press("space m")
    let merge = ContactMerge(ContactID(1), into: ContactID(2), taken: [.name])
    #expect(bench.store.written == [.mergeContacts([merge])])
  }

  @Test func aChoiceIsTakenBackAndBelongsToItsPair() throws {
    var bench = try bench()
    bench.press("space space")
    #expect(bench.state.duplicatesPage?.merge?.taken == [])
    bench.press("space j")
    #expect(bench.state.duplicatesPage?.merge?.taken == [])
  }

  @Test func whoIsNotTheSameIsRemembered() throws {
    var bench = try bench()
    bench.press("n")
    #expect(
      bench.store.written == [.setDistinct([TiePair(ContactID(1), ContactID(2))], true)]
    )
    #expect(bench.state.duplicatesPage?.rows?.map(\.first.name) == ["Ada Byron"])
    bench.press("n m")
    #expect(bench.screen.contains("No two contacts look like one"))
    #expect(bench.store.written.count == 2)
  }

  @Test func allSureOnesAreMergedOnlyAfterAYes() throws {
    var bench = try bench()
    bench.press("M")
    #expect(bench.screen.contains("Merge") && bench.store.written.isEmpty)
    bench.press("y")
    #expect(
      bench.store.written == [.mergeContacts([ContactMerge(ContactID(2), into: ContactID(1))])]
    )
  }

  @Test func aFailureLeadsBackAndIsSaid() throws {
    var bench = Bench()
    bench.press("g d")
    bench.send(.analysed(.duplicates, .failed(Failure("The disk is gone"))))
    #expect(bench.state.duplicatesPage == nil)
    #expect(bench.state.message == "The disk is gone")
  }

  @Test(arguments: [(40, 10), (80, 24), (140, 45)]) func itFitsEverySize(
    columns: Int,
    rows: Int
  ) throws {
    var bench = try bench()
    bench.send(.resized(Size(columns: columns, rows: rows)))
    #expect(bench.screen.contains("Robert Smith"))
    bench.press("Tab S-tab G g g")
  }
}
