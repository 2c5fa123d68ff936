import Testing

@testable import RDF

@Suite("IRI references")
struct BaseIRITests {
  /// RFC 3986, sections 5.4.1 and 5.4.2.
  static let examples: [(String, String)] = [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
    (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
    ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
    ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"),
    ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
  ]

  @Test("the examples of RFC 3986", arguments: examples)
  func rfc3986(_ reference: String, _ expected: String) throws {
    #expect(try #require(BaseIRI("http://a/b/c/d;p?q#f")).resolve(reference) == expected)
  }

  static let bases: [(String, String, String)] = [
    ("http://a", "b", "http://a/b"), ("http://a?q", "b", "http://a/b"),
    ("urn:x:y", "#s", "urn:x:y#s"), ("urn:x:y", "z", "urn:z"),
    ("http://a/b/../c/", "", "http://a/b/../c/"), ("http://a/bü/", "ç", "http://a/bü/ç"),
    ("file:///a/b", "c", "file:///a/c"), ("http://a/b#f", "", "http://a/b"),
  ]

  @Test("bases of other shapes", arguments: bases)
  func other(_ base: String, _ reference: String, _ expected: String) throws {
    #expect(try #require(BaseIRI(base)).resolve(reference) == expected)
  }

  @Test("a relative base is none", arguments: ["", "a", "/a", "//a", "?a:b", "#a:b", "1a:b", ":a"])
  func relative(_ base: String) {
    #expect(BaseIRI(base) == nil)
  }
}
