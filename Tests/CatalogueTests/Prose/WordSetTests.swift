import Testing

@testable import Catalogue

@Suite("Sets of words") struct WordSetTests {
  private static let words = [
    "a", "age", "aged", "ages", "mothers'", "nees", "nes", "ñandú", "żółć", "x", "years", "year",
    "", "sega", "gase", "egas",
  ]

  @Test("Have what a set of strings has")
  func same() {
    for size in 0...Self.words.count {
      let words = Set(Self.words.prefix(size))
      let set = WordSet(words)
      for word in Self.words + Self.words.map({ $0 + "s" }) + Self.words.map({ "a" + $0 }) {
        #expect(set.contains(word) == words.contains(word), "\(word)")
      }
    }
  }

  @Test("Are joined and taken from one another")
  func joined() {
    let set = WordSet(text: " a  b\n c ").union(["d"]).subtracting(["b"])
    #expect(set.words == ["a", "c", "d"])
    #expect(set.contains("d") && !set.contains("b"))
  }

  @Test(
    "Beginnings are found in words that begin with one",
    arguments: [
      ("registry", true), ("regis", false), ("regist", true), ("r", false), ("", false),
      ("vaccine", true), ("rokotus", true), ("rokka", false), ("qegist", false),
    ])
  func beginnings(_ text: String, _ isFound: Bool) {
    let beginnings: WordBeginnings = ["regist", "vaccin", "rokot", "re-x"]
    #expect(ProseWord.words(of: text).contains { beginnings.begin($0) } == isFound)
  }
}
