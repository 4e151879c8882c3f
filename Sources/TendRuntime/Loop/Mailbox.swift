import Foundation
import Synchronization
package import TendInterface

/// Where work in the background leaves what happened, and by which the loop is woken.
///
/// It holds little: of a job's progress only the newest, of changed stores only one; all else is
/// the one answer to something that was asked.
package final class Mailbox: Sendable {
  /// Becomes readable when there is a message.
  let descriptor: Int32
  private let wakeDescriptor: Int32
  private let waiting = Mutex<[Message]>([])

  /// An empty mailbox.
  ///
  /// - Throws: `Failure` when the system has no pipe left.
  package init() throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Failure("No pipe can be made: \(String(cString: strerror(errno)))")
    }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, wakeDescriptor) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(wakeDescriptor)
  }

  /// Leaves messages together, from any thread.
  package func post(_ new: Message...) {
    let wasEmpty = waiting.withLock { messages in
      let wasEmpty = messages.isEmpty
      for message in new { Self.add(message, to: &messages) }
      return wasEmpty
    }
    guard wasEmpty else { return }
    // A full pipe is readable already, which is all that is wanted.
    _ = write(wakeDescriptor, [1], 1)
  }

  /// Takes all messages, oldest first.
  package func drain() -> [Message] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }

  /// Waits until there is a message; false when there was none in time.
  package func wait(milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, milliseconds) > 0
  }

  private static func add(_ message: Message, to messages: inout [Message]) {
    let same: Int?
    switch message {
    case .progressed:
      same = messages.firstIndex { if case .progressed = $0 { true } else { false } }
    case .storeChanged:
      // What was written before is read by the later one, too.
      messages.removeAll { if case .storeChanged = $0 { true } else { false } }
      same = nil
    default: same = nil
    }
    if let same { messages[same] = message } else { messages.append(message) }
  }
}
