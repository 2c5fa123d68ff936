internal import XML

/// Property elements (RDF 1.1 XML Syntax, sections 7.2.14 to 7.2.21).
extension RDFXMLParser {
  /// Which attributes a property element has, by their places.
  private struct Attributes {
    var id: Int?
    var resource: Int?
    var nodeID: Int?
    var datatype: Int?
    var parseType: Int?
    var property: Int?
  }

  mutating func startProperty(_ name: XMLName) throws(Stopped) {
    let context = try context(of: name)
    guard let attributes = try propertyAttributes(of: name), let top = frames.indices.last,
      let predicate = try predicate(of: name)
    else { return skip(name) }
    let subject = frames[top].subject
    var statement: TermID?
    if let id = attributes.id {
      statement = try identifier(id, context.base, in: name)
      if statement == nil { return skip(name) }
    }
    var frame = RDFXMLFrame(
      .property, name, subject: subject, base: context.base, language: context.language)
    frame.predicate = predicate
    frame.statement = statement
    if let parseType = attributes.parseType {
      switch xml.attributeValue(parseType) {
      case "Resource":
        frame.kind = .resource
        let node = blanks.fresh(in: sink)
        try emitStatement(frame, node)
        frame.subject = node
      case "Collection": frame.kind = .collection
      default:
        frame.kind = .xmlLiteral
        xmlLiteral.clear()
      }
    } else if attributes.resource != nil || attributes.nodeID != nil || attributes.property != nil {
      frame.content = .given
      guard let object = try object(attributes, context, in: name) else { return skip(name) }
      try emitStatement(frame, object)
      if attributes.property != nil {
        try readPropertyAttributes(of: object, context, in: name)
      }
    } else {
      text.removeAll(keepingCapacity: true)
      if let datatype = attributes.datatype {
        frame.datatype = try iri(xml.attributeBytes(datatype), context.base, in: name)
        if frame.datatype == nil { return skip(name) }
      }
    }
    push(frame)
  }

  private mutating func push(_ frame: RDFXMLFrame) {
    var frame = frame
    frame.occurrence = siblings.next(frame.name, from: frames.last?.countsStart ?? 0)
    frame.countsStart = siblings.count
    frames.append(frame)
  }

  /// The attributes of a property element, if they may stand together; nil after a fault.
  private mutating func propertyAttributes(of name: XMLName) throws(Stopped) -> Attributes? {
    var found = Attributes()
    for (index, role) in roles.enumerated() {
      switch role {
      case .id: found.id = index
      case .resource: found.resource = index
      case .nodeID: found.nodeID = index
      case .datatype: found.datatype = index
      case .parseType: found.parseType = index
      case .property, .type: found.property = index
      case .language, .base, .ignored: break
      case .unqualified: try tellUnqualified(index, in: name)
      case .about, .forbidden:
        try fault(
          "The attribute \(xml.attributeName(index)) may not stand on a property element", in: name)
        return nil
      }
    }
    let together: (Int?, Int?)
    if found.parseType != nil {
      together = (
        found.parseType, found.resource ?? found.nodeID ?? found.datatype ?? found.property
      )
    } else if found.datatype != nil {
      together = (found.datatype, found.resource ?? found.nodeID ?? found.property)
    } else {
      together = (found.resource, found.nodeID)
    }
    if let first = together.0, let second = together.1 {
      let names = "\(xml.attributeName(first)) and \(xml.attributeName(second))"
      try fault("\(names) may not stand on one property element", in: name)
      return nil
    }
    return found
  }

  private mutating func predicate(of name: XMLName) throws(Stopped) -> TermID? {
    switch elementRole(name) {
    case .ordinary: return try term(of: name)
    case .item:
      let top = frames.count - 1
      frames[top].items += 1
      return sink.iri("\(RDFVocabulary.namespace)_\(frames[top].items)")
    case .document, .description, .forbidden:
      try fault("<\(name)> may not stand where a property is given", in: name)
      return nil
    }
  }

  /// The value that attributes give.
  private mutating func object(
    _ attributes: Attributes, _ context: (base: RDFXMLBase, language: [UInt8]?), in name: XMLName
  ) throws(Stopped) -> TermID? {
    if let resource = attributes.resource {
      return try iri(xml.attributeBytes(resource), context.base, in: name)
    }
    if let nodeID = attributes.nodeID { return try nodeLabel(nodeID, in: name) }
    return blanks.fresh(in: sink)
  }

  // MARK: - The end of a property element

  mutating func finishText(_ frame: RDFXMLFrame) throws(Stopped) {
    let value: TermID
    if let datatype = frame.datatype {
      value = text.withUnsafeBufferPointer { sink.literal($0, datatype: datatype) }
    } else {
      value = literal(text[...], language: frame.language)
    }
    text.removeAll(keepingCapacity: true)
    try emitStatement(frame, value)
  }

  mutating func finishXMLLiteral(_ frame: RDFXMLFrame) throws(Stopped) {
    let datatype = sink.iri(RDFVocabulary.xmlLiteral)
    let value = xmlLiteral.bytes.withUnsafeBufferPointer { sink.literal($0, datatype: datatype) }
    try emitStatement(frame, value)
  }

  mutating func finishCollection(_ frame: RDFXMLFrame) throws(Stopped) {
    let end = sink.iri(RDFVocabulary.nil)
    if let last = frame.listEnd {
      try emit(last, sink.iri(RDFVocabulary.rest), end)
    } else {
      try emitStatement(frame, end)
    }
  }

  /// The property's triple; with `rdf:ID`, its description too (section 7.3).
  mutating func emitStatement(_ frame: RDFXMLFrame, _ object: TermID) throws(Stopped) {
    guard let predicate = frame.predicate else { return }
    try emit(frame.subject, predicate, object)
    guard let statement = frame.statement else { return }
    let namespace = RDFVocabulary.namespace
    try emit(statement, rdfType(), sink.iri(namespace + "Statement"))
    try emit(statement, sink.iri(namespace + "subject"), frame.subject)
    try emit(statement, sink.iri(namespace + "predicate"), predicate)
    try emit(statement, sink.iri(namespace + "object"), object)
  }
}
