/// Start tags and end tags (XML 1.0, section 3.1; Namespaces in XML 1.0).
extension XMLReader {
  mutating func readStartTag() throws(Stop) {
    tag.clear()
    namespaceDeclarations.removeAll(keepingCapacity: true)
    let expansionBefore = expansion
    var index = source.position + 1
    do throws(Stop) {
      let number = try readInternedName(at: &index, of: "an element")
      let isEmpty = try readAttributes(at: &index)
      try checkLength(upTo: index)
      guard elements.count < limits.depth else {
        throw fail(.limit, "Elements are nested deeper than the \(limits.depth) levels allowed.")
      }
      let bindingCount = names.bindingCount
      if tag.declaresNamespaces { try bindNamespaces() }
      guard let resolved = names.resolve(number, isAttribute: false),
        resolved.namespace != XMLNamespace.xmlns
      else { throw undeclared(number, at: source.position + 1) }
      try resolveAttributes()
      name = resolved
      elements.append(OpenElement(number: number, name: resolved, bindingCount: bindingCount))
      endPending = isEmpty ? .emptyElement : .none
      source.position = index
    } catch {
      if case .needMore = error { expansion = expansionBefore }
      throw error
    }
  }

  mutating func readEndTag() throws(Stop) -> XMLToken {
    var index = source.position + 2
    let range = try readName(at: &index, of: "an element")
    guard let open = elements.last, outer.isEmpty || elements.count > source.depth else {
      let spelling = String(decoding: source.bytes[range], as: UTF8.self)
      throw fail(.malformed, "</\(spelling)> closes no element that begins here.")
    }
    guard names.isSpelled(open.number, source.bytes.span, range) else {
      let spelling = String(decoding: source.bytes[range], as: UTF8.self)
      throw fail(
        .malformed,
        "</\(spelling)> stands where </\(open.name.qualified)> is needed: "
          + "<\(open.name.qualified)> is still open.")
    }
    _ = skipSpace(&index)
    guard try byte(at: index) == 0x3E else {
      throw fail(.malformed, "An end tag holds nothing but its name.", at: index)
    }
    try checkLength(upTo: index + 1)
    begin()
    source.position = index + 1
    name = open.name
    endPending = .unbind
    return .endElement
  }

  /// Markup that is whole must not be longer than is allowed while it is not.
  func checkLength(upTo index: Int) throws(Stop) {
    if index - source.position > limits.tagLength {
      throw fail(.limit, "This markup is longer than the \(limits.tagLength) bytes allowed.")
    }
  }

  // MARK: - Parts of a tag

  /// Reads attributes and the end of the tag; true for an empty-element tag.
  private mutating func readAttributes(at index: inout Int) throws(Stop) -> Bool {
    while true {
      let isSpaced = skipSpace(&index)
      let byte = try byte(at: index)
      if byte == 0x3E {
        index += 1
        return false
      }
      if byte == 0x2F {
        guard try self.byte(at: index + 1) == 0x3E else {
          throw fail(.malformed, "\"/\" in a tag must be followed by \">\".", at: index + 1)
        }
        index += 2
        return true
      }
      let start = index
      guard isSpaced || !Characters.isNameStart(Characters.scalar(source.bytes.span, index).value)
      else { throw fail(.malformed, "A space is missing before this attribute.", at: index) }
      let number = try readInternedName(at: &index, of: "an attribute")
      for other in tag.attributes where other.number == number {
        let spelling = names.entries[number].qualified
        throw fail(.malformed, "The attribute \(spelling) stands twice in one tag.", at: start)
      }
      guard tag.attributes.count < limits.attributes else {
        throw fail(
          .limit, "An element has more than the \(limits.attributes) attributes allowed.", at: start
        )
      }
      if names.declaresNamespace(number) { tag.declaresNamespaces = true }
      let value = try readValue(at: &index)
      tag.attributes.append(Tag.Attribute(number: number, start: start, value: value))
    }
  }

  /// `Eq AttValue`, into the tag's values.
  private mutating func readValue(at index: inout Int) throws(Stop) -> Range<Int> {
    _ = skipSpace(&index)
    guard try byte(at: index) == 0x3D else {
      throw fail(.malformed, "An attribute needs \"=\" and a value in quotation marks.", at: index)
    }
    index += 1
    _ = skipSpace(&index)
    let quote = try byte(at: index)
    guard quote == 0x22 || quote == 0x27 else {
      throw fail(.malformed, "An attribute's value must stand in quotation marks.", at: index)
    }
    index += 1
    let start = tag.values.count
    while true {
      let end = XMLReader.endOfValueRun(source.bytes.span, from: index, quote: quote)
      tag.values.append(contentsOf: source.bytes[index..<end])
      guard tag.values.count - start <= limits.textLength else {
        throw fail(
          .limit, "This value is longer than the \(limits.textLength) bytes allowed.", at: index)
      }
      index = end
      switch try byte(at: index) {
      case quote:
        index += 1
        return start..<tag.values.count
      case 0x26: try readReferenceInValue(at: &index)
      case 0x3C:
        throw fail(
          .malformed, "\"<\" may not stand in an attribute's value; write &lt; instead.", at: index)
      default:
        tag.values.append(0x20)
        index += 1
      }
    }
  }

  /// The first byte that ends the value or needs a look: the quotation mark, `<`, `&`, white space.
  private static func endOfValueRun(_ bytes: Span<UInt8>, from start: Int, quote: UInt8) -> Int {
    let count = bytes.count
    var index = start
    while index < count {
      let byte = bytes[index]
      if byte == quote || byte == 0x3C || byte == 0x26 || byte < 0x20 { return index }
      index += 1
    }
    return count
  }

  // MARK: - Namespaces

  /// Takes the namespace declarations out of the attributes and binds them.
  private mutating func bindNamespaces() throws(Stop) {
    var others: [Tag.Attribute] = []
    for attribute in tag.attributes {
      let entry = names.entries[attribute.number]
      guard entry.declaresNamespace else {
        others.append(attribute)
        continue
      }
      let prefix = entry.prefix == 0 ? "" : entry.local
      let namespace = String(decoding: tag.values[attribute.value], as: UTF8.self)
      if let problem = XMLReader.problem(binding: prefix, to: namespace) {
        throw fail(.namespace, problem, at: attribute.start)
      }
      names.bind(prefix, to: namespace)
      namespaceDeclarations.append(XMLNamespaceDeclaration(prefix: prefix, namespace: namespace))
    }
    tag.attributes = others
    try checkNames(at: source.position)
  }

  private static func problem(binding prefix: String, to namespace: String) -> String? {
    if prefix == "xmlns" { return "The prefix xmlns may not be declared." }
    if prefix == "xml" {
      return namespace == XMLNamespace.xml ? nil : "The prefix xml may not be bound anew."
    }
    if namespace == XMLNamespace.xml || namespace == XMLNamespace.xmlns {
      return "The namespace \(namespace) may not be given another prefix."
    }
    if !prefix.isEmpty, namespace.isEmpty {
      return "The prefix \(prefix) is declared with an empty namespace."
    }
    return nil
  }

  private mutating func resolveAttributes() throws(Stop) {
    for attribute in tag.attributes {
      guard let resolved = names.resolve(attribute.number, isAttribute: true) else {
        throw undeclared(attribute.number, at: attribute.start)
      }
      for (position, other) in tag.names.enumerated()
      where other == resolved && tag.attributes[position].number != attribute.number {
        throw fail(
          .namespace,
          "The attributes \(other) and \(resolved) of one tag are the same: "
            + "\(resolved.local) in \(resolved.namespace).", at: attribute.start)
      }
      tag.names.append(resolved)
    }
  }

  private func undeclared(_ number: Int, at offset: Int) -> Stop {
    let entry = names.entries[number]
    let prefix = names.prefixes[entry.prefix]
    return fail(
      .namespace, "The prefix \(prefix) of \(entry.qualified) is not declared.", at: offset)
  }
}
