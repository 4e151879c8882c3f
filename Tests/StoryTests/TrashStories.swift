import TendModel
import TendTesting
import Testing

/// Taking back what was done, one change or many.
@Suite struct TrashStories {
  @Test func whatWasDeletedComesBackWithAllThatBelongedToIt() throws {
    let driver = try Driver(.sample)
    let before = try driver.read(.document)
    driver.press("2 D y")
    #expect(try driver.read(.document) != before)
    driver.press("g x")
    #expect(driver.shows("Aleksandra Wasilewska") && driver.shows("contact"))
    driver.press("enter")
    #expect(try driver.read(.document) == before)
    #expect(driver.shows("Nothing was deleted."))
  }

  @Test func theHistoryIsUndoneBackToALine() throws {
    let driver = try Driver(.contacts(6))
    driver.press("2 T")
    let middle = try driver.read(.document)
    driver.press("j T j T s w g h")
    driver.press("j j enter")
    #expect(driver.shows("Undo your last 3 changes, back to this one?"))
    driver.press("y")
    #expect(try driver.read(.document) == middle)
    driver.press("q")
    for _ in 0..<3 { driver.press("<C-r>") }
    #expect(try driver.read(.document) != middle)
  }

  @Test func whatWasUndoneIsNotUndoneTwice() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 T u g h enter")
    #expect(driver.message.contains("undone already"))
  }
}
