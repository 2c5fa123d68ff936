import Testing

@testable import Vocabulary

@Suite("Words of a text")
struct TextWordTests {
  @Test(
    arguments: [
      ("Cystic fibrosis", ["cystic", "fibrosis"]),
      ("RNA-Seq, dell'asma (2 days)", ["rna", "seq", "dell", "asma", "2", "days"]),
      ("Światłowstręt u dzieci", ["swiatlowstret", "u", "dzieci"]),
      ("cafe\u{301} ÆTHER ﬁbrose", ["cafe", "aether", "fibrose"]),
      ("\u{301} \u{1F476}baby\u{1F476} \u{0}x", ["baby", "x"]),
      ("дети 患者", ["дети", "患者"]),
      ("", []), (" – ", []),
    ] as [(String, [String])])
  func areFolded(text: String, words: [String]) {
    let found = TextWord.words(of: text)
    #expect(found.map { String(decoding: $0.folded, as: UTF8.self) } == words)
    for word in found {
      let part = String(decoding: Array(text.utf8)[word.range], as: UTF8.self)
      #expect(TextFolding.bytes(of: part) == word.folded)
    }
  }

  @Test func areLimited() {
    #expect(TextWord.words(of: "one two three", limit: 2).map(\.range) == [0..<3, 4..<7])
    #expect(TextWord.words(of: "one", limit: 0).isEmpty)
  }

  @Test(
    arguments: [
      ("CF", true), ("mIBG", true), ("T1D", true), ("Cf", false), ("cf", false), ("C", false),
      ("ŻŁOBEK", true), ("ŻłoB", false), ("RNAseq", false),
    ] as [(String, Bool)])
  func tellCapitals(text: String, isCapitals: Bool) {
    #expect(TextWord.words(of: text).map(\.isCapitals) == [isCapitals])
  }
}
