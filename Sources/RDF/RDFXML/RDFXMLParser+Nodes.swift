internal import XML

/// Node elements (RDF 1.1 XML Syntax, section 7.2.11).
extension RDFXMLParser {
  mutating func startNode(_ name: XMLName) throws(Stopped) {
    guard try mayHoldNode(name) else { return skip(name) }
    let role = elementRole(name)
    guard role == .ordinary || role == .description else {
      try fault("<\(name)> may not stand where a node is described", in: name)
      return skip(name)
    }
    guard let context = try nodeContext(name), let subject = try subject(of: name, context),
      let type = role == .description ? .some(nil) : try term(of: name).map(Optional.some)
    else { return skip(name) }
    try attach(subject)
    if let type { try emit(subject, rdfType(), type) }
    try readPropertyAttributes(of: subject, context, in: name)
    push(.node, name, subject: subject, context)
  }

  /// Whether the open element may hold a node element here.
  private mutating func mayHoldNode(_ name: XMLName) throws(Stopped) -> Bool {
    guard let top = frames.indices.last, frames[top].kind == .property else { return true }
    switch frames[top].content {
    case .undecided:
      guard text.contains(where: { $0 > 0x20 }) || frames[top].datatype != nil else {
        text.removeAll(keepingCapacity: true)
        // Also where the node turns out broken: the property then has no value, not an empty one.
        frames[top].content = .node
        return true
      }
      try fault(
        frames[top].datatype == nil
          ? "The property element holds both text and the element <\(name)>"
          : "The property element has rdf:datatype, but holds the element <\(name)>")
      // Neither the text alone nor the element alone is what was meant.
      frames[top].content = .node
      return false
    case .given:
      try fault("The property element holds <\(name)>, though attributes give its value")
    case .node:
      try fault("The property element holds a second element, <\(name)>")
    }
    return false
  }

  private mutating func nodeContext(
    _ name: XMLName
  ) throws(Stopped) -> (base: RDFXMLBase, language: [UInt8]?)? {
    let context = try context(of: name)
    for (index, role) in roles.enumerated() {
      switch role {
      case .resource, .datatype, .parseType, .forbidden:
        try fault(
          "The attribute \(xml.attributeName(index)) may not stand on a node element", in: name)
        return nil
      case .unqualified: try tellUnqualified(index, in: name)
      default: break
      }
    }
    return context
  }

  /// The node by `rdf:about`, `rdf:ID` or `rdf:nodeID`, or a nameless one.
  private mutating func subject(
    of name: XMLName, _ context: (base: RDFXMLBase, language: [UInt8]?)
  ) throws(Stopped) -> TermID? {
    var found: Int?
    for (index, role) in roles.enumerated() {
      switch role {
      case .about, .id, .nodeID:
        if let found {
          let names = "\(xml.attributeName(found)) and \(xml.attributeName(index))"
          try fault("\(names) may not stand on one element", in: name)
          return nil
        }
        found = index
      default: break
      }
    }
    guard let found else { return blanks.fresh(in: sink) }
    switch roles[found] {
    case .id: return try identifier(found, context.base, in: name)
    case .nodeID: return try nodeLabel(found, in: name)
    default: return try iri(xml.attributeBytes(found), context.base, in: name)
    }
  }

  /// Makes the node the value of the property, or the next of the collection, that holds it.
  private mutating func attach(_ node: TermID) throws(Stopped) {
    guard let top = frames.indices.last else { return }
    switch frames[top].kind {
    case .property: try emitStatement(frames[top], node)
    case .collection:
      let cell = blanks.fresh(in: sink)
      if let last = frames[top].listEnd {
        try emit(last, sink.iri(RDFVocabulary.rest), cell)
      } else {
        try emitStatement(frames[top], cell)
      }
      frames[top].listEnd = cell
      try emit(cell, sink.iri(RDFVocabulary.first), node)
    default: break
    }
  }

  /// Attributes that stand for properties with a literal value; `rdf:type` has an IRI.
  mutating func readPropertyAttributes(
    of subject: TermID, _ context: (base: RDFXMLBase, language: [UInt8]?), in name: XMLName
  ) throws(Stopped) {
    for (index, role) in roles.enumerated() {
      switch role {
      case .type:
        if let type = try iri(xml.attributeBytes(index), context.base, in: name) {
          try emit(subject, rdfType(), type)
        }
      case .property:
        if let predicate = try term(of: xml.attributeName(index), in: name) {
          try checkLiteral(xml.attributeBytes(index).count, in: name)
          let value = literal(xml.attributeBytes(index), language: context.language)
          try emit(subject, predicate, value)
        }
      default: break
      }
    }
  }
}
