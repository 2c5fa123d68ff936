import Testing

@testable import Vocabulary

@Suite("Numbers of words") struct WordTableTests {
  @Test("Are given in order, stay, and lead back to the word, of any length")
  func numbers() {
    var table = WordTable()
    let tail = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    var words: [[UInt8]] = [[]]
    for length in 1...40 {
      let word = (0..<length).map { tail[$0 % tail.count] }
      words += [word, word.dropLast() + [0], word.dropLast() + [0xFF]]
    }
    words += (0..<2_000).map { Array("word \($0)".utf8) }
    for _ in 0..<2 {
      for (index, word) in words.enumerated() { #expect(table.number(of: word) == index) }
    }
    #expect(table.count == words.count && table.byteCount == words.joined().count)
    for (index, word) in words.enumerated() { #expect(table.word(index) == word) }
  }

  @Test("Texts that differ in one byte have other hashes", arguments: [1, 7, 8, 9, 16, 17, 40])
  func hashes(length: Int) {
    var text = Array(repeating: UInt8(ascii: "a"), count: length)
    var hashes: Set<UInt64> = [text.withUnsafeBufferPointer(TextHash.hash)]
    for index in 0..<length {
      text[index] = UInt8(ascii: "b")
      hashes.insert(text.withUnsafeBufferPointer(TextHash.hash))
      text[index] = UInt8(ascii: "a")
    }
    #expect(hashes.count == length + 1)
    text.append(0)
    hashes.insert(text.withUnsafeBufferPointer(TextHash.hash))
    #expect(hashes.count == length + 2)
  }
}
