/// A name that goes on where a text stops.
public struct NameCompletion: Hashable, Sendable {
  public var text: String
  public var code: String
  public var kind: ConceptLabel.Kind
}

extension ConceptLibrary {
  /// Names in which a word begins where `text` ends, those that begin with it whole first; one a concept.
  public func completions(of text: String, limit: Int = 10) -> [NameCompletion] {
    let prefix = CompactVocabularyBuilder.folded(text)
    if prefix.isEmpty { return [] }
    var found: [(rank: Int, completion: NameCompletion)] = []
    for vocabulary in vocabularies {
      for entry in vocabulary.suffixes(beginningWith: prefix, most: 400) {
        let name = vocabulary.name(entry.name)
        let isStart = entry.offset == vocabulary.foldedRange(ofName: entry.name).lowerBound
        let rank =
          (isStart ? 0 : 1_000) + (name.kind == .related ? 500 : 0) + min(name.text.utf8.count, 400)
        found.append(
          (
            rank,
            NameCompletion(
              text: name.text, code: vocabulary.code(vocabulary.concept(ofName: entry.name)),
              kind: name.kind)
          ))
      }
    }
    found.sort { ($0.rank, $0.completion.text) < ($1.rank, $1.completion.text) }
    var seen: Set<String> = []
    var completions: [NameCompletion] = []
    for (_, completion) in found where completions.count < limit {
      guard !seen.contains(completion.code), !seen.contains(TextFolding.fold(completion.text))
      else {
        continue
      }
      seen.insert(TextFolding.fold(completion.text))
      seen.insert(completion.code)
      seen.formUnion(equivalents(completion.code))
      completions.append(completion)
    }
    return completions
  }

  /// Calls `body` with every distinct folded word of the names.
  public func eachWord(_ body: (UnsafeRawBufferPointer) -> Void) {
    for vocabulary in vocabularies { vocabulary.eachWord(body) }
  }
}

extension CompactVocabulary {
  /// Beginnings of words in names that start with `prefix`, in alphabetical order.
  func suffixes(beginningWith prefix: [UInt8], most: Int) -> [(offset: Int, name: Int)] {
    let count = length(.suffixes) / CompactLayout.suffixSize
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if suffix(middle).lexicographicallyPrecedes(prefix) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [(offset: Int, name: Int)] = []
    while low < count, found.count < most, suffix(low).starts(with: prefix) {
      found.append(entry(low))
      low += 1
    }
    return found
  }

  private func entry(_ index: Int) -> (offset: Int, name: Int) {
    let row = offset(.suffixes) + index * CompactLayout.suffixSize
    return (
      Int(bytes.load(row, as: UInt32.self)), Int(bytes.load(row + 4, as: UInt32.self))
    )
  }

  private func suffix(_ index: Int) -> UnsafeRawBufferPointer {
    let entry = entry(index)
    return text(entry.offset, max(0, foldedRange(ofName: entry.name).upperBound - entry.offset))
  }

  func eachWord(_ body: (UnsafeRawBufferPointer) -> Void) {
    for index in 0..<(length(.words) / CompactLayout.wordSize) {
      let row = offset(.words) + index * CompactLayout.wordSize
      body(
        text(Int(bytes.load(row, as: UInt32.self)), Int(bytes.load(row + 4, as: UInt32.self))))
    }
  }
}
