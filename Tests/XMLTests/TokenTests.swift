import Testing
import XML

@Suite("XML tokens")
struct TokenTests {
  @Test(
    "The tokens of a document, with their places",
    arguments: [
      (
        "<?xml version='1.0' encoding=\"UTF-8\" standalone='yes' ?>\n<a/>",
        [
          "1:1 declaration version=[1.0] encoding=[UTF-8] standalone=[yes]", "2:1 start a",
          "2:1 end a",
        ]
      ),
      (
        "<a>x<b> y </b>z</a>\n<!-- c --><?p  q?>",
        [
          "1:1 start a", "1:4 text [x]", "1:5 start b", "1:8 text [ y ]", "1:11 end b",
          "1:15 text [z]",
          "1:16 end a", "2:1 comment [ c ]", "2:11 instruction p [q]",
        ]
      ),
      (
        "<a><![CDATA[<x>]]]]><![CDATA[>]]></a>",
        ["1:1 start a", "1:4 cdata [<x>]]]", "1:21 cdata [>]", "1:34 end a"]
      ),
      (
        "<a>&lt;&#x26;&#38;&gt;&quot;&apos;&#x1F600;</a>",
        ["1:1 start a", "1:4 text [<&&>\"'😀]", "1:44 end a"]
      ),
      ("<a>]] ]&gt; ]>]</a>", ["1:1 start a", "1:4 text []] ]> ]>]]", "1:16 end a"]),
      (
        "<?p?><a><?q x?y?></a >",
        ["1:1 instruction p []", "1:6 start a", "1:9 instruction q [x?y]", "1:18 end a"]
      ),
      ("<!DOCTYPE a><a\n/>", ["1:1 doctype a", "1:13 start a", "1:13 end a"]),
      ("<ä ö='ü'>ß𝄞</ä>", ["1:1 start ä ö=[ü]", "1:10 text [ß𝄞]", "1:12 end ä"]),
      (
        "<a b='1\n2\t3&#10;&#9;4' c=\" ' \"/>",
        ["1:1 start a b=[1 2 3\n\t4] c=[ ' ]", "1:1 end a"]
      ),
      (
        "<a\r\n  b='x\r\ny'>\r\n\rz</a>",
        ["1:1 start a b=[x y]", "3:4 text [\n\nz]", "5:2 end a"]
      ),
      ("<a><!-- <&-> --></a>", ["1:1 start a", "1:4 comment [ <&-> ]", "1:17 end a"]),
    ])
  func tokens(document: String, expected: [String]) {
    #expect(trace(document) == expected)
  }

  @Test(
    "Names are resolved against the namespaces in scope",
    arguments: [
      (
        "<a xmlns='u'><b c='1'/><d xmlns=''/></a>",
        [
          "1:1 start a{u} @=[u]", "1:14 start b{u} c=[1]", "1:14 end b{u}", "1:24 start d @=[]",
          "1:24 end d", "1:37 end a{u}",
        ]
      ),
      (
        "<p:a xmlns:p='u'><p:a xmlns:p='v' p:b='1'/><p:a/></p:a>",
        [
          "1:1 start p:a{u} @p=[u]", "1:18 start p:a{v} p:b{v}=[1] @p=[v]", "1:18 end p:a{v}",
          "1:44 start p:a{u}", "1:44 end p:a{u}", "1:50 end p:a{u}",
        ]
      ),
      (
        "<a xml:lang='de'/>",
        ["1:1 start a xml:lang{http://www.w3.org/XML/1998/namespace}=[de]", "1:1 end a"]
      ),
      (
        "<p:a p:b='1' xmlns:p='u' b='2' q:b='3' xmlns:q='v'/>",
        ["1:1 start p:a{u} p:b{u}=[1] b=[2] q:b{v}=[3] @p=[u] @q=[v]", "1:1 end p:a{u}"]
      ),
    ])
  func namespaces(document: String, expected: [String]) {
    #expect(trace(document) == expected)
  }

  @Test("A name is equal by namespace and local name, and has a number for its spelling")
  func names() throws {
    var reader = XMLReader()
    reader.append("<r xmlns:p='u' xmlns:q='u'><p:a/><q:a/><p:a/></r>".utf8)
    reader.finish()
    var names: [XMLName] = []
    while let token = try reader.next() {
      if token == .startElement { names.append(reader.name) }
      if reader.name.local == "a", token == .startElement {
        #expect(reader.path.map(\.qualified) == ["r", reader.name.qualified])
        #expect(reader.namespace(ofPrefix: "p") == "u")
        #expect(reader.namespace(ofPrefix: "z") == nil)
      }
    }
    #expect(names[1] == names[2])
    #expect(names[1].index != names[2].index)
    #expect(names[1] === names[3])
    #expect(names[0] != names[1])
    #expect(reader.depth == 0)
  }

  @Test("Names that differ in Unicode normalisation only are different names")
  func normalisation() {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    let document =
      "<a xmlns:p='u\(composed)' xmlns:q='u\(decomposed)' p:x='1' q:x='2' \(composed)='3' "
      + "\(decomposed)='4'/>"
    #expect(firstError(document) == nil)
    #expect(firstError("<\(composed)></\(decomposed)>") != nil)
  }

  @Test("Attributes are found by name")
  func attributes() throws {
    var reader = XMLReader()
    reader.append("<r xmlns:p='u' a='1' p:a='2'/>".utf8)
    #expect(try reader.next() == .startElement)
    #expect(reader.attribute("a") == "1")
    #expect(reader.attribute("a", namespace: "u") == "2")
    #expect(reader.attribute("b") == nil)
    #expect(reader.attributeCount == 2)
    #expect(Array(reader.attributeBytes(1)) == Array("2".utf8))
  }
}
