internal import Catalogue

/// The documents of a source that wait to be read, in order. Pages are added as they are found.
struct DocumentQueue: Sendable {
  /// How pages lead to each other.
  enum Paging: Hashable, Sendable {
    /// They do not.
    case none
    /// Each to the next: a lost one loses those behind it.
    case chain
    /// From a root to its branches, which may be named more than once.
    case tree
  }

  private var waiting: [DocumentReference]
  private var position = 0
  /// The page that led to each, by location; nil for the first ones.
  private var parents: [String: String?]
  let paging: Paging
  /// Scheme, host and port that the pages of a chain must have.
  private let origin: String?
  /// What cut the listing short.
  private(set) var findings: [Finding] = []
  /// Whether every document of the source is or will be among these.
  private(set) var isWhole: Bool
  private let limits: Limits

  /// Pages of a chain, and of a tree.
  struct Limits: Hashable, Sendable {
    var pages = 10_000
    var branches = 100_000
  }

  private static let mostFindings = 100

  init(
    _ documents: [DocumentReference], paging: Paging = .none, origin: String? = nil,
    limits: Limits = Limits(), isWhole: Bool = true, findings: [Finding] = []
  ) {
    self.limits = limits
    waiting = documents
    parents = Dictionary(documents.map { ($0.location, nil) }) { first, _ in first }
    self.paging = paging
    self.origin = origin
    self.isWhole = isWhole
    self.findings = findings
  }

  /// How many documents have been given out or wait.
  var count: Int { waiting.count }

  mutating func next() -> DocumentReference? {
    guard position < waiting.count else { return nil }
    defer { position += 1 }
    return waiting[position]
  }

  /// A document was given up. What it led to when it was last read is still asked for; a branch that was never
  /// read may have led to anything.
  mutating func lose(_ reference: DocumentReference, last: [DocumentReference]?) {
    switch (paging, reference.form) {
    case (.none, _), (.tree, .fdpDataset), (.tree, .phemsDataset), (.tree, .page): break
    case (.tree, _) where last?.isEmpty == false: add(last ?? [], of: reference.location)
    default: isWhole = false
    }
  }

  /// Adds the pages that the document at `location` leads to.
  mutating func add(_ pages: [DocumentReference], of location: String) {
    guard paging != .none else { return }
    for page in pages {
      if let origin, WebLocation(page.location)?.origin != origin {
        cut(.pageElsewhere, ["page": location, "next": page.location], loses: true)
        continue
      }
      guard parents[page.location] == nil else {
        if paging == .chain || leads(from: page.location, to: location) {
          cut(.pageLoop, ["page": location, "next": page.location], loses: paging == .chain)
        }
        continue
      }
      let limit = paging == .chain ? limits.pages : limits.branches
      guard waiting.count < limit else {
        cut(.pageLimit, ["limit": String(limit)], loses: true)
        return
      }
      parents[page.location] = .some(location)
      waiting.append(page)
    }
  }

  /// Whether one page lies on the way to another, or is it.
  private func leads(from ancestor: String, to location: String) -> Bool {
    var current: String? = location
    while let here = current {
      if here == ancestor { return true }
      current = parents[here] ?? nil
    }
    return false
  }

  private mutating func cut(
    _ kind: Finding.Kind, _ arguments: [String: String], loses: Bool
  ) {
    if loses { isWhole = false }
    guard findings.count < Self.mostFindings else { return }
    findings.append(Finding(kind, .warning, arguments: arguments))
  }
}
