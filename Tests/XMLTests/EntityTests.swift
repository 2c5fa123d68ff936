import Testing
import XML

@Suite("XML entities")
struct EntityTests {
  @Test(
    "Internal entities are expanded",
    arguments: [
      (
        "<!DOCTYPE a [<!ENTITY x 'hello'>]><a b='&x;'>&x;!</a>",
        ["1:1 doctype a", "1:35 start a b=[hello]", "1:46 text [hello!]", "1:50 end a"]
      ),
      (
        "<!DOCTYPE a [\n<!ENTITY x '<b>&y;</b>'>\n<!ENTITY y \"1&#38;#60;2\">]>\n<a>0&x;3</a>",
        [
          "1:1 doctype a", "4:1 start a", "4:4 text [0]", "4:5 start b", "4:5 text [1<2]",
          "4:5 end b",
          "4:8 text [3]", "4:9 end a",
        ]
      ),
      (
        "<!DOCTYPE a [<!ENTITY x 'one'><!ENTITY x 'two'>]><a>&x;</a>",
        ["1:1 doctype a", "1:50 start a", "1:53 text [one]", "1:56 end a"]
      ),
      (
        "<!DOCTYPE a [<!ENTITY x 'p\tq&#10;r'>]><a b='&x;'/>",
        ["1:1 doctype a", "1:39 start a b=[p q r]", "1:39 end a"]
      ),
      (
        "<!DOCTYPE a [<!-- ' --><?p '?><!ELEMENT a ANY><!NOTATION n SYSTEM '>'>"
          + "<!ENTITY u SYSTEM 'x.png' NDATA n><!ATTLIST a b CDATA #IMPLIED>]><a/>",
        ["1:1 doctype a", "1:136 start a", "1:136 end a"]
      ),
      (
        "<!DOCTYPE a [<!ENTITY x '&#60;b/>'>]><a>&x;</a>",
        ["1:1 doctype a", "1:38 start a", "1:41 start b", "1:41 end b", "1:44 end a"]
      ),
    ])
  func expansion(document: String, expected: [String]) {
    #expect(trace(document) == expected)
  }

  @Test(
    "What lies outside the document is passed over, with a warning",
    arguments: [
      ("<!DOCTYPE a SYSTEM 'a.dtd'><a/>", "warning 1:11: The external DTD is not read."),
      ("<!DOCTYPE a PUBLIC '-//X' 'a.dtd' [ ]><a/>", "warning 1:11: The external DTD is not read."),
      (
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'p.ent'> %p; ]><a/>",
        "warning 1:43: The parameter entity %p; is not read."
      ),
      (
        "<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>",
        "warning 1:14: Default attributes of the DTD are not applied."
      ),
    ])
  func warnings(document: String, expected: String) {
    let lines = trace(document)
    #expect(lines.last == expected)
    #expect(!lines.contains { $0.hasPrefix("error") })
  }

  @Test(
    "Faults of entities",
    arguments: [
      (
        "<a>&x;</a>",
        "entity 1:4: The entity &x; is not declared; only &lt; &gt; &amp; &apos; and &quot; need no declaration."
      ),
      (
        "<!DOCTYPE a SYSTEM 'a.dtd'><a b='&x;'/>",
        "entity 1:34: The entity &x; is not declared; "
          + "its declaration may stand outside the document, where nothing is read."
      ),
      (
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "entity 1:58: The entity &x; lies outside the document, and nothing outside is read."
      ),
      (
        "<!DOCTYPE a [<!ENTITY x '&x;'>]><a>&x;</a>",
        "entity 1:36: The entity &x; refers to itself (inside the entity &x;)."
      ),
      (
        "<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a b='&x;'/>",
        "entity 1:50: The entity &x; refers to itself."
      ),
      (
        "<!DOCTYPE a [<!ENTITY x '<b>'>]><a>&x;</b></a>",
        "malformed 1:36: <b> begins inside an entity but does not end there (inside the entity &x;)."
      ),
      (
        "<!DOCTYPE a [<!ENTITY x '</a>'>]><a>&x;",
        "malformed 1:37: </a> closes no element that begins here (inside the entity &x;)."
      ),
      (
        "<!DOCTYPE a [<!ENTITY x '<b'>]><a>&x;></a>",
        "malformed 1:35: The entity ends in the middle of markup (inside the entity &x;)."
      ),
      (
        "<!DOCTYPE a [<!ENTITY x '<'>]><a b='&x;'/>",
        "malformed 1:37: The entity &x; brings \"<\" into an attribute's value."
      ),
      (
        "<!DOCTYPE a [<!ENTITY x '%p;'>]><a/>",
        "malformed 1:26: \"%\" may not stand in an entity's value here; write &#37;."
      ),
      (
        "<!DOCTYPE a [<!ENTITY x 'y>]><a/>",
        "malformed 1:34: The document ends in the middle of markup."
      ),
      ("<!DOCTYPE a [<!THING>]><a/>", "malformed 1:14: No declaration of a DTD begins like this."),
      ("<!DOCTYPE a [x]><a/>", "malformed 1:14: A declaration is expected in the DOCTYPE."),
    ])
  func faults(document: String, expected: String) {
    #expect(firstError(document) == expected)
  }

  @Test(
    "Billion laughs is stopped, in text, with markup and in attributes",
    arguments: [
      ("ha", "<a>&e9;</a>"), ("<b/>", "<a>&e9;</a>"), ("ha", "<a b='&e9;'/>"), ("", "<a>&e9;</a>"),
    ])
  func billionLaughs(seed: String, use: String) {
    var document = "<!DOCTYPE a [<!ENTITY e0 '\(seed)'>"
    for level in 1...9 {
      let inner = String(repeating: "&e\(level - 1);", count: 10)
      document += "<!ENTITY e\(level) '\(inner)'>"
    }
    document += "]>" + use
    let error = firstError(document)
    #expect(error?.contains("The document's entities expand to more than is allowed") == true)
    #expect(error?.hasPrefix("limit ") == true)
  }

  @Test("The same modest entity may be used as often as the document is long")
  func manyUses() {
    let name = String(repeating: "http://example.org/", count: 4)
    let uses = String(repeating: "<b c='&ns;x'/>", count: 60_000)
    #expect(firstError("<!DOCTYPE a [<!ENTITY ns '\(name)'>]><a>\(uses)</a>") == nil)
  }

  @Test("Quadratic blow-up is stopped")
  func quadratic() {
    let big = String(repeating: "x", count: 50_000)
    let uses = String(repeating: "&b;", count: 10_000)
    let error = firstError("<!DOCTYPE a [<!ENTITY b '\(big)'>]><a>\(uses)</a>")
    #expect(error?.hasPrefix("limit 1:") == true)
  }
}
