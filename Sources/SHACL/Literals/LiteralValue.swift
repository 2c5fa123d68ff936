internal import RDF

/// The value of a literal, for comparing as SPARQL's operators do (section 17.3 of SPARQL 1.1).
enum LiteralValue {
  case decimal(DecimalNumber)
  case float(Double)
  case text(String)
  case moment(Moment)
  case boolean(Bool)

  /// Nil for an ill-formed literal, and for a datatype that SPARQL does not compare.
  init?(_ literal: Literal) {
    guard literal.language == nil else { return nil }
    if literal.datatype == XSD.string {
      self = .text(literal.lexicalForm)
      return
    }
    guard let form = LexicalForm(datatype: literal.datatype) else { return nil }
    let value = Array(literal.lexicalForm.utf8).withUnsafeBufferPointer { text -> LiteralValue? in
      guard form.accepts(text) else { return nil }
      switch form {
      case .boolean: return .boolean(literal.lexicalForm == "true" || literal.lexicalForm == "1")
      case .decimal, .integer: return .decimal(DecimalNumber(text))
      case .float: return .float(Self.double(literal.lexicalForm))
      case .date, .dateTime: return form.moment(text).map { .moment($0) }
      default: return nil
      }
    }
    guard let value else { return nil }
    self = value
  }

  private static func double(_ text: String) -> Double {
    switch text {
    case "INF", "+INF": .infinity
    case "-INF": -.infinity
    default: Double(text) ?? .nan
    }
  }

  /// Whether this is less than `other`; nil where they cannot be compared.
  func isLess(than other: LiteralValue) -> Bool? {
    switch (self, other) {
    case (.decimal(let left), .decimal(let right)): return left < right
    case (.decimal(let left), .float(let right)): return left.double < right
    case (.float(let left), .decimal(let right)): return left < right.double
    case (.float(let left), .float(let right)): return left < right
    case (.text(let left), .text(let right)):
      return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    case (.boolean(let left), .boolean(let right)): return !left && right
    case (.moment(let left), .moment(let right)):
      if left.hasZone == right.hasZone { return left.seconds < right.seconds }
      // XML Schema part 2, section 3.2.7.4: decided only when every zone gives the same answer.
      let spread = 14.0 * 3600
      if left.seconds + spread < right.seconds { return true }
      return left.seconds - spread > right.seconds ? false : nil
    default: return nil
    }
  }

  /// Whether this is `other` or less; nil where they cannot be compared.
  func isAtMost(_ other: LiteralValue) -> Bool? {
    switch (self, other) {
    case (.decimal(let left), .decimal(let right)): return !(right < left)
    case (.decimal(let left), .float(let right)): return left.double <= right
    case (.float(let left), .decimal(let right)): return left <= right.double
    case (.float(let left), .float(let right)): return left <= right
    case (.boolean(let left), .boolean(let right)): return !left || right
    default:
      if isLess(than: other) == true { return true }
      return other.isLess(than: self).map { !$0 }
    }
  }
}
