import Foundation
import TestSupport
import Testing

@testable import Store

@Suite("Text that is kept of a dataset")
struct KeptTextTests {
  @Test(
    "Comes back part by part",
    arguments: [
      KeptText(value: []), KeptText(value: Array("{}".utf8)),
      KeptText(value: Array("{}".utf8), variables: Array("a\nb".utf8)),
      KeptText(value: Array("{}".utf8), variables: Array("a".utf8), words: []),
      KeptText(value: Array("{}".utf8), words: Array("\t\t\n\t".utf8)),
      KeptText(
        value: Array("{1}".utf8), variables: Array("a\nb\nc".utf8),
        words: Array("w\t\n\tx\ny".utf8)),
      KeptText(
        value: [UInt8](repeating: 0x61, count: 100_000),
        variables: Array((0..<9_000).map(String.init).joined(separator: "\n").utf8),
        words: [UInt8](repeating: 0x62, count: 50_000)),
    ])
  func parts(_ kept: KeptText) throws {
    let stream = kept.deflated
    #expect(try KeptText(stream) == kept)
    #expect(try Deflate.firstLine([UInt8](stream)) == kept.value)
  }

  @Test("A stream that is cut or altered is damage")
  func damage() {
    let stream = KeptText(value: Array("{}".utf8), words: Array("w".utf8)).deflated
    #expect(throws: StoreError.damaged(reason: "a stored text is cut or altered")) {
      try KeptText(stream.dropLast(3))
    }
    #expect(throws: StoreError.damaged(reason: "a stored text is cut or altered")) {
      try Deflate.firstLine([])
    }
  }

  @Test("Takes less room together than apart")
  func size() {
    let names = (0..<40).map { "Blood pressure \($0) at the left arm" }
    let kept = KeptText(
      value: Array("{\"title\":\"Blood pressure of the left arm\"}".utf8),
      variables: Array(names.joined(separator: "\n").utf8),
      words: Array(names.joined(separator: "\t").utf8))
    let apart = [kept.value, kept.variables, kept.words ?? []].map { Deflate.deflate($0).count }
    #expect(kept.deflated.count < apart.reduce(0, +))
  }
}
