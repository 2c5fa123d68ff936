import Testing
import XML

@Suite("XML well-formedness")
struct WellFormednessTests {
  @Test(
    "A fault is told with its place",
    arguments: [
      ("", "malformed 1:1: The document has no root element."),
      (" \n ", "malformed 2:2: The document has no root element."),
      ("hello", "malformed 1:1: An XML document begins with \"<\", but \"h\" stands here."),
      (
        "\n<?xml version='1.0'?><a/>",
        "malformed 2:1: The XML declaration may stand only at the very beginning of the document."
      ),
      (
        "<a/>x",
        "malformed 1:5: After the root element only comments may follow, but \"x\" stands here."
      ),
      ("<a/><b/>", "malformed 1:5: A document has one root element only."),
      ("<a><b></a>", "malformed 1:7: </a> stands where </b> is needed: <b> is still open."),
      ("<a>\n <b>\n", "malformed 3:1: The document ends inside <b>; its end tag </b> is missing."),
      ("</a>", "malformed 1:1: </a> closes no element that begins here."),
      ("<a", "malformed 1:3: The document ends in the middle of markup."),
      ("<a b='x", "malformed 1:8: The document ends in the middle of markup."),
      ("<a b='1' b='2'/>", "malformed 1:10: The attribute b stands twice in one tag."),
      ("<a b='1'c='2'/>", "malformed 1:9: A space is missing before this attribute."),
      ("<a b=1/>", "malformed 1:6: An attribute's value must stand in quotation marks."),
      ("<a b/>", "malformed 1:5: An attribute needs \"=\" and a value in quotation marks."),
      (
        "<a b='<'/>",
        "malformed 1:7: \"<\" may not stand in an attribute's value; write &lt; instead."
      ),
      ("<a <b/>", "malformed 1:4: The name of an attribute is expected here, not \"<\"."),
      ("<a>\n  < b/></a>", "malformed 2:4: The name of an element is expected here, not a space."),
      ("<1/>", "malformed 1:2: The name of an element is expected here, not \"1\"."),
      ("<a / >", "malformed 1:5: \"/\" in a tag must be followed by \">\"."),
      ("<a></a b='1'>", "malformed 1:8: An end tag holds nothing but its name."),
      (
        "<a>x & y</a>",
        "malformed 1:6: \"&\" must begin a reference; write &amp; for the character itself."
      ),
      ("<a>&lt</a>", "malformed 1:4: The reference \"&lt\" lacks its \";\"."),
      ("<a b='&x y;'/>", "malformed 1:7: The reference \"&x\" lacks its \";\"."),
      (
        "<a>&#0;</a>",
        "malformed 1:4: The character that this reference means is not allowed in XML."
      ),
      (
        "<a>&#x110000;</a>",
        "malformed 1:4: The character that this reference means is not allowed in XML."
      ),
      (
        "<a>&#xD800;</a>",
        "malformed 1:4: The character that this reference means is not allowed in XML."
      ),
      ("<a>&#;</a>", "malformed 1:4: A character reference is written &#38; or &#x26;."),
      ("<a>&#X26;</a>", "malformed 1:4: A character reference is written &#38; or &#x26;."),
      ("<a>ü]]></a>", "malformed 1:5: \"]]>\" may stand only at the end of a CDATA section."),
      ("<a><!-- x -- y --></a>", "malformed 1:11: \"--\" may not stand inside a comment."),
      ("<a><!-- x", "malformed 1:10: The comment is not closed by \"-->\"."),
      ("<a><!-- x --->", "malformed 1:11: \"--\" may not stand inside a comment."),
      ("<a><![CDATA[ x ]]", "malformed 1:18: The CDATA section is not closed by \"]]>\"."),
      ("<![CDATA[x]]><a/>", "malformed 1:1: A CDATA section may stand only inside an element."),
      ("<a><?p x", "malformed 1:9: The instruction is not closed by \"?>\"."),
      (
        "<a><?xml version='1.0'?></a>",
        "malformed 1:4: The XML declaration may stand only at the very beginning of the document."
      ),
      (
        "<a><?XmL?></a>",
        "malformed 1:4: The XML declaration may stand only at the very beginning of the document."
      ),
      (
        "<a><!x></a>",
        "malformed 1:4: \"<!\" begins a comment, a CDATA section or the DOCTYPE; this is none."
      ),
      ("<a><!DOCTYPE a></a>", "malformed 1:4: The DOCTYPE may stand only before the root element."),
      ("<!DOCTYPE a><!DOCTYPE a><a/>", "malformed 1:13: A document has one DOCTYPE only."),
      (
        "<?xml encoding='UTF-8'?><a/>",
        "malformed 1:7: The XML declaration holds version, encoding and standalone, in this order."
      ),
      ("<?xml version='2.0'?><a/>", "malformed 1:16: \"2.0\" is no version of an XML document."),
      (
        "<?xml version='1.0' standalone='maybe'?><a/>",
        "malformed 1:33: \"maybe\" is no standalone of an XML document."
      ),
      ("<a>\u{1}</a>", "encoding 1:4: The character U+0001 is not allowed in XML."),
      ("<a>x\u{FFFF}</a>", "encoding 1:5: The character U+FFFF is not allowed in XML."),
    ])
  func faults(document: String, expected: String) {
    #expect(firstError(document) == expected)
  }

  @Test(
    "Faults of namespaces",
    arguments: [
      ("<p:a/>", "namespace 1:2: The prefix p of p:a is not declared."),
      ("<a p:b='1'/>", "namespace 1:4: The prefix p of p:b is not declared."),
      ("<r><a xmlns:p='u'/><p:b/></r>", "namespace 1:21: The prefix p of p:b is not declared."),
      ("<a:b:c xmlns:a='u'/>", "namespace 1:2: a:b:c is not a name with at most one prefix."),
      ("<:a/>", "namespace 1:2: :a is not a name with at most one prefix."),
      ("<a: />", "namespace 1:2: a: is not a name with at most one prefix."),
      ("<p:1 xmlns:p='u'/>", "namespace 1:2: p:1 is not a name with at most one prefix."),
      ("<a xmlns:p=''/>", "namespace 1:4: The prefix p is declared with an empty namespace."),
      ("<a xmlns:xml='u'/>", "namespace 1:4: The prefix xml may not be bound anew."),
      ("<a xmlns:xmlns='u'/>", "namespace 1:4: The prefix xmlns may not be declared."),
      (
        "<a xmlns:p='http://www.w3.org/2000/xmlns/'/>",
        "namespace 1:4: The namespace http://www.w3.org/2000/xmlns/ may not be given another prefix."
      ),
      (
        "<a xmlns='http://www.w3.org/XML/1998/namespace'/>",
        "namespace 1:4: The namespace http://www.w3.org/XML/1998/namespace may not be given another prefix."
      ),
      (
        "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>",
        "namespace 1:36: The attributes p:x and q:x of one tag are the same: x in u."
      ),
      ("<xmlns:a/>", "namespace 1:2: The prefix xmlns of xmlns:a is not declared."),
      ("<a><?p:q?></a>", "namespace 1:6: The name of a processing instruction holds no colon."),
    ])
  func namespaceFaults(document: String, expected: String) {
    #expect(firstError(document) == expected)
  }

  @Test("After an error every further call gives the same error")
  func errorsStay() throws {
    var reader = XMLReader()
    reader.append("<a></b><c>".utf8)
    #expect(try reader.next() == .startElement)
    let first = #expect(throws: XMLError.self) { try reader.next() }
    let second = #expect(throws: XMLError.self) { try reader.next() }
    #expect(first == second)
  }
}
