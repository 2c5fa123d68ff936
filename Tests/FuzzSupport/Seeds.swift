internal import RDF

/// Small inputs to begin with, where no suite or corpus is at hand.
public enum Seeds {
  /// A few of the target's inputs, right and wrong.
  public static func builtIn(_ target: FuzzTarget) -> [[UInt8]] {
    let texts: [String] =
      switch target.notation {
      case .turtle: turtle
      case .ntriples: [lines.replacing(" <http://e/g> .", with: " .")]
      case .nquads: [lines]
      case .rdfxml: xml
      case .jsonld: json
      }
    let codes: [[UInt8]] =
      target.takesCodedGraphs
      ? [
        [CodedGraph.mark, 0, 3, 1, 1, 1, 161, 1, 2, 120],
        [CodedGraph.mark, 0, 3, 1, 1, 3, 2, 2, 3, 0],
      ] : []
    return texts.map { Array($0.utf8) } + codes
  }

  /// Extensions of files that hold inputs of the target.
  public static func extensions(_ target: FuzzTarget) -> [String] {
    switch target.notation {
    case .turtle: ["ttl", "nt"]
    case .ntriples: ["nt"]
    case .nquads: ["nq", "nt"]
    case .rdfxml: ["rdf", "xml"]
    case .jsonld: ["jsonld"]
    }
  }

  private static let turtle = [
    """
    @prefix ex: <http://example.org/ns#> .
    PREFIX dct: <http://purl.org/dc/terms/>
    @base <http://example.org/dir/> .
    # a comment
    ex:a a ex:B ; dct:title "tital"@en-GB , 'x' , \"\"\"long "quoted"
    text\"\"\"^^ex:t ; ex:q true , -1.5 , .5e3 , 12 .
    <rel#x> ex:p [ ex:q ( 1 ( ) [ ex:r _:n ] "\\u00fc\\n" ) ; ex:s _:n.m ] .
    [ ex:p ex:esc\\~aped , ex:%41 ] ex:r <http://example.org/\u{E9}> .

    """,
    "@prefix ex: <http://e/> .\nex:a ex:p <b c> , \"\\q\" ; ex:q .\nex:c ex:p \"x\ny\" .\nex:d ex:e ex:f",
    "_:a <urn:p> _:b . _:b <urn:p> _:c . _:c <urn:p> _:a , _:d . _:d <urn:q> () .",
  ]

  private static let lines = """
    <http://e/s> <http://e/p> "x\\n\\u00fc\u{E9}"@en-GB .
    _:a <http://e/p> _:b.c . # comment
    _:b.c <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/g> .
    <rel> <http://e/a b> 1 .
    <http://e/s><http://e/p>"" .

    """

  private static let xml = [
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE rdf:RDF [<!ENTITY ex "http://example.org/ns#"><!ENTITY t "&ex;T">]>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://example.org/ns#"
        xml:base="http://example.org/dir/">
      <!-- a comment -->
      <ex:T rdf:about="a" xml:lang="en" ex:q="v">
        <ex:p>text &lt; &#xE9; <![CDATA[ <b> ]]></ex:p>
        <ex:p rdf:resource="b"/>
        <ex:p rdf:datatype="&t;">1</ex:p>
        <ex:p rdf:parseType="Resource"><rdf:li>1</rdf:li><rdf:li rdf:nodeID="n"/></ex:p>
        <ex:p rdf:parseType="Collection"><ex:T rdf:ID="i"/><rdf:Description rdf:nodeID="n"/></ex:p>
        <ex:p rdf:parseType="Literal"><b xmlns="http://e/" c='d'>x</b><?p i?></ex:p>
        <ex:p rdf:ID="r"><ex:T/></ex:p>
      </ex:T>
      <rdf:Description rdf:about="b c"><ex:p>x</ex:p></rdf:Description>
    </rdf:RDF>
    """,
    "<!DOCTYPE a [<!ENTITY x 'ex'><!ENTITY y '<z>&x;</z>'>]><a b='\r\n&x;'>&y;]]&gt;</a>\n",
  ]

  private static let json = [
    """
    {
      "@context": [
        "http://example.org/context",
        {
          "ex": "http://example.org/ns#", "@vocab": "http://example.org/v#", "@base": "http://example.org/dir/",
          "p": {"@id": "ex:p", "@type": "@id", "@container": "@list"}, "q": {"@reverse": "ex:q"},
          "label": {"@id": "ex:label", "@container": "@language"}, "@language": "en",
          "map": {"@id": "ex:map", "@container": ["@graph", "@id"]}, "ex:j": {"@type": "@json"},
          "in": {"@id": "ex:in", "@context": {"name": "@nest", "r": {"@id": "ex:r", "@index": "ex:i", "@container": "@index"}}}
        }
      ],
      "@id": "a", "@type": ["T", "ex:U"], "p": ["b", "_:n"], "q": {"@id": "c"}, "title": "t\\u00fc\\n",
      "label": {"de": ["x", "y"], "@none": "z"}, "map": {"ex:g": {"ex:p": 1.5}}, "ex:j": {"a": [1, null]},
      "in": {"name": {"ex:s": true}, "r": {"k": {"@id": "d"}}},
      "@included": [{"@id": "e", "@graph": [{"ex:p": {"@value": "v", "@direction": "rtl"}}]}],
      "ex:t": {"@value": "2020", "@type": "ex:year"}, "ex:l": {"@list": [1, {"@list": []}]}
    }
    """,
    "[{\"@graph\":[{\"@id\":\"http://e/s\",\"http://e/p\":[{\"@value\":1e2},null,[]]}]},{\"x\":1,\"x\":2,}]",
  ]
}
