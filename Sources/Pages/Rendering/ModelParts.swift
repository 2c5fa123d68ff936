/// A part of a page's model as templates ask for it: its own parts are read by reflection once. Parts that name their
/// own parts are left as they are.
struct ModelParts: PageParts {
  private let parts: [String: Any]

  func child(named name: String) -> Any? { parts[name] }

  /// The value with all that it holds; nil where it is an optional that holds nothing.
  static func of(_ value: Any) -> Any? {
    // Each cast opens an optional.
    switch value {
    case let text as String: return text
    case let flag as Bool: return flag
    case let number as Int: return number
    case let number as Double: return number
    case let parts as any PageParts: return parts
    case let list as any PartList where type(of: list).isReady: return list
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { of($0.value) }
    case .collection: return mirror.children.compactMap { of($0.value) }
    case .struct:
      var parts: [String: Any] = [:]
      for child in mirror.children {
        if let label = child.label, let part = of(child.value) { parts[label] = part }
      }
      return ModelParts(parts: parts)
    default: return value
    }
  }
}
