import Testing
import XML

@Suite("XML limits")
struct LimitTests {
  static let small: XMLLimits = {
    var limits = XMLLimits()
    limits.depth = 3
    limits.attributes = 2
    limits.nameLength = 8
    limits.textLength = 10
    limits.tagLength = 60
    limits.distinctNames = 8
    limits.entityDepth = 2
    limits.entityExpansion = 100
    return limits
  }()

  @Test(
    "Each limit is an error at the place that passes it",
    arguments: [
      ("<a><a><a/></a></a>", nil),
      (
        "<a><a><a><a/></a></a></a>",
        "limit 1:10: Elements are nested deeper than the 3 levels allowed."
      ),
      ("<a b='1' c='2'/>", nil),
      ("<a b='1' c='2' d='3'/>", "limit 1:16: An element has more than the 2 attributes allowed."),
      ("<abcdefgh/>", nil),
      ("<abcdefghi/>", "limit 1:2: This name is longer than the 8 bytes allowed."),
      ("<a>0123456789</a>", nil),
      ("<a>0123456789x</a>", "limit 1:14: This text is longer than the 10 bytes allowed."),
      ("<a>012345678&amp;&amp;</a>", "limit 1:18: This text is longer than the 10 bytes allowed."),
      ("<a><!--0123456789x--></a>", "limit 1:18: This text is longer than the 10 bytes allowed."),
      ("<a b='0123456789x'/>", "limit 1:7: This value is longer than the 10 bytes allowed."),
      (
        "<a b='1'                                                            />",
        "limit 1:1: This markup is longer than the 60 bytes allowed."
      ),
      (
        "<a></a                                                             >",
        "limit 1:4: This markup is longer than the 60 bytes allowed."
      ),
      (
        "<a><?p                                                             ?></a>",
        "limit 1:4: This markup is longer than the 60 bytes allowed."
      ),
      (
        "<?xml version='1.0'                                                ?><a/>",
        "limit 1:1: This markup is longer than the 60 bytes allowed."
      ),
      (
        "<a>&#00000000000000000000000000000000000000000000000000000000000038;</a>",
        "limit 1:4: This markup is longer than the 60 bytes allowed."
      ),
      (
        "<r><a/><b/><c/><d/></r>",
        "limit 1:13: The document has more than the 8 different names allowed."
      ),
      ("<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '1'>]><a>&x;</a>", nil),
    ])
  func limits(document: String, expected: String?) {
    #expect(firstError(document, limits: LimitTests.small) == expected)
    for chunk in [1, 3] {
      let lines = trace(document, chunk: chunk, limits: LimitTests.small)
      #expect(lines == trace(document, limits: LimitTests.small))
    }
  }

  @Test("Entities in entities")
  func entityDepth() {
    var limits = XMLLimits()
    limits.entityDepth = 2
    let head = "<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&z;'><!ENTITY z '&w;'><!ENTITY w '1'>]>"
    for use in ["<a>&x;</a>", "<a b='&x;'/>"] {
      let error = firstError(head + use, limits: limits)
      #expect(error?.contains("Entities are nested deeper than the 2 levels allowed") == true)
    }
  }

  @Test("Depth without a limit of memory: a hundred thousand open elements are refused")
  func depth() {
    let error = firstError(String(repeating: "<a>", count: 100_000))
    #expect(error == "limit 1:1501: Elements are nested deeper than the 500 levels allowed.")
  }
}
