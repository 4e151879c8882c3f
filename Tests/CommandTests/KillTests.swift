import Foundation
import ProgramTesting
import TendTesting
import Testing

/// The program killed in the middle of an import, as by a power cut.
@Suite struct KillTests {
  private static let rows = 8000
  private static let patienceSeconds = 30.0

  private let home: ProgramHome
  private let file: String

  init() throws {
    home = try ProgramHome()
    file = try home.write(LinkedInFile.text(rows: Self.rows), to: "Connections.csv")
  }

  /// From the first page of the write-ahead log to the middle of the commit.
  @Test(arguments: [1, 1 << 18, 1 << 22])
  func anImportThatIsKilledIsThereWholeOrNotAtAll(logBytes: Int) throws {
    try home.tend("add", "Bo Before")
    let process = try home.launch("import", file, "--yes")
    waitForLog(bytes: logBytes, of: process)
    kill(process.processIdentifier, SIGKILL)
    let code = try home.finish(process).code
    // Between the commit and the end are only moments, which a busy machine may miss.
    #expect(code == 128 + SIGKILL || (code == 0 && logBytes > 1))

    let check = try home.tend("check")
    #expect(check.code == 0, "\(check.output)\(check.errors)")
    let total = try #require(try home.tend("find", "--json").json["total"] as? Int)
    #expect(total == 1 || total == 1 + Self.rows)
    let networks = try home.tend("networks", "--json").json["networks"] as? [Any]
    #expect(networks?.count == (total == 1 ? 0 : 1))

    let later = try home.write(
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        + "Zoe,Later,https://www.linkedin.com/in/zoe-later,,Contoso,Engineer,01 Feb 2025\n",
      to: "later.csv"
    )
    let again = try home.tend("import", later, "--yes")
    #expect(again.code == 0, "\(again.errors)")
    #expect(try home.tend("find", "--json").json["total"] as? Int == total + 1)
  }

  /// Waits until the write-ahead log has so many bytes, or the program has ended.
  private func waitForLog(bytes: Int, of process: Process) {
    let log = home.path("data/tend/tend.db-wal")
    let deadline = Date(timeIntervalSinceNow: Self.patienceSeconds)
    var facts = stat()
    repeat {
      if stat(log, &facts) == 0, facts.st_size >= bytes { return }
    } while process.isRunning && Date() < deadline
  }
}
