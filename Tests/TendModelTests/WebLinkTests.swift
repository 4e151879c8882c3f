import TendModel
import Testing

/// Links come from files of others and are handed to another program.
@Suite struct WebLinkTests {
  @Test(arguments: [
    ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
    (" http://example.com ", "http://example.com"),
    ("www.linkedin.com/in/ada", "https://www.linkedin.com/in/ada"),
    ("HTTPS://Example.com", "HTTPS://Example.com"),
  ])
  func theWebIsOpened(value: String, link: String) {
    #expect(WebLink(value)?.text == link)
  }

  @Test(arguments: [
    "", "https://", "file:///etc/passwd", "javascript:alert(1)", "--help",
    "ada@example.com", "host:22", "localhost", "a..example", "https://example.com/$(id)",
    "https://example.com/`id`", "https://example.com/a b", "https://exämple.com",
    "https://example.com/;id", "1.2.3.4", "smb://host.example/share",
  ])
  func nothingElseIs(value: String) {
    #expect(WebLink(value) == nil)
  }
}
