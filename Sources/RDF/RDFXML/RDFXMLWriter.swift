internal import XML

/// Writes RDF/XML (RDF 1.1 XML Syntax): typed node elements, blank nodes inside the one property that
/// uses them, lists as collections; the order depends on the triples only, labels of blank nodes aside.
public enum RDFXMLWriter {
  /// A term that RDF/XML has no way to write.
  public struct Unwritable: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence that names the term.
    public var message: String

    /// The message.
    public var description: String { message }
  }

  /// The graph as a document in UTF-8.
  ///
  /// - Parameters:
  ///   - prefixes: those that the document needs are declared; others are made where none fits.
  ///   - base: declared as `xml:base`, and IRIs below it are written relative to it.
  /// - Throws: ``Unwritable`` for a predicate that makes no element name, text with a character that XML
  ///   cannot hold, or an IRI that is not absolute.
  public static func write(
    _ graph: Graph, prefixes: Prefixes = .common, base: String? = nil
  ) throws(Unwritable) -> [UInt8] {
    var body = RDFXMLBody(graph, names: RDFXMLWriterNames(prefixes), base: base)
    try body.writeAll()
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF".utf8)
    for (prefix, namespace) in body.names.declared {
      output.append(contentsOf: "\n    xmlns:\(prefix)=\"".utf8)
      try append(attribute: namespace, to: &output)
      output.append(0x22)
    }
    if let base = body.base?.text {
      output.append(contentsOf: "\n    xml:base=\"".utf8)
      try append(attribute: base, to: &output)
      output.append(0x22)
    }
    output.append(contentsOf: ">\n".utf8)
    output.append(contentsOf: body.output)
    output.append(contentsOf: "</rdf:RDF>\n".utf8)
    return output
  }

  static func append(attribute value: String, to output: inout [UInt8]) throws(Unwritable) {
    if let bad = XMLEscaping.append(attribute: value, to: &output) { throw unwritable(bad, value) }
  }

  static func append(text: String, to output: inout [UInt8]) throws(Unwritable) {
    if let bad = XMLEscaping.append(text: text, to: &output) { throw unwritable(bad, text) }
  }

  private static func unwritable(_ scalar: Unicode.Scalar, _ text: String) -> Unwritable {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let shown = text.unicodeScalars.filter { $0.value >= 0x20 }.prefix(60)
    return Unwritable(
      message: "XML cannot hold the character U+\(String(repeating: "0", count: 4 - code.count))"
        + "\(code) of \"\(String(String.UnicodeScalarView(shown)))\".")
  }
}
