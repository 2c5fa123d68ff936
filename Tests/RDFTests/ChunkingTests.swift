import TestSupport
import Testing

@testable import RDF

@Suite("Chunks of any size")
struct ChunkingTests {
  /// Pieces of Turtle, right and wrong, that a border may cut anywhere.
  private static let pieces = [
    "@prefix ex: <http://example.org/ns#> .\n", "PREFIX é: <http://example.org/\\u00e9/>\n",
    "@base <http://example.org/base/> .\n", "# a comment with \"quotes\" and <brackets>\n",
    "ex:a a ex:B ; ex:p 1, -2.5, .5e3, 1.e4 ; ex:q true, false .\n",
    "<rel#x> ex:p \"\"\"long \"quoted\" \\u00fc\n\n üñ\u{1F600}\\\\ \"\"\"@de-AT .\n",
    "[] ex:p [ ex:q ( 1 ( ) [ ex:r ex:s.t ] \"x\" ) ] .\r\n", "[ ex:p ex:o ] .\n",
    "é:b ex:p 'single \\'quoted\\'' , '''a'b''c''' .\n",
    "_:x.y ex:p _:0 , \"1\"^^ex:int, \"2\" ^^ <http://example.org/t> , \"3\" # c\n @en .\n",
    "ex:esc\\~aped\\.name ex:%41b ex:c:d .\n", "ex:a ex:b ex:c; ; .\n",
    "ex:broken ex:p ; \"no predicate\" .\n", "ex:broken ex:p \"not closed .\n",
    "ex:broken <http://example.org/with space{}> ex:o .\n", "undeclared:x ex:p ex:o .\n",
    "ex:broken ex:p \"bad \\q escape\", \"\\ud83d\\ude00\" .\n",
    "ex:a ex:b [ ex:c ex:d . ex:e ] .\n",
    "ex:a ex:p \"en\"@en_GB .\n", "ex:nostop ex:p ex:o\n", "ex:a ex:p \"\" , '' , \"\"\"\"\"\" .\n",
    "<http://example.org/\u{e9}> ex:\u{e9}\u{b7} ex:b\u{e9} .\n",
  ]

  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  private struct Outcome: Equatable {
    var triples: [Triple]
    var issues: [SyntaxIssue]
    var prefixes: Prefixes
    var isComplete: Bool
  }

  private func read(
    _ bytes: [UInt8], _ notation: Notation, _ tolerance: ReadingOptions.Tolerance,
    sizes: () -> Int
  ) -> Outcome {
    var limits = ReadingLimits()
    limits.literalBytes = 60
    limits.issues = 8
    var reader = RDFReader(
      notation: notation,
      options: ReadingOptions(base: "http://example.org/d", tolerance: tolerance, limits: limits))
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(sizes())
      reader.feed(chunk)
      rest = rest.dropFirst(chunk.count)
    }
    let document = reader.finish()
    return Outcome(
      triples: Array(document.graph.triples), issues: document.issues,
      prefixes: document.prefixes, isComplete: document.isComplete)
  }

  @Test("Turtle: the same triples and issues", arguments: 1...60)
  func turtle(_ seed: UInt64) {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var text = Self.pieces[0]
    for _ in 0..<12 { text += Self.pieces.randomElement(using: &generator) ?? "" }
    var bytes = Array(text.utf8)
    if seed % 3 == 0 {
      // Noise, also such as is not UTF-8.
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
    }
    check(bytes, .turtle, &generator)
  }

  @Test("N-Quads: the same triples and issues", arguments: 1...40)
  func lines(_ seed: UInt64) {
    let pieces = [
      "<http://e/a> <http://e/p> \"x\\n\\u00fcü\"@en-GB .\n",
      "_:a <http://e/p> _:b.c . # comment\n",
      "# only a comment\n", "\n\r\n", "<http://e/a><http://e/p>\"1\"^^<http://e/t>.\n",
      "<http://e/a> <http://e/p> <http://e/o> <http://e/g> .\n", "<rel> <http://e/p> \"\" .\n",
      "<http://e/a> <http://e/p c> \"two\nlines\" .\n", "<http://e/a> <http://e/p> 1 .\n",
      "<http://e/a> <http://e/p> \"x\" . <http://e/b> <http://e/p> \"y\" .\n",
    ]
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var bytes: [UInt8] = []
    for _ in 0..<12 { bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8) }
    if seed % 2 == 0 {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
    }
    check(bytes, .nquads, &generator)
  }

  private func check(_ bytes: [UInt8], _ notation: Notation, _ generator: inout Generator) {
    for tolerance in [ReadingOptions.Tolerance.strict, .tolerant] {
      let whole = read(bytes, notation, tolerance) { bytes.count }
      let single = read(bytes, notation, tolerance) { 1 }
      #expect(single == whole)
      let some = read(bytes, notation, tolerance) { Int.random(in: 1...40, using: &generator) }
      #expect(some == whole)
    }
  }

  @Test("cut in two at every byte", arguments: [Notation.turtle, .nquads])
  func everyCut(_ notation: Notation) {
    let text =
      notation == .turtle
      ? Self.pieces.joined()
      : "_:é <http://e/p> \"ü\"@en <http://e/g> . # c\r\n<http://e/a b> <http://e/p> \"1\"^^<http://e/t> _:g .\n"
    let bytes = Array(text.utf8)
    let whole = read(bytes, notation, .tolerant) { bytes.count }
    for cut in 1..<bytes.count {
      var isFirst = true
      let halves = read(bytes, notation, .tolerant) {
        defer { isFirst = false }
        return isFirst ? cut : bytes.count
      }
      #expect(halves == whole, "cut at \(cut)")
    }
  }

  @Test("a file of the corpus, by three bytes", .enabled(if: Shared.folder != nil))
  func corpus() throws {
    let file = try #require(CorpusFile.all.max { $0.triples < $1.triples })
    let bytes = try Shared.bytes(file.path)
    let whole = read(Array(bytes.prefix(300_000)), .turtle, .tolerant) { bytes.count }
    let pieces = read(Array(bytes.prefix(300_000)), .turtle, .tolerant) { 3 }
    #expect(pieces == whole)
  }
}
