public import Catalogue

/// A feasibility question as one line of text.
///
///     ORPHA:586 age:P2Y/P6Y sex:female       all must hold
///     ORPHA:586|ICD10:E84                    any of these
///     -ORPHA:716  -sex:male                  not these
///     ICD10:E84!                             the code itself, nothing narrower
///     variable:fev1 variable:"sweat test"    children who have the variable
///     hospital:riga country:fi access:RESTRICTED period:2015/2024 year:2027
///
/// There are no errors: what is none of these is handed back as words, for a vocabulary to read.
public struct QuestionText: Hashable, Sendable {
  public var question = FeasibilityQuestion(all: [])
  /// What was not understood, in order, with its sign.
  public var words: [String] = []

  /// Pieces that are read; the rest is handed back.
  private static let mostPieces = 100

  public init(_ text: String) {
    for (index, piece) in Self.pieces(text.prefix(QueryText.longestText)).enumerated() {
      if index >= Self.mostPieces || !read(piece) { words.append(piece) }
    }
  }

  /// Cut at spaces that do not stand in quotes.
  private static func pieces(_ text: some StringProtocol) -> [String] {
    var pieces: [String] = []
    var current = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace && !isQuoted {
        if !current.isEmpty { pieces.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  private mutating func read(_ piece: String) -> Bool {
    let isExcluded = piece.hasPrefix("-")
    let body = isExcluded ? piece.dropFirst() : piece[...]
    if !isExcluded, readFrame(body) { return true }
    let parts = body.split(separator: "|", omittingEmptySubsequences: false)
    let criteria = parts.compactMap(Self.criterion)
    guard criteria.count == parts.count, !criteria.isEmpty else { return false }
    let group = FeasibilityQuestion.Group(any: criteria)
    if isExcluded {
      question.not = (question.not ?? []) + [group]
    } else {
      question.all.append(group)
    }
    return true
  }

  private static func criterion(_ text: Substring) -> FeasibilityQuestion.Criterion? {
    let (name, value) = split(text)
    switch name {
    case "age":
      return AgeRange(iso8601: value).map { FeasibilityQuestion.Criterion(age: $0) }
    case "sex":
      let sex = value.lowercased()
      return ["female", "male", "other", "unknown"].contains(sex) ? .init(sex: sex) : nil
    case "variable": return value.isEmpty ? nil : .init(variable: value)
    case "code", "concept": return concept(value)
    default: return concept(String(text))
    }
  }

  private static func concept(_ text: String) -> FeasibilityQuestion.Criterion? {
    let isExact = text.hasSuffix("!")
    guard text.contains(":"), let code = Code(curie: isExact ? String(text.dropLast()) : text)
    else { return nil }
    return .init(concept: code, descendants: isExact ? false : nil)
  }

  private mutating func readFrame(_ text: Substring) -> Bool {
    let (name, value) = Self.split(text)
    guard !value.isEmpty else { return false }
    var place = question.where ?? FeasibilityQuestion.Where()
    switch name {
    case "hospital": place.hospital = (place.hospital ?? []) + [value]
    case "country": place.country = (place.country ?? []) + [value.lowercased()]
    case "access": place.access = (place.access ?? []) + [value.uppercased()]
    case "period":
      question.period = value
      return true
    case "year":
      guard let year = Int(value), (1900...2200).contains(year) else { return false }
      question.year = year
      return true
    default: return false
    }
    question.where = place
    return true
  }

  private static func split(_ text: Substring) -> (name: String, value: String) {
    guard let colon = text.firstIndex(of: ":") else { return ("", String(text)) }
    let value = text[text.index(after: colon)...]
    return (text[..<colon].lowercased(), value.filter { $0 != "\"" })
  }
}

extension FeasibilityQuestion {
  /// The question as one line, which `QuestionText` reads back; criteria that say nothing are left out.
  public var text: String {
    func line(_ group: Group) -> String? {
      let parts = group.any.compactMap(\.text)
      return parts.isEmpty ? nil : parts.joined(separator: "|")
    }
    var pieces = all.compactMap(line) + (not ?? []).compactMap(line).map { "-" + $0 }
    for (name, values) in [
      ("hospital", `where`?.hospital), ("country", `where`?.country), ("access", `where`?.access),
    ] {
      pieces += (values ?? []).map { "\(name):\(Self.quoted($0))" }
    }
    if let period { pieces.append("period:\(period)") }
    if let year { pieces.append("year:\(year)") }
    return pieces.joined(separator: " ")
  }

  fileprivate static func quoted(_ text: String) -> String {
    text.contains { $0.isWhitespace || $0 == "|" } ? "\"\(text)\"" : text
  }
}

extension FeasibilityQuestion.Criterion {
  fileprivate var text: String? {
    if let concept { return concept.description + (descendants == false ? "!" : "") }
    if let age { return "age:\(age)" }
    if let sex { return "sex:\(sex)" }
    return variable.map { "variable:\(FeasibilityQuestion.quoted($0))" }
  }
}
