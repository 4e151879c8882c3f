import Testing

@testable import TendInterface

@Suite struct ListCursorTests {
  @Test func theCursorStaysInsideTheListAndInSight() {
    var cursor = ListCursor()
    cursor.resize(total: 100, visible: 10)
    for step in [1, 50, -200, 98, 300, -3, 7, -1] {
      cursor.move(to: cursor.index + step, visible: 10)
      #expect((0..<100).contains(cursor.index))
      #expect((cursor.top..<cursor.top + 10).contains(cursor.index))
      #expect((0...90).contains(cursor.top))
    }
  }

  @Test func twoRowsStayVisibleBelowTheCursorWhileItMovesDown() {
    var cursor = ListCursor()
    cursor.resize(total: 100, visible: 10)
    cursor.move(to: 7, visible: 10)
    #expect(cursor.top == 0)
    cursor.move(to: 8, visible: 10)
    #expect(cursor.top == 1)
  }

  @Test func aShrunkenListTakesTheCursorToItsEnd() {
    var cursor = ListCursor()
    cursor.resize(total: 100, visible: 10)
    cursor.move(to: 99, visible: 10)
    cursor.resize(total: 4, visible: 10)
    #expect(cursor.index == 3)
    #expect(cursor.top == 0)
    cursor.resize(total: 0, visible: 10)
    #expect(cursor.index == 0)
  }

  @Test(arguments: [1, 2, 3, 5]) func tinyScreensKeepTheCursorInSight(visible: Int) {
    var cursor = ListCursor()
    cursor.resize(total: 20, visible: visible)
    for row in 0..<20 {
      cursor.move(to: row, visible: visible)
      #expect((cursor.top..<cursor.top + visible).contains(cursor.index))
    }
  }

  @Test func aPageMovesWhatIsSeenAndTheCursorAlike() {
    var cursor = ListCursor()
    cursor.resize(total: 100, visible: 10)
    cursor.page(by: 10, visible: 10)
    #expect(cursor.index == 10)
    #expect(cursor.top == 8 || cursor.top == 10)
  }
}
