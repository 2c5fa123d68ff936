internal import XML

/// The tokens of a document as text, and the first that should not be.
struct XMLTrace: CustomStringConvertible {
  private(set) var text: [UInt8] = []
  private(set) var broken: String?
  private(set) var error: XMLError?
  private var open: [String] = []
  private let limits: XMLLimits

  init(limits: XMLLimits) {
    self.limits = limits
  }

  var description: String { String(decoding: text.prefix(4000), as: UTF8.self) }

  /// Both texts from shortly before they part.
  func difference(from other: XMLTrace) -> String {
    let same = zip(text, other.text).prefix { $0 == $1 }.count
    let shown = [text, other.text].map { bytes in
      String(decoding: bytes.dropFirst(max(0, same - 200)).prefix(600), as: UTF8.self)
    }
    return
      "…\(shown[0])\n\(error?.description ?? "")\n---\n…\(shown[1])\n\(other.error?.description ?? "")"
  }

  mutating func add(_ token: XMLToken, _ reader: inout XMLReader) {
    append("\n\(reader.position) \(token)")
    switch token {
    case .xmlDeclaration: addAttributes(of: reader)
    case .startElement:
      open.append(reader.name.qualified)
      append(reader.name)
      addAttributes(of: reader)
      for declaration in reader.namespaceDeclarations {
        append(" @\(declaration.prefix)=\(declaration.namespace)")
      }
      if open.count > limits.depth { note("Elements are open \(open.count) deep.") }
    case .endElement:
      if open.popLast() != reader.name.qualified { note("An element ends that is not open.") }
      append(reader.name)
    case .doctype, .text, .cdata, .comment, .processingInstruction:
      append(reader.instructionTarget)
      append("|")
      append(reader.text)
      checkCharacters(reader.text)
    }
  }

  mutating func end(_ error: XMLError) {
    self.error = error
    if error.position.line < 1 || error.position.column < 1 { note("An error is nowhere.") }
    if !error.message.hasSuffix(".") { note("An error's message is no sentence.") }
    if error.message.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      note("The message holds a control character.")
    }
  }

  mutating func add(_ warnings: [XMLWarning]) {
    for warning in warnings { append("\n\(warning.position) \(warning.message)") }
    if error == nil, !open.isEmpty { note("The document ends well with \(open) open.") }
  }

  private mutating func addAttributes(of reader: borrowing XMLReader) {
    var seen: Set<XMLName> = []
    for attribute in reader.attributes {
      append(attribute.name)
      append("=\(attribute.value)")
      checkCharacters(attribute.value)
      if !seen.insert(attribute.name).inserted { note("An attribute stands twice.") }
    }
  }

  private mutating func append(_ name: XMLName) {
    append(" \(name.qualified){\(name.namespace)}\(name.local)")
    if name.local.isEmpty { note("A name is empty.") }
  }

  private mutating func append(_ more: String) {
    text.append(contentsOf: more.utf8)
  }

  /// XML 1.0, production 2.
  private mutating func checkCharacters(_ value: String) {
    let isText = value.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || $0 == "\t" || $0 == "\n"
        || $0 == "\r"
    }
    if !isText { note("A text holds a character that XML does not allow.") }
  }

  private mutating func note(_ message: String) {
    if broken == nil { broken = message }
  }
}
