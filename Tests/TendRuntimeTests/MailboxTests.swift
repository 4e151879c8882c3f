import TendInterface
import TendModel
import TendRuntime
import Testing

@Suite struct MailboxTests {
  private func words(_ messages: [Message]) -> [String] {
    messages.map { message in
      switch message {
      case .progressed(let progress): "progress \(progress.done)"
      case .storeChanged: "changed"
      case .notice(let text): text
      default: "other"
      }
    }
  }

  @Test func messagesComeInTheOrderInWhichTheyWerePosted() throws {
    let mailbox = try Mailbox()
    for number in 1...3 { mailbox.post(.notice("\(number)")) }
    #expect(words(mailbox.drain()) == ["1", "2", "3"])
    #expect(mailbox.drain().isEmpty)
  }

  @Test func ofProgressOnlyTheNewestIsKept() throws {
    let mailbox = try Mailbox()
    for done in 1...1000 {
      mailbox.post(.progressed(JobProgress(title: "Reading", done: done, total: 1000)))
    }
    mailbox.post(.notice("after"))
    #expect(words(mailbox.drain()) == ["progress 1000", "after"])
  }

  @Test func ofChangedStoresOneIsKeptAndItComesLast() throws {
    let mailbox = try Mailbox()
    mailbox.post(.storeChanged, .notice("wrote"), .storeChanged)
    #expect(words(mailbox.drain()) == ["wrote", "changed"])
  }

  @Test func aMessageWakesAndAnEmptyBoxDoesNot() throws {
    let mailbox = try Mailbox()
    #expect(!mailbox.wait(milliseconds: 0))
    mailbox.post(.storeChanged)
    #expect(mailbox.wait(milliseconds: 0))
    _ = mailbox.drain()
    #expect(!mailbox.wait(milliseconds: 0))
  }

  @Test func aThousandMessagesOfOtherThreadsAllArrive() async throws {
    let mailbox = try Mailbox()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<1000 { group.addTask { mailbox.post(.notice("\(number)")) } }
    }
    #expect(Set(words(mailbox.drain())).count == 1000)
  }
}
