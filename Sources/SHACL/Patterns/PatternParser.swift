/// Reads a regular expression of XPath (XQuery and XPath Functions, section 5.6.1), which SPARQL and so
/// `sh:pattern` use, and what other dialects commonly add: look-ahead, `\b`, `\A`, `\z`, `\xHH`, `\uHHHH`,
/// named groups and needless escapes.
struct PatternParser {
  var flags: PatternFlags
  var text: [Unicode.Scalar]
  var place = 0
  private var depth = 0

  /// How deep groups may nest.
  static let mostDepth = 100
  /// The most times that a quantifier may name.
  static let mostRepetitions = 10_000

  init(_ source: String, flags: PatternFlags) {
    self.flags = flags
    text = Array(source.unicodeScalars)
  }

  mutating func whole() throws(PatternError) -> PatternNode {
    if flags.isLiteral { return .sequence(text.map { single($0) }) }
    let node = try alternatives()
    guard place == text.count else { throw PatternError(message: "a “)” closes nothing") }
    return node
  }

  private mutating func alternatives() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else { throw PatternError(message: "groups nest too deep") }
    var branches = [try branch()]
    while take("|") { branches.append(try branch()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func branch() throws(PatternError) -> PatternNode {
    var pieces: [PatternNode] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      if flags.ignoresSpace, ["\t", "\n", "\r", " "].contains(scalar) {
        place += 1
        continue
      }
      pieces.append(try quantified(try atom()))
    }
    return pieces.count == 1 ? pieces[0] : .sequence(pieces)
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    guard let scalar = next() else { throw PatternError(message: "it ends too soon") }
    switch scalar {
    case "(": return try group()
    case "[": return .one(try characterClass())
    case "\\": return try escape()
    case "^": return .place(flags.hasLines ? .lineStart : .textStart)
    case "$": return .place(flags.hasLines ? .lineEnd : .textEnd)
    case ".":
      let breaks: [ScalarSet.Member] = [.range(0x0A...0x0A), .range(0x0D...0x0D)]
      return .one(ScalarSet(flags.dotMatchesAll ? [] : breaks, isNegated: true))
    case "*", "+", "?": throw PatternError(message: "a quantifier has nothing to repeat")
    default: return single(scalar)
    }
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    var wrap: (PatternNode) -> PatternNode = { $0 }
    if take("?") {
      switch next() {
      case ":": break
      case "=": wrap = { .lookahead($0, isNegated: false) }
      case "!": wrap = { .lookahead($0, isNegated: true) }
      case "P", "<":
        if place > 0, text[place - 1] == "P", !take("<") { throw unknownGroup }
        if peek == "=" || peek == "!" {
          throw PatternError(message: "looking behind is no part of XPath's regular expressions")
        }
        while let scalar = next(), scalar != ">" {}
      default: throw unknownGroup
      }
    }
    let node = try alternatives()
    guard take(")") else { throw PatternError(message: "a group is not closed") }
    return wrap(node)
  }

  private var unknownGroup: PatternError { PatternError(message: "a group of an unknown kind") }

  private mutating func quantified(_ node: PatternNode) throws(PatternError) -> PatternNode {
    var node = node
    while let scalar = peek {
      var least = 0
      var most: Int?
      switch scalar {
      case "*": place += 1
      case "+":
        place += 1
        least = 1
      case "?":
        place += 1
        most = 1
      case "{":
        guard let bounds = try bounds() else { return node }
        (least, most) = bounds
      default: return node
      }
      node = .repeated(node, least: least, most: most)
      // Reluctant and possessive quantifiers match the same texts.
      if peek == "?" || peek == "+" { place += 1 }
    }
    return node
  }

  /// `{2}`, `{2,}`, `{2,5}`; a brace that begins none of them stands for itself.
  private mutating func bounds() throws(PatternError) -> (Int, Int?)? {
    let start = place
    place += 1
    guard let least = number() else {
      place = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else { throw PatternError(message: "a quantifier is not closed") }
    guard least <= Self.mostRepetitions, (most ?? 0) <= Self.mostRepetitions else {
      throw PatternError(message: "it repeats more than \(Self.mostRepetitions) times")
    }
    guard most.map({ $0 >= least }) != false else {
      throw PatternError(message: "a quantifier's bounds are the wrong way round")
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = peek, let digit = Int(String(scalar)), scalar.isASCII {
      value = min((value ?? 0) * 10 + digit, Self.mostRepetitions + 1)
      place += 1
    }
    return value
  }

  // MARK: Characters

  func single(_ scalar: Unicode.Scalar) -> PatternNode {
    flags.ignoresCase
      ? .one(ScalarSet([.range(scalar.value...scalar.value)], ignoresCase: true))
      : .scalar(scalar.value)
  }

  var peek: Unicode.Scalar? { place < text.count ? text[place] : nil }

  mutating func next() -> Unicode.Scalar? {
    guard place < text.count else { return nil }
    place += 1
    return text[place - 1]
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    place += 1
    return true
  }
}

/// The flags of XPath's regular expressions (section 5.6.2).
struct PatternFlags: Equatable, Sendable {
  /// `i`
  var ignoresCase = false
  /// `s`
  var dotMatchesAll = false
  /// `m`
  var hasLines = false
  /// `x`
  var ignoresSpace = false
  /// `q`
  var isLiteral = false

  init(_ letters: String) throws(PatternError) {
    for letter in letters {
      switch letter {
      case "i": ignoresCase = true
      case "s": dotMatchesAll = true
      case "m": hasLines = true
      case "x": ignoresSpace = true
      case "q": isLiteral = true
      default: throw PatternError(message: "there is no flag “\(letter)”")
      }
    }
  }
}
