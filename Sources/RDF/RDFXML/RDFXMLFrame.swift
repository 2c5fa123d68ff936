import XML

/// An open element and what RDF/XML makes of it.
struct RDFXMLFrame {
  enum Kind {
    /// `rdf:RDF`: holds node elements.
    case document
    /// A node element: holds property elements.
    case node
    /// A property element that may still turn out to hold text or a node.
    case property
    /// A property element with `parseType="Resource"`: holds property elements of a new node.
    case resource
    /// A property element with `parseType="Collection"`: holds node elements.
    case collection
    /// A property element with `parseType="Literal"`: holds any XML.
    case xmlLiteral
    /// An element that could not be read; it and all it holds are passed over.
    case skipped
  }

  /// What a property element has shown so far.
  enum Content {
    case undecided
    /// The object is given by attributes: nothing may follow.
    case given
    /// A node element has been met.
    case node
  }

  var kind: Kind
  var name: XMLName
  /// The node described: of a property element, the one that has the property.
  var subject: TermID
  var base: RDFXMLBase
  /// UTF-8 of the language tag in scope.
  var language: [UInt8]?

  // Of a property element.
  var predicate: TermID?
  /// The IRI given by `rdf:ID`, for the statement itself.
  var statement: TermID?
  var datatype: TermID?
  var content = Content.undecided
  /// The last node of the list, once it has one.
  var listEnd: TermID?

  /// How many `rdf:li` the node has had.
  var items = 0
  /// Elements open within, of an element whose content is not RDF/XML.
  var depth = 0

  /// How many elements of this name the parent has had, this one included; 0 where nobody counted.
  var occurrence = 0
  /// Where the counts of this element's children begin.
  var countsStart = 0

  init(
    _ kind: Kind, _ name: XMLName, subject: TermID, base: RDFXMLBase, language: [UInt8]?
  ) {
    self.kind = kind
    self.name = name
    self.subject = subject
    self.base = base
    self.language = language
  }
}

/// Counts the children of open elements by name, so that messages can say which one is meant.
struct RDFXMLSiblings {
  private var counts: [(name: Int, count: Int)] = []
  /// Beyond so many different names one parent's children are no longer counted.
  private static let limit = 64

  var count: Int { counts.count }

  mutating func next(_ name: XMLName, from start: Int) -> Int {
    for index in start..<counts.count where counts[index].name == name.index {
      counts[index].count += 1
      return counts[index].count
    }
    guard counts.count - start < RDFXMLSiblings.limit else { return 0 }
    counts.append((name.index, 1))
    return 1
  }

  /// What `next` would give.
  func peek(_ name: XMLName, from start: Int) -> Int {
    for index in start..<counts.count where counts[index].name == name.index {
      return counts[index].count + 1
    }
    return counts.count - start < RDFXMLSiblings.limit ? 1 : 0
  }

  mutating func drop(to start: Int) {
    counts.removeLast(counts.count - start)
  }
}
