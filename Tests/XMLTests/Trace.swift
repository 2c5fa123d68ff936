import XML

/// Every token of a document in one line each, then the error if there is one.
func trace(
  _ bytes: [UInt8], chunk: Int = .max, limits: XMLLimits = XMLLimits(),
  encoding: XMLEncoding? = nil
) -> [String] {
  var sizes = AnyIterator { chunk }
  return trace(bytes, sizes: &sizes, limits: limits, encoding: encoding)
}

func trace(_ text: String, chunk: Int = .max, limits: XMLLimits = XMLLimits()) -> [String] {
  trace(Array(text.utf8), chunk: chunk, limits: limits)
}

func trace(
  _ bytes: [UInt8], sizes: inout some IteratorProtocol<Int>, limits: XMLLimits = XMLLimits(),
  encoding: XMLEncoding? = nil
) -> [String] {
  var reader = XMLReader(limits: limits, encoding: encoding)
  var lines: [String] = []
  do throws(XMLError) {
    var start = 0
    while start < bytes.count {
      let end = start + min(sizes.next() ?? bytes.count, bytes.count - start)
      reader.append(bytes[start..<end])
      start = end
      while let token = try reader.next() { lines.append(describe(token, &reader)) }
    }
    reader.finish()
    while let token = try reader.next() { lines.append(describe(token, &reader)) }
  } catch {
    lines.append("error \(error.kind) \(error)")
  }
  lines += reader.warnings.map { "warning \($0.position): \($0.message)" }
  return lines
}

/// The error of a document, or nil if it is read to its end.
func firstError(_ text: String, limits: XMLLimits = XMLLimits()) -> String? {
  trace(text, limits: limits).first { $0.hasPrefix("error ") }.map { String($0.dropFirst(6)) }
}

private func describe(_ token: XMLToken, _ reader: inout XMLReader) -> String {
  let place = "\(reader.position) "
  func shown(_ name: XMLName) -> String {
    name.namespace.isEmpty ? name.qualified : "\(name.qualified){\(name.namespace)}"
  }
  let attributes = reader.attributes.map { " \(shown($0.name))=[\($0.value)]" }.joined()
  switch token {
  case .xmlDeclaration: return place + "declaration" + attributes
  case .doctype: return place + "doctype " + reader.text
  case .startElement:
    let declarations = reader.namespaceDeclarations.map { " @\($0.prefix)=[\($0.namespace)]" }
    return place + "start " + shown(reader.name) + attributes + declarations.joined()
  case .endElement: return place + "end " + shown(reader.name)
  case .text: return place + "text [\(reader.text)]"
  case .cdata: return place + "cdata [\(reader.text)]"
  case .comment: return place + "comment [\(reader.text)]"
  case .processingInstruction:
    return place + "instruction \(reader.instructionTarget) [\(reader.text)]"
  }
}
