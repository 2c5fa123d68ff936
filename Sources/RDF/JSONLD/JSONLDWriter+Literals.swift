extension JSONLDWriter {
  /// A literal as a string, a number or a Boolean value where that says it all, else as a value object.
  mutating func appendLiteral(_ id: TermID, to text: inout [UInt8]) {
    let terms = graph.storage.terms
    let header = terms.header(id.rawValue)
    switch header.kind {
    case .taggedLiteral:
      text += "{ \"@value\": ".utf8
      appendText(id, to: &text)
      text += ", \"@language\": ".utf8
      terms.withBytes(header.qualifier) { JSONText.appendString($0, to: &text) }
      text += " }".utf8
    case .typedLiteral:
      appendTyped(id, datatype: header.qualifier, to: &text)
    default:
      appendText(id, to: &text)
    }
  }

  private func appendText(_ id: TermID, to text: inout [UInt8]) {
    graph.withUTF8(of: id) { JSONText.appendString($0, to: &text) }
  }

  private mutating func appendTyped(
    _ id: TermID, datatype: UInt32, to text: inout [UInt8]
  ) {
    let type = graph.storage.terms.text(datatype)
    let isNative =
      switch type {
      case XSD.integer: graph.withUTF8(of: id) { JSONLDNumber.isCanonicalInteger($0) }
      case XSD.boolean:
        graph.withUTF8(of: id) {
          $0.elementsEqual("true".utf8) || $0.elementsEqual("false".utf8)
        }
      default: false
      }
    if isNative {
      graph.withUTF8(of: id) { text.append(contentsOf: $0) }
      return
    }
    text += "{ \"@value\": ".utf8
    if type == RDFVocabulary.json, graph.canonicalJSON(id) != nil {
      graph.withUTF8(of: id) { text.append(contentsOf: $0) }
      text += ", \"@type\": \"@json\" }".utf8
      return
    }
    appendText(id, to: &text)
    text += ", \"@type\": ".utf8
    names.name(datatype).withUnsafeBufferPointer { JSONText.appendString($0, to: &text) }
    text += " }".utf8
  }
}
