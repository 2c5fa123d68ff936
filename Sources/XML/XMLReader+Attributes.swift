/// The start tag just read.
struct Tag: Sendable {
  struct Attribute: Sendable {
    /// Number in the name table.
    var number: Int
    var start: Int
    /// Place in `values`.
    var value: Range<Int>
  }

  var attributes: [Attribute] = []
  var names: [XMLName] = []
  var values: [UInt8] = []
  var declaresNamespaces = false

  mutating func clear() {
    attributes.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    declaresNamespaces = false
  }
}

extension XMLReader {
  /// How many attributes the element has that just started, namespace declarations aside.
  public var attributeCount: Int { tag.names.count }

  /// The name of the attribute at that place.
  public func attributeName(_ index: Int) -> XMLName { tag.names[index] }

  /// The value of the attribute at that place, normalised.
  public func attributeValue(_ index: Int) -> String {
    String(decoding: tag.values[tag.attributes[index].value], as: UTF8.self)
  }

  /// The value's UTF-8, without a string made of it.
  public func attributeBytes(_ index: Int) -> ArraySlice<UInt8> {
    tag.values[tag.attributes[index].value]
  }

  /// The value of the attribute of that name, if the element has it.
  public func attribute(_ local: String, namespace: String = "") -> String? {
    for (index, name) in tag.names.enumerated()
    where name.local == local && name.namespace == namespace {
      return attributeValue(index)
    }
    return nil
  }

  /// All attributes of the element that just started, in the document's order.
  public var attributes: [XMLAttribute] {
    tag.names.indices.map { XMLAttribute(name: tag.names[$0], value: attributeValue($0)) }
  }

  /// The text of the token.
  public var text: String { String(decoding: textBuffer, as: UTF8.self) }

  /// The text's UTF-8, without a string made of it.
  public var textBytes: [UInt8] { textBuffer }

  /// Whether the text is nothing but white space.
  public var isTextBlank: Bool { textBuffer.allSatisfy(Characters.isSpace) }

  /// The namespace that a prefix is bound to at this place; the empty prefix asks for the default.
  public func namespace(ofPrefix prefix: String) -> String? {
    guard let namespace = names.namespace(ofPrefix: prefix) else { return nil }
    return namespace.isEmpty ? nil : namespace
  }
}
