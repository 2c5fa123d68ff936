import Query
import Store
import TestSupport
import Testing

@testable import Pages

/// Texts of others stay texts.
@Suite struct EscapingTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"\u{301} onfocus=alert(1)", "&quot;\u{301} onfocus=alert(1)"),
    ("<\u{20DD}b>", "&lt;\u{20DD}b&gt;"), ("'\u{FE0F}x", "&#39;\u{FE0F}x"),
    ("a\u{202E}b\u{2066}c\u{2069}d", "abcd"), ("a\u{0}b\u{1B}[31mc\u{7F}", "ab[31mc"),
    ("tab\tand\nline", "tab\tand\nline"), ("żółć € – 👶🏽", "żółć € – 👶🏽"), ("&amp;", "&amp;amp;"),
  ]) func escapes(text: String, expected: String) {
    #expect(HTMLEscaping.escaped(text) == expected)
  }

  @Test func highlightsAreReadAsTextWithMarks() {
    let marked = MarkedText(
      highlight: "a <mark>b &amp; c</mark> &lt;i&gt; <b onclick=x>d</b>", longest: 300)
    #expect(marked.parts.map(\.text) == ["a ", "b & c", " <i> <b onclick=x>d</b>"])
    #expect(marked.parts.map(\.isHit) == [false, true, false])
    let hidden = MarkedText(highlight: "<mark>\u{301}a</mark>\u{301}&amp;lt;&#39;&b", longest: 300)
    #expect(hidden.parts.map(\.text) == ["\u{301}a", "\u{301}&lt;'&b"])
    #expect(hidden.parts.map(\.isHit) == [true, false])
    let long = MarkedText(highlight: String(repeating: "x", count: 1_000_000), longest: 300)
    #expect(long.parts.map(\.text.count) == [301])
  }

  @Test func excerptsEndAtAWord() {
    #expect(Excerpt.of("one two three", longest: 9) == "one two…")
    #expect(Excerpt.of("one two", longest: 9) == "one two")
    #expect(Excerpt.of("żółćżółćżółć", longest: 5) == "żółćż…")
  }

  static let hostile = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "'><img src=x onerror=alert(1)>",
    "\"\u{301} autofocus onfocus=alert(1) x=\"", "</title><script>alert(1)</script>",
    "{{.text}} {{{.text}}} [[search.button]]", "\u{202E}gnissim\u{202D}",
    String(repeating: "W", count: 1_000_000),
    String(repeating: "word ", count: 200_000), "]]>--><!--", "\u{0}\u{8}\u{1F}",
  ]

  @Test(arguments: hostile.indices) func aHostileTextBreaksNoSearchPage(index: Int) throws {
    let text = Self.hostile[index]
    // Longer addresses do not get as far.
    let query = String(text.prefix(4_000))
    var found = hit(id: "x", title: text)
    found.description = text
    found.hospitalName = text
    found.country = text
    found.access = text
    found.modified = text
    found.matchedBy = [text]
    found.highlights = ["title": text]
    let facets = ["hospital": [text, "b"].map { facetCount($0) }]
    var understood = Interpretation()
    understood.corrections = [.init(from: text, to: text, applied: false)]
    understood.concepts = [.init(text: text, code: text, label: text)]
    understood.expansions = [text]
    let page = SearchPage(
      request("/", [("q", query), ("lang", "en")]), query: DatasetQuery(text: query),
      answer: answer([found], facets: facets, understood: understood),
      tray: [TrayItem(id: "t", title: text)])
    try Self.expectHarmless(try page.rendered(), "search")
  }

  /// Nothing in the page runs, and its own structure is whole.
  static func expectHarmless(_ html: String, _ name: String) throws {
    let page = PageTags(html)
    #expect(page.names.filter { $0 == "script" }.count == 1, "\(name)")
    let known: Set<String> = [
      "img", "iframe", "object", "embed", "base", "style", "i", "b",
    ]
    #expect(known.isDisjoint(with: page.names), "\(name)")
    #expect(page.attributes.filter { $0.hasPrefix("on") || $0 == "autofocus" } == [], "\(name)")
    #expect(!page.values.contains { $0.lowercased().hasPrefix("javascript:") }, "\(name)")
    #expect(page.longestTag < 20_000, "\(name)")
    let bytes = html.utf8
    #expect(!bytes.contains(0) && !bytes.contains(0x1B), "\(name)")
    #expect(!html.unicodeScalars.contains("\u{202E}"), "\(name)")
  }
}

private func facetCount(_ value: String) -> FacetCount {
  FacetCount(value: value, label: value, count: 3)
}
