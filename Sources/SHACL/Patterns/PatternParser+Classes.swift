extension PatternParser {
  /// After a backslash, outside a character class.
  mutating func escape() throws(PatternError) -> PatternNode {
    switch peek {
    case "b":
      place += 1
      return .place(.wordBoundary)
    case "B":
      place += 1
      return .place(.noWordBoundary)
    case "A":
      place += 1
      return .place(.textStart)
    case "z", "Z":
      place += 1
      return .place(.textEnd)
    case .some("1"..."9"):
      throw PatternError(message: "back-references are not evaluated, since they have no bound")
    default:
      return .one(ScalarSet([try escapedMember()], ignoresCase: flags.ignoresCase))
    }
  }

  /// After an opening bracket.
  mutating func characterClass() throws(PatternError) -> ScalarSet {
    var nesting = 1
    return try characterClass(&nesting)
  }

  private mutating func characterClass(_ nesting: inout Int) throws(PatternError) -> ScalarSet {
    guard nesting <= Self.mostDepth else { throw PatternError(message: "classes nest too deep") }
    let isNegated = take("^")
    var members: [ScalarSet.Member] = []
    var subtracted: ScalarSet?
    var isFirst = true
    while true {
      guard let scalar = next() else { throw PatternError(message: "a class is not closed") }
      if scalar == "]", !isFirst { break }
      isFirst = false
      if scalar == "-", peek == "[" {
        place += 1
        nesting += 1
        subtracted = try characterClass(&nesting)
        guard take("]") else { throw PatternError(message: "a class is not closed") }
        break
      }
      members.append(try member(from: scalar))
    }
    return ScalarSet(
      members, isNegated: isNegated, ignoresCase: flags.ignoresCase, subtracting: subtracted)
  }

  /// One character, a range, or an escape.
  private mutating func member(from scalar: Unicode.Scalar) throws(PatternError) -> ScalarSet.Member
  {
    var first = ScalarSet.Member.range(scalar.value...scalar.value)
    if scalar == "\\" { first = try escapedMember() }
    guard case .range(let start) = first, start.count == 1, peek == "-", place + 1 < text.count,
      text[place + 1] != "]", text[place + 1] != "["
    else { return first }
    place += 1
    guard let upper = next() else { throw PatternError(message: "a class is not closed") }
    var last = ScalarSet.Member.range(upper.value...upper.value)
    if upper == "\\" { last = try escapedMember() }
    guard case .range(let end) = last, end.count == 1, end.lowerBound >= start.lowerBound else {
      throw PatternError(message: "a range of characters is the wrong way round")
    }
    return .range(start.lowerBound...end.lowerBound)
  }

  /// What an escape stands for in a class.
  private mutating func escapedMember() throws(PatternError) -> ScalarSet.Member {
    guard let scalar = next() else { throw PatternError(message: "it ends in a backslash") }
    func one(_ value: UInt32) -> ScalarSet.Member { .range(value...value) }
    switch scalar {
    case "n": return one(0x0A)
    case "r": return one(0x0D)
    case "t": return one(0x09)
    case "f": return one(0x0C)
    case "v": return one(0x0B)
    case "d", "D": return .digits(isNegated: scalar == "D")
    case "s", "S": return .spaces(isNegated: scalar == "S")
    case "w", "W": return .wordCharacters(isNegated: scalar == "W")
    case "i", "I": return .nameStarts(isNegated: scalar == "I")
    case "c", "C": return .nameCharacters(isNegated: scalar == "C")
    case "p", "P": return try property(isNegated: scalar == "P")
    case "x": return one(try hexadecimal(2))
    case "u": return one(try hexadecimal(4))
    case "a"..."z", "A"..."Z", "0"..."9":
      throw PatternError(message: "the escape \\\(scalar) is unknown")
    default: return one(scalar.value)
    }
  }

  private mutating func hexadecimal(_ digits: Int) throws(PatternError) -> UInt32 {
    let name = String(String.UnicodeScalarView(text[place...].prefix(digits)))
    guard name.unicodeScalars.count == digits, let value = UInt32(name, radix: 16) else {
      throw PatternError(message: "an escape lacks its hexadecimal digits")
    }
    place += digits
    return value
  }

  /// `\p{Lu}`, `\p{IsBasicLatin}`.
  private mutating func property(isNegated: Bool) throws(PatternError) -> ScalarSet.Member {
    guard take("{"), let end = text[place...].firstIndex(of: "}") else {
      throw PatternError(message: "\\p lacks its {name}")
    }
    let name = String(String.UnicodeScalarView(text[place..<end]))
    place = end + 1
    let categories = [
      "C", "Cc", "Cf", "Cn", "Co", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N",
      "Nd", "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So",
      "Z", "Zl", "Zp", "Zs",
    ]
    guard categories.contains(name) else {
      throw PatternError(message: "\\p{\(name)} is no general category")
    }
    return .category(name, isNegated: isNegated)
  }
}
