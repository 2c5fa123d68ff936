/// Changes inputs by whole tokens, so that much of what comes out is still nearly right; always in the same way
/// for the same seed.
public struct Mutator: Sendable {
  private let vocabulary: [[UInt8]]
  private let brackets: [(open: [UInt8], close: [UInt8])]
  private let takesCodedGraphs: Bool
  private var entropy: Entropy

  /// A mutator of the inputs of a target.
  public init(_ target: FuzzTarget) {
    vocabulary = Vocabulary.tokens(target.notation).map { Array($0.utf8) }
    brackets = Vocabulary.brackets(target.notation).map { (Array($0.0.utf8), Array($0.1.utf8)) }
    takesCodedGraphs = target.takesCodedGraphs
    entropy = Entropy(seed: 0)
  }

  /// Begins the sequence of changes that belongs to the seed.
  public mutating func restart(seed: UInt64) {
    entropy = Entropy(seed: seed)
  }

  /// The input after one to four changes, at most `longest` bytes of it.
  public mutating func mutate(_ input: [UInt8], longest: Int) -> [UInt8] {
    if takesCodedGraphs, input.first == CodedGraph.mark || entropy.once(in: 200) {
      return Array(mutateCode(input).prefix(longest))
    }
    var result = input
    for _ in 0...entropy.below(4) {
      result = changed(result)
      if result.count > longest { result.removeSubrange(longest...) }
    }
    return result
  }

  /// Tokens of one input among those of another.
  public mutating func splice(_ one: [UInt8], _ other: [UInt8], longest: Int) -> [UInt8] {
    let left = Lexemes(one)
    let right = Lexemes(other)
    let from = entropy.below(right.count + 1)
    let to = from + entropy.below(right.count + 1 - from)
    let at = left.borders[entropy.below(left.borders.count)]
    let piece = other[right.borders[from]..<right.borders[to]]
    let rest = entropy.once(in: 2) ? one[at...] : []
    return Array((one[..<at] + piece + rest).prefix(longest))
  }

  private mutating func changed(_ input: [UInt8]) -> [UInt8] {
    let lexemes = Lexemes(input)
    let index = entropy.below(lexemes.count)
    let start = lexemes.borders[index]
    let few = min(1 + entropy.below(entropy.once(in: 4) ? 40 : 4), lexemes.count - index)
    let end = lexemes.borders[max(index, index + few)]
    let piece = input[start..<end]
    var result = input
    switch entropy.below(12) {
    case 0, 1: result.insert(contentsOf: word(), at: start)
    case 2, 3: result.replaceSubrange(start..<end, with: word())
    case 4: result.removeSubrange(start..<end)
    case 5: result.insert(contentsOf: piece, at: lexemes.borders[entropy.below(lexemes.count)])
    case 6: result.insert(contentsOf: repeated(piece.isEmpty ? word()[...] : piece), at: end)
    case 7: result.replaceSubrange(start..<end, with: wrapped(piece))
    case 8: result.insert(contentsOf: [UInt8](repeating: 0x20, count: 1), at: start)
    case 9 where !input.isEmpty: result[entropy.below(input.count)] = UInt8(entropy.below(256))
    case 10 where !input.isEmpty: result[entropy.below(input.count)] ^= 1 << entropy.below(8)
    case 11 where entropy.once(in: 4): result.removeSubrange(start...)
    default: result.insert(contentsOf: [UInt8(entropy.below(256))], at: start)
    }
    return result
  }

  private mutating func word() -> [UInt8] {
    vocabulary[entropy.below(vocabulary.count)]
  }

  /// A few times, or so often that limits are passed.
  private mutating func repeated(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    let times =
      entropy.once(in: 8) ? 1 + entropy.below(1200 / (piece.count + 1) + 1) : 1 + entropy.below(4)
    return Array(repeatElement(piece, count: times).joined())
  }

  private mutating func wrapped(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    let (open, close) = brackets[entropy.below(brackets.count)]
    let times = entropy.once(in: 10) ? 1 + entropy.below(80) : 1
    return Array(repeatElement(open, count: times).joined()) + piece
      + repeatElement(close, count: times).joined()
  }

  private mutating func mutateCode(_ input: [UInt8]) -> [UInt8] {
    var code = input.first == CodedGraph.mark ? input : [CodedGraph.mark]
    for _ in 0...entropy.below(6) {
      let triples = (code.count - 1) / 3
      let at = 1 + 3 * entropy.below(triples)
      switch entropy.below(5) {
      case 0 where triples > 0: code[at + entropy.below(3)] = UInt8(entropy.below(256))
      case 1 where triples > 1: code.removeSubrange(at..<at + 3)
      case 2 where triples > 1:
        // The object of one becomes the subject of another: chains, lists and rings.
        let other = 1 + 3 * entropy.below(triples)
        code[other] = code[at + 2]
      case 3 where triples > 0: code.append(contentsOf: code[at..<at + 3])
      default: code += (0..<3).map { _ in UInt8(entropy.below(256)) }
      }
    }
    return code
  }
}
