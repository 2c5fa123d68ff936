internal import Foundation

/// What a site lets robots read (RFC 9309).
struct Robots: Hashable, Sendable {
  private struct Rule: Hashable, Sendable {
    /// Percent-decoded once, for all the pages that are asked about.
    var pattern: String
    var allows: Bool
  }

  private var rules: [Rule] = []

  /// The name by which a site may speak to us.
  static let agent = "paedcat"
  /// As much of the file as is read (RFC 9309 section 2.5).
  static let mostBytes = 512 << 10
  private static let mostRules = 5000

  /// Everything may be read.
  static let open = Robots()

  private init() {}

  /// Reads a robots.txt: the groups that name us, or else those for all.
  init(_ bytes: [UInt8]) {
    var own: [Rule]?
    var others: [Rule] = []
    var (isOwn, isForAll, isInAgents) = (false, false, false)
    let text = String(decoding: bytes.prefix(Self.mostBytes), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let content = line.prefix { $0 != "#" }
      guard let colon = content.firstIndex(of: ":") else { continue }
      let key = content[..<colon].trimmingCharacters(in: .whitespaces).lowercased()
      let value = content[content.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      switch key {
      case "user-agent":
        if !isInAgents { (isOwn, isForAll) = (false, false) }
        isInAgents = true
        let name = value.lowercased().prefix { $0.isLetter || $0 == "-" || $0 == "_" || $0 == "*" }
        if name == Self.agent {
          isOwn = true
          own = own ?? []
        }
        if name == "*" { isForAll = true }
      case "allow", "disallow":
        isInAgents = false
        guard !value.isEmpty, others.count + (own?.count ?? 0) < Self.mostRules else { continue }
        let rule = Rule(pattern: Self.decoded(value), allows: key == "allow")
        if isOwn { own?.append(rule) }
        if isForAll { others.append(rule) }
      // Other lines, such as the sitemap's, end no group (RFC 9309 section 2.2.4).
      default: break
      }
    }
    rules = own ?? others
  }

  /// Whether a path with its query may be read: the longest rule that matches decides, and allows where two are equal.
  func allows(_ path: String) -> Bool {
    let target = Self.decoded(path)
    if target == "/robots.txt" { return true }
    var best: (length: Int, allows: Bool) = (-1, true)
    for rule in rules {
      guard Self.matches(target, rule.pattern) else { continue }
      let length = rule.pattern.utf8.count
      if length > best.length || length == best.length && rule.allows {
        best = (length, rule.allows)
      }
    }
    return best.allows
  }

  private static func decoded(_ text: String) -> String { text.removingPercentEncoding ?? text }

  /// `*` stands for anything, `$` at the end for the end; without it a pattern is a beginning.
  private static func matches(_ path: String, _ pattern: String) -> Bool {
    var pattern = Substring(pattern)
    let isWhole = pattern.hasSuffix("$")
    if isWhole { pattern = pattern.dropLast() }
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    var rest = Substring(path)
    for (index, piece) in pieces.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(piece) else { return false }
        rest = rest.dropFirst(piece.count)
      } else if index == pieces.count - 1, isWhole {
        return rest.count >= piece.count && rest.hasSuffix(piece)
      } else if !piece.isEmpty {
        guard let found = rest.range(of: piece) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return !isWhole || rest.isEmpty
  }
}
