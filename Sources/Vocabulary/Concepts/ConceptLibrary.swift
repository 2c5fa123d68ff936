internal import Synchronization

/// All vocabularies that are at hand: names to codes, codes to names, what is wider and narrower.
///
/// Where several vocabularies know a code, the names of the first count for more, and its hierarchy is the union
/// of all.
public final class ConceptLibrary: Sendable {
  public let vocabularies: [CompactVocabulary]
  /// Tells libraries with other contents apart.
  public let fingerprint: UInt64
  private let ancestorCache = Mutex<[String: [Ancestor]]>([:])
  let contextCache = Mutex<[String: [ContextWord]]>([:])
  /// What words are, for a thread each.
  let memories = Mutex<[LentMemory]>([])
  /// Of short texts.
  let readings = TextMemory<IndexedReading>(bytes: 1 << 24) { reading in
    reading.words.utf8.count + reading.codes.count * 64
  }
  /// Of short texts that are read for their words alone.
  let wordings = TextMemory<String>(bytes: 48 << 20) { $0.utf8.count }

  /// A wider concept.
  public struct Ancestor: Hashable, Sendable {
    public var code: String
    /// Steps up; 1 for the next.
    public var distance: Int
  }

  public init(_ vocabularies: [CompactVocabulary]) {
    self.vocabularies = vocabularies
    fingerprint = vocabularies.reduce(vocabularies.isEmpty ? 0 : 1) {
      StemHash.mixed($0 ^ $1.fingerprint)
    }
  }

  public convenience init(_ scheme: ConceptScheme) {
    self.init([CompactVocabulary(scheme.concepts)])
  }

  /// Knows nothing.
  public static let empty = ConceptLibrary([])

  public var isEmpty: Bool { vocabularies.allSatisfy { $0.conceptCount == 0 } }

  /// What all vocabularies say of a code; nil where none knows it.
  public func concept(_ code: String) -> Concept? {
    var found: Concept?
    for vocabulary in vocabularies {
      guard let index = vocabulary.index(of: code) else { continue }
      let concept = vocabulary.concept(index)
      guard var sum = found else {
        found = concept
        continue
      }
      if sum.kind.isEmpty { sum.kind = concept.kind }
      sum.names += concept.names.filter { !sum.names.contains($0) }
      sum.broader += concept.broader.filter { !sum.broader.contains($0) }
      sum.sameAs += concept.sameAs.filter { !sum.sameAs.contains($0) }
      found = sum
    }
    return found
  }

  /// The label of a code in the first of `languages` for which there is one, else in English, else any.
  public func label(_ code: String, languages: [String] = []) -> String? {
    concept(code)?.label(languages)
  }

  /// Codes of the same concept in other code systems, the code itself left out, of at most `most`.
  public func equivalents(_ code: String, most: Int = 50) -> [String] {
    reach(from: code, most: most, [.sameAs]).map(\.code)
  }

  /// Every concept above a code or above one of its equivalents, nearest first; kept once found.
  public func ancestors(_ code: String) -> [Ancestor] {
    if let known = ancestorCache.withLock({ $0[code] }) { return known }
    var nearest: [String: Int] = [:]
    var order: [String] = []
    let start = [code] + equivalents(code)
    for code in start {
      for ancestor in reach(from: code, most: 1_000, [.broader]) {
        if start.contains(ancestor.code) { continue }
        if let known = nearest[ancestor.code] {
          nearest[ancestor.code] = min(known, ancestor.distance)
        } else {
          nearest[ancestor.code] = ancestor.distance
          order.append(ancestor.code)
        }
      }
    }
    let ancestors = order.map { Ancestor(code: $0, distance: nearest[$0] ?? 1) }
      .sorted { $0.distance < $1.distance }
    ancestorCache.withLock { cache in
      if cache.count > 100_000 { cache.removeAll() }
      cache[code] = ancestors
    }
    return ancestors
  }

  /// Every concept above a code, nearest first; what is above its equivalents is left out.
  public func broader(_ code: String) -> [Ancestor] {
    reach(from: code, most: 1_000, [.broader])
  }

  /// Every code below a code, nearest first, of at most `most`; the code itself is not among them.
  public func descendants(_ code: String, most: Int = 50_000) -> [String] {
    reach(from: code, most: most, [.narrower]).map(\.code)
  }

  /// The next wider concepts.
  public func parents(_ code: String) -> [String] {
    ancestors(code).filter { $0.distance == 1 }.map(\.code)
  }

  /// Breadth first; a ring is walked once.
  private func reach(
    from code: String, most: Int, _ edges: [CompactVocabulary.Edge]
  ) -> [Ancestor] {
    var reached: [Ancestor] = []
    var seen: Set<String> = [code]
    var waiting = [code]
    var distance = 0
    while !waiting.isEmpty, reached.count < most {
      distance += 1
      var next: [String] = []
      for code in waiting {
        for vocabulary in vocabularies {
          guard let index = vocabulary.index(of: code) else { continue }
          for edge in edges {
            for neighbour in vocabulary.edges(index, edge) {
              let found = vocabulary.code(neighbour)
              if seen.insert(found).inserted { next.append(found) }
            }
          }
        }
      }
      reached += next.map { Ancestor(code: $0, distance: distance) }
      waiting = next
    }
    return reached
  }
}

extension ConceptLibrary {
  /// The stems of the parts of a compound, where all of them are known and the compound is not.
  public func parts(of folded: [UInt8], in language: TextLanguage) -> [[UInt8]]? {
    guard language.hasCompounds, folded.count >= 8 else { return nil }
    let isKnown = { (stem: [UInt8]) in
      let hash = StemHash.hash(stem, language)
      return self.vocabularies.contains { $0.hasStem(hash) }
    }
    let stem = language.stem(folded)
    return Compounds.split(folded, in: language) { $0 != stem && isKnown($0) }
  }
}
