import Catalogue
import Testing

@testable import Harvest
@testable import Store

@Suite struct PartTests {
  @Test(arguments: [
    ("found “7”", "found “…”"), ("found \"7\"^^", "found \"…\"^^"), ("7 children", "… children"),
    ("found 12", "found 12"), ("dataset/5", "dataset/5"), ("1.0", "1.0"), ("x5", "x5"),
    ("expected . but found 3.", "expected . but found …."), ("0", "0"), ("-4", "-4"),
    ("starts at line 1, column 7, \"3\"", "starts at line 1, column 7, \"…\""),
    ("column 3", "column …"), ("line 3", "line …"),
  ])
  func masksCounts(_ text: String, _ masked: String) {
    #expect(CountMask.mask(text, threshold: 10) == masked)
  }

  @Test func keepsTheStateOfADocumentAsText() throws {
    let terms = ReadingTerms(SourceSettings(), profile: .healthdcatApR8)
    var state = DocumentState(terms: terms, content: "abc")
    #expect(state.text == "2-10-accept-healthdcat-ap-r8 abc - -")
    #expect(DocumentState(state.text) == state)
    state.statistics = "def"
    state.hasRejections = true
    state.nextPages = ["http://a.example/2", "http://a.example/3"]
    #expect(DocumentState(state.text) == state)
    #expect(state.isRead(under: terms))
    var others = [terms, terms, terms]
    others[0].threshold = 20
    others[1].policy = .reject
    others[2].profile = nil
    for other in others { #expect(!state.isRead(under: other), "\(other)") }
    #expect(DocumentState("sha") == nil)
  }

  @Test(arguments: [
    ("/data/My Registry.ttl", "my-registry.ttl-"), ("https://a.example/Ä/", "-"),
    ("/data/.hidden", "hidden-"), ("http://a.example/c?page=1", "c-page-1-"),
  ])
  func namesAdHocSources(_ location: String, _ prefix: String) throws {
    let name = AdHocSource.name(of: location)
    #expect(name.contains(prefix))
    try Source(name: name, url: location).check()
    #expect(name == AdHocSource.name(of: location))
    #expect(name != AdHocSource.name(of: location + "x"))
  }

  @Test func theChannelKeepsOrderAndHoldsBack() async {
    let channel = BoundedChannel<Int>(capacity: 2)
    async let sent: Int = {
      var count = 0
      for number in 0..<1000 where await channel.send(number) { count += 1 }
      channel.finish()
      return count
    }()
    var received: [Int] = []
    while let number = await channel.receive() { received.append(number) }
    #expect(received == Array(0..<1000))
    #expect(await sent == 1000)
  }

  @Test func aClosedChannelTakesNothing() async {
    let channel = BoundedChannel<Int>(capacity: 1)
    #expect(await channel.send(1))
    async let second = channel.send(2)
    #expect(await channel.receive() == 1)
    channel.close()
    _ = await second
    #expect(await channel.send(3) == false)
  }

  @Test func readsLinks() throws {
    let html = "<a xhref='no'><a\nhref = \"a.ttl\"><A HREF=b.ttl>href<a href='c&amp;d'>"
    #expect(IndexPage.references(in: Array(html.utf8)) == ["a.ttl", "b.ttl", "c&d"])
  }
}
