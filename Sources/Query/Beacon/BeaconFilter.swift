/// One filter of a Beacon v2 request (`framework/json/requests/filteringTerms.json`): an ontology term, or a
/// field with an operator and a value.
public struct BeaconFilter: Hashable, Sendable, Codable {
  public enum Operator: String, Sendable, Codable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
    case less = "<"
    case more = ">"
    case not = "!"
  }

  /// A CURIE, or the name of a field.
  public var id: String
  /// Nil for an ontology term.
  public var `operator`: Operator?
  public var value: String?
  /// Whether narrower terms count too; true where unset.
  public var includeDescendantTerms: Bool?
  /// The entry type meant.
  public var scope: String?

  public init(
    id: String, operator: Operator? = nil, value: String? = nil,
    includeDescendantTerms: Bool? = nil, scope: String? = nil
  ) {
    self.id = id
    self.operator = `operator`
    self.value = value
    self.includeDescendantTerms = includeDescendantTerms
    self.scope = scope
  }

  private enum Key: String, CodingKey {
    case id, `operator`, value, includeDescendantTerms, scope
  }

  /// Numbers are taken where the schema asks for text: clients send both.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try container.decode(String.self, forKey: .id)
    `operator` = try container.decodeIfPresent(Operator.self, forKey: .operator)
    if let number = try? container.decodeIfPresent(Int.self, forKey: .value) {
      value = "\(number)"
    } else {
      value = try container.decodeIfPresent(String.self, forKey: .value)
    }
    includeDescendantTerms = try container.decodeIfPresent(
      Bool.self, forKey: .includeDescendantTerms)
    scope = try container.decodeIfPresent(String.self, forKey: .scope)
  }

  /// A filter as query strings write it: `ORPHA:586`, `age>=P2Y`, `sex=female`.
  public init(text: some StringProtocol) {
    for mark in Operator.allCases {
      // A CURIE holds none of the marks.
      guard let place = text.range(of: mark.rawValue) else { continue }
      self.init(
        id: text[..<place.lowerBound].trimmingWhitespace, operator: mark,
        value: text[place.upperBound...].trimmingWhitespace)
      return
    }
    self.init(id: text.trimmingWhitespace)
  }

  /// As query strings write it.
  public var text: String { id + (`operator`?.rawValue ?? "") + (value ?? "") }
}

extension StringProtocol {
  fileprivate func range(of mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(mark) { return start..<index(start, offsetBy: mark.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
