import Testing

@testable import TendRuntime

@Suite struct RandomBitsTests {
  @Test func nothingIsGivenTwice() async {
    let bits = RandomBits()
    let given = await withTaskGroup(of: [UInt64].self) { group in
      for _ in 0..<4 {
        group.addTask { (0..<1000).flatMap { _ in [bits.next().0, bits.next().1] } }
      }
      return await group.reduce(into: Set<UInt64>()) { $0.formUnion($1) }
    }
    #expect(given.count == 8000)
  }
}
