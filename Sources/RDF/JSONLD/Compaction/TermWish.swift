/// What a term has to be like to hold a value without loss (JSON-LD 1.1 API, section 6.2.2, step 4).
struct TermWish {
  /// What may hold the values together, the best first.
  private(set) var containers: [Containers] = []
  private(set) var trait = InverseContext.Trait.language
  /// Languages or types, the best first.
  private(set) var preferred: [String] = []

  private static let anyLanguage: [Containers] = [.language, [.language, .set]]
  private static let anyIndex: [Containers] = [.index, [.index, .set]]

  /// For a name by itself: a type, a keyword.
  static let name: TermWish = {
    var wish = TermWish()
    wish.containers = [.id, [.id, .set], .type, [.type, .set], .set, []] + anyIndex
    wish.trait = .type
    wish.preferred = ["@id", "@none", "@any"]
    return wish
  }()

  private init() {}

  /// For a value of a property.
  ///
  /// - Parameters:
  ///   - isNamed: tells of an identifier whether a term of the context stands for it.
  init(
    _ item: ExpandedItem, _ active: ActiveContext, isReverse: Bool,
    isNamed: (String) throws(JSONLDFault) -> Bool
  ) throws(JSONLDFault) {
    var value: String?
    let index = item.index
    var isGraph = false
    if case .node(let node) = item { isGraph = node.isGraph }
    if index != nil, !isGraph { containers += Self.anyIndex }
    if isReverse {
      trait = .type
      value = "@reverse"
      containers.append(.set)
    } else {
      switch item {
      case .list(let list): value = setList(list, active)
      case .node(let node) where isGraph: value = setGraph(node)
      case .node:
        trait = .type
        value = "@id"
        containers += [.id, [.id, .set], .type, [.type, .set], .set]
      case .value(let literal): value = setLiteral(literal)
      }
    }
    containers.append([])
    if index == nil {
      containers += Self.anyIndex
      if case .value(let literal) = item, literal.isPlain { containers += Self.anyLanguage }
    }
    try setPreferred(value ?? "@null", item, isNamed)
  }

  private mutating func setPreferred(
    _ value: String, _ item: ExpandedItem, _ isNamed: (String) throws(JSONLDFault) -> Bool
  ) throws(JSONLDFault) {
    if value == "@reverse" { preferred.append("@reverse") }
    if value == "@id" || value == "@reverse", case .node(let node) = item, let id = node.id {
      preferred += try isNamed(id) ? ["@vocab", "@id", "@none"] : ["@id", "@vocab", "@none"]
    } else {
      preferred += [value, "@none"]
      if case .list(let list) = item, list.items.isEmpty { trait = .any }
    }
    preferred.append("@any")
    // The direction by itself.
    for wanted in preferred {
      if let mark = wanted.utf8.firstIndex(of: 0x5F), !wanted.utf8.contains(0x3A) {
        preferred.append(String(wanted[mark...]))
      }
    }
  }

  /// What all items of a list have in common.
  private mutating func setList(_ list: ExpandedList, _ active: ActiveContext) -> String {
    if list.index == nil { containers.append(.list) }
    var commonType: String?
    var commonLanguage: String?
    if list.items.isEmpty {
      commonLanguage = InverseContext.tag(active.language, active.direction) ?? "@none"
    }
    for item in list.items {
      var type = "@none"
      var language = "@none"
      if case .value(let literal) = item {
        if let tag = InverseContext.tag(literal.language, literal.direction) {
          language = tag
        } else if let own = literal.type {
          type = own
        } else {
          language = "@null"
        }
        if let common = commonLanguage, common != language { commonLanguage = "@none" }
      } else {
        type = "@id"
      }
      commonLanguage = commonLanguage ?? language
      if let common = commonType, common != type { commonType = "@none" }
      commonType = commonType ?? type
      if commonLanguage == "@none", commonType == "@none" { break }
    }
    if let commonType, commonType != "@none" {
      trait = .type
      return commonType
    }
    return commonLanguage ?? "@none"
  }

  private mutating func setGraph(_ node: ExpandedNode) -> String {
    let byIndex: [Containers] = [[.graph, .index], [.graph, .index, .set]]
    let byID: [Containers] = [[.graph, .id], [.graph, .id, .set]]
    if node.index != nil { containers += byIndex }
    if node.id != nil { containers += byID }
    containers += [.graph, [.graph, .set], .set]
    if node.index == nil { containers += byIndex }
    if node.id == nil { containers += byID }
    containers += Self.anyIndex
    trait = .type
    return "@id"
  }

  private mutating func setLiteral(_ literal: ExpandedValue) -> String? {
    defer { containers.append(.set) }
    if literal.language != nil || literal.direction != nil, literal.index == nil {
      containers += Self.anyLanguage
      return InverseContext.tag(literal.language, literal.direction)
    }
    if let type = literal.type {
      trait = .type
      return type
    }
    return nil
  }
}

extension ExpandedItem {
  /// The index the item has among its like.
  var index: String? {
    switch self {
    case .node(let node): node.index
    case .value(let value): value.index
    case .list(let list): list.index
    }
  }
}

extension ExpandedValue {
  /// A string and nothing else.
  fileprivate var isPlain: Bool {
    guard case .string = content else { return false }
    return type == nil && language == nil && direction == nil && index == nil
  }
}
