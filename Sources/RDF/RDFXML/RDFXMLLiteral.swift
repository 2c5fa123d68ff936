import XML

/// Writes the content of `rdf:parseType="Literal"` as Exclusive XML Canonicalization 1.0 with comments
/// wants it (RDF 1.1 XML Syntax, section 7.2.17).
struct RDFXMLLiteral {
  private(set) var bytes: [UInt8] = []
  /// Namespace declarations written on elements still open, outermost first.
  private var declared: [(prefix: String, namespace: String)] = []
  /// How many of them were there when each open element began.
  private var marks: [Int] = []

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    declared.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }

  mutating func start(_ name: XMLName, _ attributes: [XMLAttribute]) {
    marks.append(declared.count)
    append("<")
    append(name.qualified)
    var needed: [String: String] = [name.prefix: name.namespace]
    for attribute in attributes where !attribute.name.prefix.isEmpty {
      needed[attribute.name.prefix] = attribute.name.namespace
    }
    needed["xml"] = nil
    for (prefix, namespace) in needed.sorted(by: { isBefore($0.key, $1.key) })
    where declaredNamespace(prefix) != namespace {
      declared.append((prefix, namespace))
      append(prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"")
      appendValue(namespace)
      append("\"")
    }
    let sorted = attributes.sorted { left, right in
      left.name.namespace == right.name.namespace
        ? isBefore(left.name.local, right.name.local)
        : isBefore(left.name.namespace, right.name.namespace)
    }
    for attribute in sorted {
      append(" \(attribute.name.qualified)=\"")
      appendValue(attribute.value)
      append("\"")
    }
    append(">")
  }

  mutating func end(_ name: XMLName) {
    if let mark = marks.popLast() { declared.removeLast(declared.count - mark) }
    append("</\(name.qualified)>")
  }

  mutating func text(_ text: [UInt8]) {
    for byte in text {
      switch byte {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x3E: append("&gt;")
      case 0x0D: append("&#xD;")
      default: bytes.append(byte)
      }
    }
  }

  mutating func comment(_ text: [UInt8]) {
    append("<!--")
    bytes.append(contentsOf: text)
    append("-->")
  }

  mutating func instruction(_ target: String, _ text: [UInt8]) {
    append("<?\(target)")
    if !text.isEmpty { append(" ") }
    bytes.append(contentsOf: text)
    append("?>")
  }

  /// The namespace a prefix has in the output here; no default namespace is the empty one.
  private func declaredNamespace(_ prefix: String) -> String? {
    declared.last { $0.prefix == prefix }?.namespace ?? (prefix.isEmpty ? "" : nil)
  }

  /// Order of code points.
  private func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func appendValue(_ value: String) {
    for byte in value.utf8 {
      switch byte {
      case 0x26: append("&amp;")
      case 0x3C: append("&lt;")
      case 0x22: append("&quot;")
      case 0x09: append("&#x9;")
      case 0x0A: append("&#xA;")
      case 0x0D: append("&#xD;")
      default: bytes.append(byte)
      }
    }
  }
}
