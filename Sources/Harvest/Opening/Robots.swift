internal import Foundation

/// What a site lets robots read (RFC 9309).
struct Robots: Hashable, Sendable {
  private struct Rule: Hashable, Sendable {
    /// Percent-decoded once, for all the pages that are asked about.
    var pattern: String
    var allows: Bool
  }

  private var rules: [Rule] = []
  /// Wanted between requests: `Crawl-delay`, which is older than the RFC and not in it. Nil where nothing is.
  private(set) var delay: Duration?

  /// The name by which a site may speak to us.
  static let agent = "paedcat"
  /// As much of the file as is read (RFC 9309 section 2.5).
  static let mostBytes = 512 << 10
  private static let mostRules = 5000

  /// Whom the lines that follow speak to.
  private struct Group {
    var (isOwn, isForAll, isInAgents) = (false, false, false)

    /// A line that names an agent: another of the same group, or the first of the next.
    mutating func name(_ agent: some StringProtocol) {
      if !isInAgents { self = Group() }
      isInAgents = true
      if agent == Robots.agent { isOwn = true }
      if agent == "*" { isForAll = true }
    }
  }

  /// Everything may be read.
  static let open = Robots()

  private init() {}

  /// Reads a robots.txt: the groups that name us, or else those for all.
  init(_ bytes: [UInt8]) {
    // A delay belongs to the agents above it, and must not part those of the rules (section 2.2.4).
    var (group, delayed) = (Group(), Group())
    var own: [Rule]?
    var others: [Rule] = []
    var delays: (own: Duration?, others: Duration?) = (nil, nil)
    let text = String(decoding: bytes.prefix(Self.mostBytes), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let content = line.prefix { $0 != "#" }
      guard let colon = content.firstIndex(of: ":") else { continue }
      let key = content[..<colon].trimmingCharacters(in: .whitespaces).lowercased()
      let value = content[content.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      switch key {
      case "user-agent":
        let name = value.lowercased().prefix { $0.isLetter || $0 == "-" || $0 == "_" || $0 == "*" }
        group.name(name)
        delayed.name(name)
        if group.isOwn { own = own ?? [] }
      case "allow", "disallow":
        group.isInAgents = false
        delayed.isInAgents = false
        guard !value.isEmpty, others.count + (own?.count ?? 0) < Self.mostRules else { continue }
        let rule = Rule(pattern: Self.decoded(value), allows: key == "allow")
        if group.isOwn { own?.append(rule) }
        if group.isForAll { others.append(rule) }
      case "crawl-delay":
        delayed.isInAgents = false
        guard let seconds = Double(value), (0...86_400).contains(seconds) else { continue }
        if delayed.isOwn { delays.own = .seconds(seconds) }
        if delayed.isForAll { delays.others = .seconds(seconds) }
      // Other lines, such as the sitemap's, end no group (RFC 9309 section 2.2.4).
      default: break
      }
    }
    rules = own ?? others
    delay = own == nil ? delays.others : delays.own
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
