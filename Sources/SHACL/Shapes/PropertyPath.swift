/// A SHACL property path (section 2.3.1).
indirect enum PropertyPath: Hashable, Sendable {
  case predicate(Predicate)
  /// Inverse paths of more than one step are turned round when they are read, so that this is all there is.
  case inverse(Predicate)
  case sequence([PropertyPath])
  case alternative([PropertyPath])
  case zeroOrMore(PropertyPath)
  case oneOrMore(PropertyPath)
  case zeroOrOne(PropertyPath)

  /// The same way back.
  var reversed: PropertyPath {
    switch self {
    case .predicate(let predicate): .inverse(predicate)
    case .inverse(let predicate): .predicate(predicate)
    case .sequence(let paths): .sequence(paths.reversed().map(\.reversed))
    case .alternative(let paths): .alternative(paths.map(\.reversed))
    case .zeroOrMore(let path): .zeroOrMore(path.reversed)
    case .oneOrMore(let path): .oneOrMore(path.reversed)
    case .zeroOrOne(let path): .zeroOrOne(path.reversed)
    }
  }
}
