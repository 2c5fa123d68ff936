/// A template ready to be filled: its partials and blocks are in place, its names are taken apart, its words are put in.
///
/// The language is Mustache without what is decided only while a page is made (lambdas, dynamic names, delimiters).
/// A library that takes names apart and asks for the kind of each value as it comes takes seven times as long for a page
/// of search results.
struct PageTemplate: Sendable {
  /// One thing to do, in order.
  enum Step: Sendable {
    case text([UInt8])
    /// The value of a path, `.` where it is empty.
    case value([String], isEscaped: Bool)
    case section([String], Condition, [Step])
  }

  /// When a section is shown.
  enum Condition: Sendable {
    /// For each member of a list, for a part that is there, or where a flag is set.
    case holds
    /// Where a part is missing, a flag is not set, or a list is empty.
    case fails
    /// Where a list or a text holds nothing, or there is none.
    case isEmpty
    case isNotEmpty
  }

  let steps: [Step]

  /// The template filled with what a model holds.
  func filled(with model: Any) -> [UInt8] {
    var page: [UInt8] = []
    page.reserveCapacity(64 * 1024)
    Self.run(steps, Scope(model), &page)
    return page
  }

  /// What names are looked up in: the innermost part alone.
  private struct Scope {
    let model: Any
    let parts: (any PageParts)?

    init(_ model: Any) {
      self.model = model
      parts = model as? any PageParts
    }

    func value(of path: [String]) -> Any? {
      guard let first = path.first else { return model }
      guard var value = parts?.child(named: first) else { return nil }
      for name in path.dropFirst() {
        guard let inner = (value as? any PageParts)?.child(named: name) else { return nil }
        value = inner
      }
      return value
    }
  }

  private static func run(_ steps: [Step], _ scope: Scope, _ page: inout [UInt8]) {
    for step in steps {
      switch step {
      case .text(let bytes): page.append(contentsOf: bytes)
      case .value(let path, let isEscaped):
        guard let value = scope.value(of: path) else { continue }
        let text = value as? String ?? String(describing: value)
        if isEscaped {
          HTMLEscaping.append(text, to: &page)
        } else {
          page.append(contentsOf: text.utf8)
        }
      case .section(let path, let condition, let inner):
        run(inner, scope.value(of: path), where: condition, scope, &page)
      }
    }
  }

  private static func run(
    _ steps: [Step], _ value: Any?, where condition: Condition, _ scope: Scope,
    _ page: inout [UInt8]
  ) {
    switch condition {
    case .holds:
      switch value {
      case nil: break
      case let text as String: run(steps, Scope(text), &page)
      case let flag as Bool: if flag { run(steps, scope, &page) }
      case let list as any PartList: list.withEach { run(steps, Scope($0), &page) }
      case let part?: run(steps, Scope(part), &page)
      }
    case .fails:
      let holds =
        switch value {
        case nil: false
        case let flag as Bool: flag
        case let list as any PartList: !list.isEmpty
        default: true
        }
      if !holds { run(steps, scope, &page) }
    case .isEmpty: if isEmpty(value) { run(steps, scope, &page) }
    case .isNotEmpty: if !isEmpty(value) { run(steps, scope, &page) }
    }
  }

  private static func isEmpty(_ value: Any?) -> Bool {
    switch value {
    case nil: true
    case let text as String: text.isEmpty
    case let list as any PartList: list.isEmpty
    default: false
    }
  }
}
