/// What expansion makes of an element (JSON-LD 1.1 API, section 5.1): a node, a value or a list.
enum ExpandedItem {
  case node(ExpandedNode)
  case value(ExpandedValue)
  case list(ExpandedList)
}

/// A node object: what is said about one thing.
final class ExpandedNode {
  /// Where it stands in its document.
  let place: JSONElement?
  /// Expanded, but perhaps no IRI.
  var id: String?
  var types: [String]?
  var properties = PropertyList()
  var reverse = PropertyList()
  var graph: [ExpandedItem]?
  var included: [ExpandedItem]?
  var index: String?
  /// Entries that mean nothing on a node and are kept for what they show.
  var language: String?
  var hasNullID = false

  init(place: JSONElement?) {
    self.place = place
  }

  /// A node that says the same and can be changed by itself.
  func copy() -> ExpandedNode {
    let copy = ExpandedNode(place: place)
    copy.id = id
    copy.types = types
    copy.properties = properties
    copy.reverse = reverse
    copy.graph = graph
    copy.included = included
    copy.index = index
    copy.language = language
    copy.hasNullID = hasNullID
    return copy
  }

  /// Nothing but a name.
  var isOnlyID: Bool { id != nil && isEmptyButID }

  /// Nothing at all.
  var isEmpty: Bool { id == nil && isEmptyButID }

  private var isEmptyButID: Bool {
    types == nil && properties.isEmpty && reverse.isEmpty && graph == nil && included == nil
      && index == nil
  }

  /// A graph without a name and nothing else.
  var isOnlyGraph: Bool { isGraph && id == nil && !hasNullID && index == nil }

  /// A graph, perhaps with a name or an index, and nothing else.
  var isGraph: Bool {
    graph != nil && types == nil && properties.isEmpty && reverse.isEmpty && included == nil
  }
}

/// A value object.
struct ExpandedValue {
  enum Content {
    case string(String)
    case boolean(Bool)
    /// As it is written.
    case number(String)
    /// Any JSON, of the type `@json`.
    case json(JSONValue)
  }

  var content: Content
  /// A datatype's IRI or `@json`.
  var type: String?
  var language: String?
  var direction: TextDirection?
  var index: String?
  var place: JSONElement?

  init(_ content: Content, place: JSONElement?) {
    self.content = content
    self.place = place
  }

  /// The scalar that stands in a document.
  init?(_ element: JSONElement) {
    switch element.kind {
    case .string: content = .string(element.document.text(element.index))
    case .number: content = .number(element.document.text(element.index))
    case .true: content = .boolean(true)
    case .false: content = .boolean(false)
    default: return nil
    }
    place = element
  }
}

/// A list object.
struct ExpandedList {
  var items: [ExpandedItem]
  var index: String?
}

/// What expansion of an element gives.
enum Expansion {
  case nothing
  case one(ExpandedItem)
  case many([ExpandedItem])

  var items: [ExpandedItem] {
    switch self {
    case .nothing: []
    case .one(let item): [item]
    case .many(let items): items
    }
  }
}

/// Properties with their values, in the order they were met, found by IRI.
struct PropertyList {
  private(set) var entries: [(iri: String, values: [ExpandedItem])] = []
  /// Positions by IRI, kept when there are many.
  private var places: [String: Int] = [:]

  var isEmpty: Bool { entries.isEmpty }

  /// The values of a property.
  subscript(iri: String) -> [ExpandedItem]? { place(iri).map { entries[$0].values } }

  private func place(_ iri: String) -> Int? {
    places.isEmpty ? entries.firstIndex { $0.iri == iri } : places[iri]
  }

  /// Takes away one value; a property without a value is gone as well.
  mutating func remove(_ value: Int, of iri: String) {
    guard let place = place(iri) else { return }
    entries[place].values.remove(at: value)
    guard entries[place].values.isEmpty else { return }
    entries.remove(at: place)
    if places.isEmpty { return }
    places = [:]
    for (place, entry) in entries.enumerated() { places[entry.iri] = place }
  }

  /// Adds values behind those that are there; the property is there afterwards, even without a value.
  mutating func add(_ values: [ExpandedItem], to iri: String, inFront: Bool = false) {
    if let place = place(iri) {
      entries[place].values.insert(
        contentsOf: values, at: inFront ? 0 : entries[place].values.count)
      return
    }
    entries.append((iri, values))
    if !places.isEmpty {
      places[iri] = entries.count - 1
    } else if entries.count >= 12 {
      for (place, entry) in entries.enumerated() { places[entry.iri] = place }
    }
  }
}
