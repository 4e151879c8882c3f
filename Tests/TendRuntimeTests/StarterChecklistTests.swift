import TendModel
import TendRuntime
import Testing

@Suite struct StarterChecklistTests {
  @Test func everyStageHasSomethingToDo() {
    let items = StarterChecklist.items
    for stage in Network.Stage.allCases {
      let count = items.count { $0.stage == stage }
      #expect((5...8).contains(count), "\(stage) has \(count)")
    }
    #expect(Set(items.map(\.key)).count == items.count)
    #expect(Set(items.map(\.title)).count == items.count)
    for item in items {
      #expect(item.key.hasPrefix(item.stage.rawValue + "-"))
      #expect(!item.title.isEmpty && item.title.count <= 80, "\(item.title)")
    }
  }

  @Test func ticksAndOwnItemsStandAtTheirStage() {
    let network = NetworkID(1)
    var count: UInt64 = 0
    func uid() -> UniqueID {
      count += 1
      return UniqueID(randomHigh: 0, randomLow: count)
    }
    func row(
      _ number: Int64,
      _ stage: Network.Stage,
      _ title: String,
      _ key: String?
    ) -> ChecklistRow {
      var item = ChecklistItem(uid: uid(), network: network, stage: stage, title: title)
      (item.starterKey, item.tickedOn) = (key, key.map { _ in CalendarDay(epochDay: 1) })
      return ChecklistRow(id: ChecklistItemID(number), item: item)
    }
    let starters = [
      StarterItem(key: "a", stage: .building, title: "A"),
      StarterItem(key: "b", stage: .managing, title: "B"),
    ]
    let kept = [
      row(1, .building, "Own", nil), row(2, .building, "A, ticked", "a"),
      row(3, .managing, "Of an older version", "gone"),
    ]
    let rows = StarterItem.checklist(starters, kept: kept, network: network, makeUID: uid)
    #expect(rows.map(\.item.title) == ["A, ticked", "Own", "B", "Of an older version"])
    #expect(rows.map(\.id) == [ChecklistItemID(2), ChecklistItemID(1), nil, ChecklistItemID(3)])
  }
}
