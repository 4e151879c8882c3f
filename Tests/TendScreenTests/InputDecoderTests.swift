import Testing

@testable import TendScreen

struct InputDecoderTests {
  private func events(_ text: String) -> [InputEvent] {
    events(Array(text.utf8))
  }

  private func events(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder()
    decoder.feed(bytes)
    return drain(&decoder)
  }

  private func drain(_ decoder: inout InputDecoder) -> [InputEvent] {
    var events: [InputEvent] = []
    while let event = decoder.next() { events.append(event) }
    return events
  }

  @Test func keysAreKnownByTheirBytes() {
    // A loop, because the names of parameterised cases would reach the reader's terminal raw.
    let table: [(String, Key)] = [
      ("j", Key.character("j")), ("é", .character("é")), ("陳", .character("陳")),
      ("😀", .character("😀")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{08}", .backspace), ("\u{01}", .control("a")), ("\u{1A}", .control("z")),
      ("\u{00}", .control(" ")), ("\u{1C}", .control("\\")), ("\u{1B}x", .alt("x")),
      ("\u{1B}é", .alt("é")), ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5A", .up),
      ("\u{1B}OH", .home), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6;3~", .pageDown),
      ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)),
      ("\u{1B}[11~", .function(1)), ("\u{1B}[24~", .function(12)), ("\u{1B}[1;5C", .alt("f")),
      ("\u{1B}[1;3D", .alt("b")), ("\u{1B}OM", .enter), ("\u{1B}[97;5u", .control("a")),
      ("\u{1B}[9;2u", .backTab), ("\u{1B}[27u", .escape), ("\u{1B}[120;3u", .alt("x")),
      ("\u{1B}\u{7F}", .control("w")),
    ]
    for (bytes, expected) in table {
      #expect(events(bytes) == [.key(expected)])
    }
  }

  @Test func everyCutGivesTheSameEvents() {
    let bytes = Array("a\u{1B}[A陳\u{1B}[5~\u{1B}[200~x\u{1B}[31\ny\u{1B}[201~\u{1B}Ob\u{1B}Bz".utf8)
    let whole = events(bytes)
    #expect(whole.contains(.paste("x\u{FFFD}[31\ny")))
    for cut in 0...bytes.count {
      var decoder = InputDecoder()
      decoder.feed(bytes[..<cut])
      var seen = drain(&decoder)
      decoder.feed(bytes[cut...])
      seen += drain(&decoder)
      #expect(seen == whole, "cut at \(cut)")
    }
  }

  @Test func aLoneEscapeWaitsForTheDelay() {
    var decoder = InputDecoder()
    decoder.feed([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == .key(.escape))
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == nil)
  }

  @Test func altBracketIsAKeyAfterTheDelay() {
    for (bytes, key) in [("\u{1B}[", Key.alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}]", .alt("]"))]
    {
      var decoder = InputDecoder()
      decoder.feed(bytes.utf8)
      #expect(decoder.next() == nil)
      #expect(decoder.flush() == .key(key))
    }
  }

  @Test func anUnfinishedSequenceNeverTypes() {
    var decoder = InputDecoder()
    decoder.feed("\u{1B}[1;".utf8)
    #expect(decoder.next() == nil)
    #expect(decoder.flush() == nil)
    decoder.feed("j".utf8)
    #expect(decoder.next() == .key(.character("j")))
  }

  @Test func escapeBeforeAControlKeyIsItsOwnKey() {
    #expect(events("\u{1B}\r") == [.key(.escape), .key(.enter)])
    #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
  }

  @Test func repliesAndUnknownSequencesAreSwallowed() {
    for noise in [
      "\u{1B}[?62;22c", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]52;c;eHg=\u{07}",
      "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[I", "\u{1B}[O", "\u{1B}[<0;10;10M", "\u{1B}[99~", "\u{1B}Oz",
      "\u{1B}[12;40R",
    ] {
      #expect(events(noise + "j") == [.key(.character("j"))], "\(noise.debugDescription)")
    }
  }

  @Test func brokenUTF8IsNoKey() {
    #expect(events([0xFF, 0xFE, 0x80, 0x6A]) == [.key(.character("j"))])
    #expect(events([0xC3, 0x6A]) == [.key(.character("j"))])
    #expect(events([0xE0, 0x80, 0x80, 0x6A]) == [.key(.character("j"))])
    #expect(events([0xED, 0xA0, 0x80, 0x6A]) == [.key(.character("j"))])
  }

  @Test func invisibleAndControlCharactersAreNoKeys() {
    #expect(events("\u{202E}\u{9B}\u{FEFF}j") == [.key(.character("j"))])
  }

  @Test func aPasteIsOneSafeEvent() {
    let pasted = "one\r\ntwo\rthree\t\u{1B}]52;c;x\u{07}\u{202E}"
    #expect(
      events("\u{1B}[200~" + pasted + "\u{1B}[201~j") == [
        .paste("one\ntwo\nthree \u{FFFD}]52;c;x\u{FFFD}"), .key(.character("j")),
      ]
    )
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func aPasteKeepsNoMoreThanItsLimit() {
    var decoder = InputDecoder()
    decoder.feed("\u{1B}[200~".utf8)
    let line = [UInt8](repeating: 0x61, count: 4096)
    for _ in 0..<300 {
      decoder.feed(line)
      #expect(decoder.next() == nil)
      #expect(!decoder.isWaiting)
    }
    decoder.feed("\u{1B}[201~".utf8)
    guard case .paste(let text) = decoder.next() else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.pasteLimit)
  }

  @Test func noBytesCanStallOrCrashTheDecoder() {
    for seed in UInt64(0)..<300 {
      var random = SeededRandom(seed: seed)
      var decoder = InputDecoder()
      for _ in 0..<20 {
        let interesting: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x7E, 0x3B, 0x31, 0x9B, 0xC3, 0xF0]
        decoder.feed(
          (0..<Int.random(in: 0...12, using: &random)).map { _ in
            Bool.random(using: &random)
              ? interesting.randomElement(using: &random) ?? 0
              : UInt8.random(in: 0...255, using: &random)
          }
        )
        _ = drain(&decoder)
      }
      _ = decoder.flush()
      decoder.feed("\u{18}".utf8)
      _ = drain(&decoder)
      #expect(!decoder.isWaiting || decoder.flush() == nil, "seed \(seed)")
    }
  }
}
