import Foundation
import TendInterface
import TendScreen
import TendTesting
import Testing

@testable import TendRuntime

@Suite struct LinkOpenerTests {
  private let terminal = HeadlessTerminal()
  private let link = "https://example.com/in/ada"

  @Test(arguments: [
    ["DISPLAY": ":0", "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"], ["PATH": "/usr/bin"], [:],
    ["DISPLAY": ":0", "PATH": "/nonexistent"],
  ])
  func whereNoBrowserCanBeReachedTheLinkIsCopied(variables: [String: String]) throws {
    let opener = LinkOpener(environment: Environment(variables))
    let said = try opener.open(link, on: terminal)
    #expect(terminal.copied == [link])
    #expect(said.contains("copied") && said.hasSuffix(link))
  }

  @Test func onADesktopTheProgramForLinksGetsIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "seen")
    // The shell script says what it got through a pipe that the test reads to its end.
    let pipe = folder.file("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    try folder.writeProgram(
      "#!/bin/sh\nprintf '%s|%s' \"$#\" \"$1\" > '\(pipe)'\n",
      to: "xdg-open"
    )
    let environment = Environment(["DISPLAY": ":0", "PATH": folder.path])
    let said = try LinkOpener(environment: environment).open(link, on: terminal)
    #expect(said == "Opened \(link)")
    let seen = try FileHandle(forReadingFrom: URL(fileURLWithPath: pipe)).readToEnd()
    #expect(seen.map { String(decoding: $0, as: UTF8.self) } == "1|\(link)")
    #expect(terminal.copied.isEmpty)
  }

  @Test func aProgramThatCannotBeStartedIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.writeProgram("no program", to: "xdg-open")
    let environment = Environment(["WAYLAND_DISPLAY": "w", "PATH": folder.path])
    let opener = LinkOpener(environment: environment)
    let error = #expect(throws: Failure.self) { try opener.open(link, on: terminal) }
    #expect(error?.text.contains("could not be started") == true)
  }
}
