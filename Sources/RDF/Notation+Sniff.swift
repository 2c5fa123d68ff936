extension Notation {
  /// A guess from the first bytes of a document (4 KB are looked at), or nothing when they look like
  /// none of the notations: HTML, for one, is not taken for RDF/XML.
  public static func sniff(_ head: some Collection<UInt8>) -> Notation? {
    var text = String(decoding: head.prefix(4096), as: UTF8.self)[...]
    if text.first == "\u{FEFF}" { text = text.dropFirst() }
    text = withoutLeadingComments(text)
    guard let first = text.first else { return nil }
    switch first {
    case "{": return .jsonld
    case "[":
      // A JSON array of objects, or a blank node of Turtle.
      let inner = text.dropFirst().drop { $0.isWhitespace }
      return inner.first == "{" || inner.first == "]" && !inner.contains(".") ? .jsonld : .turtle
    case "<":
      return sniffAngleBracket(text)
    case "_" where text.hasPrefix("_:"):
      return lineNotation(text)
    case "@", "(":
      return .turtle
    default:
      let word = text.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      if ["PREFIX", "BASE"].contains(word.uppercased()) { return .turtle }
      let after = text[word.endIndex...]
      return after.first == ":" && !after.hasPrefix("://") ? .turtle : nil
    }
  }

  private static func withoutLeadingComments(_ text: Substring) -> Substring {
    var rest = text.drop { $0.isWhitespace }
    while rest.first == "#" {
      rest = rest.drop { !$0.isNewline }.drop { $0.isWhitespace }
    }
    return rest
  }

  private static func sniffAngleBracket(_ text: Substring) -> Notation? {
    let head = text.prefix(1024).lowercased()
    if head.hasPrefix("<?xml") || head.hasPrefix("<!--") || head.hasPrefix("<!doctype") {
      if head.contains("<!doctype html") || head.contains("<html") { return nil }
      return .rdfxml
    }
    if head.hasPrefix("<html") { return nil }
    // An XML element has a name and then a space or `>`; an IRI has a colon with no space before,
    // or is relative and followed by a predicate.
    let name = text.dropFirst().prefix { $0 != ">" }
    if name.contains("xmlns") || name.hasSuffix(":RDF") { return .rdfxml }
    return lineNotation(text)
  }

  /// N-Triples, N-Quads or Turtle, by the shape of the first line.
  private static func lineNotation(_ text: Substring) -> Notation {
    let line = text.prefix { !$0.isNewline }
    var terms = 0
    var rest = line[...]
    while let first = rest.first, first != "." {
      if first.isWhitespace {
        rest = rest.dropFirst()
        continue
      }
      switch first {
      case "<":
        guard let end = rest.firstIndex(of: ">"), rest[..<end].contains(":") else { return .turtle }
        rest = rest[rest.index(after: end)...]
      case "_":
        rest = rest.drop { !$0.isWhitespace }
      case "\"":
        guard terms == 2, let end = endOfString(rest) else { return .turtle }
        rest = rest[end...]
        if rest.first == "@" { rest = rest.drop { !$0.isWhitespace && $0 != "." } }
        if rest.hasPrefix("^^") {
          rest = rest.dropFirst(2)
          terms -= 1
        }
      default:
        return .turtle
      }
      terms += 1
    }
    guard rest.first == "." else { return .turtle }
    return terms == 4 ? .nquads : terms == 3 ? .ntriples : .turtle
  }

  private static func endOfString(_ text: Substring) -> Substring.Index? {
    var escaped = false
    for index in text.indices.dropFirst() {
      if escaped {
        escaped = false
      } else if text[index] == "\\" {
        escaped = true
      } else if text[index] == "\"" {
        return text.index(after: index)
      }
    }
    return nil
  }
}
