internal import RDF

/// The words of the notations, right ones and traps, that a mutator puts into inputs.
enum Vocabulary {
  static func tokens(_ notation: Notation) -> [String] {
    switch notation {
    case .turtle: terms + lines + turtle
    case .ntriples, .nquads: terms + lines
    case .rdfxml: xml
    case .jsonld: json
    }
  }

  /// What may stand around a part.
  static func brackets(_ notation: Notation) -> [(String, String)] {
    switch notation {
    case .turtle, .ntriples, .nquads:
      [
        ("[", "]"), ("(", ")"), ("\"", "\""), ("\"\"\"", "\"\"\""), ("<", ">"), ("[ <p:p> ", " ] "),
        ("'", "'"),
      ]
    case .rdfxml:
      [
        ("<rdf:Description>", "</rdf:Description>"), ("<ex:p>", "</ex:p>"), ("<ex:a>", "</ex:a>"),
        ("<rdf:li>", "</rdf:li>"), ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<a>", "</a>"),
        ("<ex:p rdf:parseType=\"Resource\">", "</ex:p>"),
        ("<ex:p rdf:parseType='Literal'>", "</ex:p>"),
        ("<ex:p rdf:parseType=\"Collection\">", "</ex:p>"), ("\"", "\""), ("&", ";"), ("<", ">"),
        ("<ex:T><ex:p>", "</ex:p></ex:T>"),
      ]
    case .jsonld:
      [
        ("{", "}"), ("[", "]"), ("\"", "\""), ("{\"@value\":", "}"), ("{\"@list\":[", "]}"),
        ("{\"@set\":[", "]}"), ("{\"@graph\":", "}"), ("{\"ex:p\":", "}"),
        ("{\"@reverse\":{\"ex:p\":", "}}"),
        ("{\"@context\":", "}"), ("{\"@included\":", "}"), ("{\"@nest\":", "}"), ("{\"@id\":", "}"),
      ]
    }
  }

  private static let terms = [
    "<http://example.org/a>", "<urn:x>", "<>", "<a b>", "<http://example.org/\u{E9}>",
    "<\\u00e9:x>",
    "<\\U0001F600>", "<\\u0020>", "<\\uD800>", "<http://e/{}>", "<", ">", "_:a", "_:b0", "_:0",
    "_:a.b",
    "_:a.", "_:", "_:\u{E9}", "_:a\u{B7}", "\"", "\"\"", "\"a\"", "\"a\\n\\t\\\"\\\\b\"",
    "\"\\u00e9\"",
    "\"\\uD83D\\uDE00\"", "\"\\x\"", "\"\\U00110000\"", "@", "@en", "@en-GB", "@en_GB", "@en-",
    "@1",
    "^", "^^", "^^<http://www.w3.org/2001/XMLSchema#integer>", "\u{1F600}", "\u{FEFF}", "\u{FFFE}",
  ]

  private static let lines = [
    " ", "\t", "\n", "\r", "\r\n", " .", ".\n", " .\n", "#", "# a\n",
    "<http://e/s> <http://e/p> <http://e/o> .\n",
    "_:a <http://e/p> _:b .\n", "_:b <http://e/p> \"x\" <http://e/g> .\n", "\\", "\u{0}",
  ]

  private static let turtle = [
    "@prefix", "@base", "PREFIX", "BASE", "@prefix ex: <http://example.org/ns#> .\n", "@PREFIX",
    "PREFIX : <http://example.org/>\n", "@base <http://example.org/b/c?d#e> .\n", "ex:", ":",
    "ex:a",
    "ex:a.b", "ex:a.", "ex:%41", "ex:%4", "ex:\\~a", "ex:\\a", "dcat:Dataset", "no:a", ":\u{E9}",
    "a",
    "true", "false", "TRUE", "1", "-1", "+1.5", ".5", "1.", "1.e5", "1e5", "1e", "+", "-", "e", "[",
    "]",
    "[]", "(", ")", "()", ",", ";", ";;", ".", "..", "'", "''", "'''", "\"\"\"",
    "\"\"\"a\n\"b\"\"\"",
    "<a/../b>", "<//x>", "<?q>", "<#f>", "<./.>", "^^ex:t", "ex:a ex:p ex:o .\n", "[ ex:p ex:o ]",
    "( 1 [ ex:p ( ) ] )", "ex:s ex:p [ ex:q ex:o ; a ex:T ] , 'x'@en .\n", "=", "<=", "{", "}",
    "?x",
  ]

  private static let xml = [
    "<", ">", "</", "/>", "<?", "?>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE", "<!ENTITY",
    "&", ";",
    "&lt;", "&amp;", "&a;", "&b;", "&#10;", "&#xD;", "&#0;", "&#x1F600;", "&#xFFFF;", "&#", "%a;",
    "=", "\"",
    "'", " ", "\n", "\r", "\t", "[", "]", "\u{E9}", "\u{1F600}", "\u{0}", "\u{FFFE}", "\u{FEFF}",
    "a", "x:y",
    ":", "<a>", "</a>", "<a/>", "<ex:p>", "</ex:p>", "<ex:p/>", "<ex:a b='c'>", "</ex:a>",
    "<rdf:li>",
    "</rdf:li>", "<rdf:_1/>", "<rdf:Description>", "</rdf:Description>", "<rdf:Description/>",
    "<rdf:RDF>",
    "</rdf:RDF>", " rdf:about=\"a\"", " rdf:ID=\"i\"", " rdf:nodeID=\"n\"", " rdf:resource=\"r\"",
    " rdf:datatype=\"http://www.w3.org/2001/XMLSchema#int\"", " rdf:parseType=\"Literal\"",
    " rdf:parseType=\"Resource\"", " rdf:parseType=\"Collection\"", " rdf:parseType=\"x\"",
    " rdf:type=\"t\"",
    " rdf:li=\"x\"", " rdf:bagID=\"x\"", " xml:lang=\"en\"", " xml:lang=\"\"", " xml:lang=\"e_n\"",
    " xml:base=\"http://example.org/b/\"", " xml:base=\"c\"", " xml:base=\"\"",
    " xmlns=\"http://e/\"", " xmlns=\"\"",
    " xmlns:ex=\"http://example.org/ns#\"", " xmlns:a=\"&a;\"", " ex:q=\"v\"", " about=\"x\"",
    " resource='y'",
    "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
    "<?xml version='1.1'?>",
    "<?xml version=\"1.0\" encoding=\"UTF-16\" standalone='yes'?>", "<?p q?>",
    "<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>", "<!ENTITY a \"<ex:p>v</ex:p>\">",
    "<!ENTITY c SYSTEM \"file:///x\">", "<!ENTITY % p \"x\">", "<!ATTLIST a b CDATA 'c'>",
    "<!ELEMENT a ANY>",
    "<!NOTATION n SYSTEM 'x'>", "SYSTEM \"x\"", "PUBLIC \"x\" \"y\"", "xmlns:xml=\"x\"",
    " xmlns:b=\"\"",
  ]

  private static let json =
    [
      "{", "}", "[", "]", ":", ",", "\"", "{}", "[]", "null", "true", "false", "0", "-1", "1.0",
      "1e400", "1E-2", "5.",
      "01", "-", " ", "\n", "\t", "\\", "\\u00e9", "\\ud83d\\ude00", "\\ud83d", "\\x", "\\n",
      "\u{E9}", "\u{1F600}",
      "\u{0}", "\u{FEFF}", "\"\"", "\"a\"", "\"ex:a\"", "\"ex\"", "\"_:b\"",
      "\"http://example.org/a\"", "\"a b\"",
      "\"p\"", "\"q\"", "\"en\"", "\"de-AT\"", "\"e_n\"", "\"ltr\"", "\"#f\"", "\"../x\"",
      "\"//x\"", "\"xsd:integer\"",
      "\"http://example.org/context\"", "\"http://example.org/ring\"",
      "\"http://example.org/none\"",
      "\"@context\":{\"@vocab\":\"http://example.org/ns#\"},", "\"@context\":",
      "\"@context\":{\"ex\":\"http://example.org/ns#\"},",
      "{\"@id\":\"ex:p\",\"@type\":\"@id\"}", "{\"@id\":\"ex:p\",\"@container\":\"@list\"}",
      "{\"@id\":\"ex:p\",\"@context\":{\"q\":\"ex:q\"}}", "{\"@value\":1,\"@type\":\"ex:t\"}",
      "{\"@value\":\"a\",\"@language\":\"en\"}", "{\"@list\":[1,[2],{}]}",
      ",\"ex:p\":[1,\"a\",{\"@id\":\"b\"}]",
    ] + keywords.map { "\"@\($0)\"" } + keywords.map { "\"@\($0)\":" }

  private static let keywords = [
    "base", "container", "context", "direction", "graph", "id", "import", "included", "index",
    "json",
    "language", "list", "nest", "none", "prefix", "propagate", "protected", "reverse", "set",
    "type",
    "value", "version", "vocab", "unknown",
  ]
}
