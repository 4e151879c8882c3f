import TendModel
import TendScreen
import TendTesting
import Testing

/// Logging in one line, as it is typed.
@Suite struct LogLineStories {
  @Test func whatWasUnderstoodIsShownWhileItIsTyped() throws {
    let driver = try Driver(.contacts(5))
    let name = try #require(try driver.contacts.first?.name)
    let before = try driver.counts.interactions
    driver.press("i")
    driver.type("coffee with \(name) yesterday about pricing #mlops +advice !send deck fri")
    #expect(driver.shows(name))
    #expect(driver.lines.contains { $0.contains("Sun 1 Mar") || $0.contains("2026-03-01") })
    #expect(driver.shows("send deck"))
    #expect(try driver.counts.interactions == before, "nothing is written while it is typed")
    driver.press("enter")
    let card = try #require(try driver.card(of: name))
    let entry = try #require(card.timeline.first?.interaction)
    #expect(entry.day == ManualClock.day.adding(days: -1))
    #expect(entry.channel == .meeting && entry.space == .inPerson)
    #expect(card.timeline.first?.topics.contains("mlops") == true)
    #expect(card.exchanges.givenCount == 1)
    #expect(card.followUps.contains { $0.followUp.title.lowercased() == "send deck" })
    driver.press("u")
    #expect(try driver.card(of: name)?.exchanges.givenCount == 0, "one line is one undo")
  }

  @Test func whoIsUnderTheCursorNeedNotBeNamed() throws {
    let driver = try Driver(.contacts(5))
    let name = try #require(try driver.contacts.last?.name)
    driver.press("2 G i")
    driver.type("call about the talk")
    driver.press("enter")
    #expect(try driver.journal.first?.contactNames == [name])
    #expect(try driver.journal.first?.interaction.channel == .call)
  }

  @Test func twoOfOneNameAreAskedAboutByTheWholeName() throws {
    let driver = try Driver(.empty)
    for _ in 1...2 {
      driver.press("2 a")
      driver.type("Amara Okonkwo")
      driver.press("enter")
      driver.rest()
    }
    #expect(try driver.counts.contacts == 2)
    driver.press("i")
    driver.type("coffee with Amara Okonkwo yesterday about pricing")
    #expect(driver.shows("Amara Okonkwo (which of 2?)"))
    driver.press("enter enter")
    let entry = try #require(try driver.journal.first)
    #expect(entry.contactNames == ["Amara Okonkwo"])
    #expect(!entry.interaction.note.contains("Okonkwo"))
  }

  @Test func aPromiseOnADayThatThereIsNotIsRefused() throws {
    let driver = try Driver(.contacts(3))
    let before = try driver.counts.interactions
    driver.press("2 i")
    for day in ["31 feb", "on 2026-13-45"] {
      driver.press("<C-u>")
      driver.type("call !send deck \(day)")
      driver.press("enter")
      #expect(driver.shows("there is no day"), "\(day)")
    }
    #expect(try driver.counts.interactions == before)
  }

  @Test func aNameThatIsNotKnownAsksOnce() throws {
    let driver = try Driver(.contacts(3))
    driver.press("i")
    driver.type("lunch with Wilhelmina")
    driver.press("enter")
    #expect(driver.shows("Wilhelmina"))
    #expect(try driver.counts.contacts == 3)
    driver.press("enter")
    #expect(try driver.counts.contacts == 4)
    #expect(try driver.journal.first?.contactNames == ["Wilhelmina"])
    driver.press("u")
    #expect(try driver.counts.contacts == 3)
  }

  @Test func aLongerNameThanThatOfWhoIsKnownIsAskedAbout() throws {
    let driver = try Driver(.empty)
    driver.press("2 a")
    driver.type("Ada Lovelace")
    driver.press("enter i")
    driver.type("coffee with Ada Okafor and Ada Lovelace")
    driver.press("enter")
    #expect(driver.shows("Ada Okafor, a new contact"))
    driver.press("enter")
    #expect(try driver.journal.first?.contactNames.sorted() == ["Ada Lovelace", "Ada Okafor"])
    driver.press("i")
    driver.type("call with Ada Byron !send deck fri")
    driver.press("enter down enter")
    #expect(try driver.journal.first?.interaction.channel == .call)
    #expect(try driver.counts.contacts == 2, "another with that first name can be meant")
  }

  @Test func whatIsMissingIsSaidWhenTheLineIsSent() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 i")
    driver.type("call !fri")
    #expect(!driver.shows("what is to be done"))
    driver.press("enter")
    #expect(driver.message.contains("what is to be done"))
    driver.press("<C-u>")
    driver.type("call !ask fri")
    driver.press("enter")
    #expect(try driver.journal.first?.interaction.channel == .call)
  }

  @Test func aMistakePointsAtItsWordAndKeepsTheLine() throws {
    let driver = try Driver(.contacts(3))
    let before = try driver.counts.interactions
    driver.press("2 i")
    driver.type("coffee tomorrow")
    driver.press("enter")
    #expect(driver.message.contains("lies ahead"))
    #expect(driver.line(-1).contains("coffee tomorrow") || driver.shows("coffee tomorrow"))
    #expect(try driver.counts.interactions == before)
    driver.press("esc")
    #expect(try driver.counts.interactions == before)
  }

  @Test func anEarlierLineComesBack() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 i")
    driver.type("call about pricing")
    driver.press("enter j i up")
    #expect(driver.shows("call about pricing"))
    driver.press("enter")
    #expect(try driver.journal.prefix(2).map(\.interaction.purpose).allSatisfy { $0 == "pricing" })
  }

  @Test func allMembersOfANetworkAreLoggedAfterAQuestion() throws {
    let driver = try Driver(.contacts(6))
    let network = try #require(try driver.networks.first)
    let before = try driver.counts.interactions
    driver.press("i")
    driver.type("event with @\(network.network.name.split(separator: " ").first ?? "")")
    driver.press("enter")
    #expect(driver.shows("members of the network?"))
    driver.press("y")
    #expect(try driver.counts.interactions == before + 1)
    #expect(try driver.journal.first?.contactNames.count == network.contactCount)
  }

  @Test func aRecurrenceInWordsIsKeptInTheForm() throws {
    let driver = try Driver(.empty)
    driver.press("2 a")
    driver.type("Ada")
    driver.press("enter f")
    driver.type("Ask about the talk")
    driver.press("tab")
    driver.type("2026-03-31")
    driver.press("tab tab")
    driver.type("sometimes")
    driver.press("enter")
    #expect(driver.shows("\"sometimes\" is no recurrence"))
    driver.press("<C-u>")
    driver.type("monthly on the last day")
    driver.press("enter g f")
    #expect(driver.shows("Ask about the talk (every month"))
    driver.press("x")
    let next = try driver.card(of: "Ada")?.followUps.first { $0.followUp.recurrence != nil }
    #expect(next?.followUp.due?.description == "2026-04-30")
  }

  @Test func tabCompletesTheNameBeforeTheCursor() throws {
    let driver = try Driver(.empty)
    for name in ["Anan Rao", "Anan Sen"] {
      driver.press("2 a")
      driver.type(name)
      driver.press("enter")
    }
    driver.press("3 a")
    driver.type("Old Friends")
    driver.press("enter 2 i")
    func typed() -> String {
      let line = driver.lines.last { $0.contains("log: ") } ?? ""
      return line.split(separator: "log: ").last.map(String.init) ?? ""
    }
    driver.type("coffee with Anan")
    driver.press("tab")
    let first = typed()
    driver.press("tab")
    #expect(Set([first, typed()]) == ["coffee with Anan Rao", "coffee with Anan Sen"])
    driver.press("tab")
    #expect(typed() == first, "round and round")
    driver.type(" @old")
    driver.press("tab")
    #expect(typed() == first + " @\"Old Friends\"")
    driver.type(" and Zed")
    driver.press("tab")
    #expect(driver.shows("No contact is called \"Zed\""))
    for _ in 0..<8 { driver.press("backspace") }
    driver.press("enter")
    #expect(try driver.journal.first?.networkName == "Old Friends", "\(driver.screen)")
    #expect(try driver.journal.first?.contactNames == [String(first.dropFirst(12))])
  }

  @Test func ofMoreThanAreOfferedItIsSaidThatThereAreOthers() throws {
    let driver = try Driver(.contacts(400))
    driver.press("i")
    driver.type("coffee with Ada")
    #expect(driver.shows("Ada (which of more than 20?)"), "\(driver.screen)")
    driver.press("enter")
    #expect(driver.shows("Who is Ada? (one of more than 20)"), "\(driver.screen)")
    for _ in 1...21 { driver.press("down") }
    #expect(driver.shows("Esc, then type more of the name"), "\(driver.screen)")
    driver.press("down enter")
    #expect(try driver.journal.first?.contactNames == ["Ada"], "the last choice is a new contact")
  }
}
