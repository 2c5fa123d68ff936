import Testing
import XML

@Suite("XML by chunks")
struct ChunkTests {
  /// A random document, now and then with a fault, made of the pieces that matter to cutting.
  static func document(_ random: inout SplitMix) -> [UInt8] {
    let pieces = [
      "<a>", "</a>", "<b c='1' d=\"&x;&lt;\">", "</b>", "<ä:b xmlns:ä='u' ä:c='é'/>", "text", "]]",
      "]",
      ">", "&amp;", "&#x1F600;", "&x;", "&y;", "<!-- c - d -->", "<![CDATA[ ] ]] <& ]]>",
      "<?p q ? r?>",
      "\r\n", "\r", "\n", "\t", "Grüße 😀 ", "<e f='\r\n\t g'></e>", "]]&gt;", "𝄞",
    ]
    var text =
      Bool.random(using: &random) ? "<?xml version='1.0' encoding='utf-8'?>\r\n" : "\u{FEFF}"
    text += "<!DOCTYPE a [<!ENTITY x 'ex'>\r\n<!ENTITY y '<z>&x;</z>'>]><a>"
    for _ in 0..<Int.random(in: 0..<30, using: &random) {
      let piece = pieces.randomElement(using: &random) ?? ""
      switch piece {
      case "<a>": text += "<a>&x;</a>"
      case "</a>" where Int.random(in: 0..<10, using: &random) > 0: text += "<q\n/>"
      case "</b>" where Int.random(in: 0..<10, using: &random) > 0: text += "."
      case "<b c='1' d=\"&x;&lt;\">" where Int.random(in: 0..<10, using: &random) > 0:
        text += piece + "</b>"
      default: text += piece
      }
    }
    var bytes = Array((text + "</a>\n").utf8)
    if Int.random(in: 0..<4, using: &random) == 0 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes
  }

  @Test("Any cutting of a document gives the same tokens, places and errors", arguments: 0..<60)
  func cutting(seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<20 {
      let bytes = ChunkTests.document(&random)
      let whole = trace(bytes)
      for chunk in [1, 2, 3, 7] { #expect(trace(bytes, chunk: chunk) == whole) }
      var sizes = AnyIterator { [0, 1, 2, 5, 11, 40].randomElement(using: &random) }
      #expect(trace(bytes, sizes: &sizes) == whole)
    }
  }

  @Test("Damaged documents end in an error or in tokens, never in a crash", arguments: 0..<20)
  func damage(seed: UInt64) {
    var random = SplitMix(state: seed &+ 1_000)
    for _ in 0..<100 {
      var bytes = ChunkTests.document(&random)
      for _ in 0..<Int.random(in: 1..<6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        default: bytes[place] = Array("<>&;'\"/![]-?= ".utf8).randomElement(using: &random) ?? 0
        }
      }
      #expect(trace(bytes, chunk: 5) == trace(bytes))
    }
  }

  @Test("A long tag by single bytes costs no more than its length")
  func longTag() {
    let value = String(repeating: "v", count: 300_000)
    #expect(trace("<a b='\(value)'/>", chunk: 1).count == 2)
  }
}

/// A small generator of random numbers that gives the same for the same seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
