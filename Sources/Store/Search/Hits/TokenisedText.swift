internal import Vocabulary

/// A text with its words as the index holds them, so that hits are found in it without stemming it again.
struct TokenisedText: Sendable {
  let text: String
  /// UTF-8 offsets: word i stands at `places[2 * i]..<places[2 * i + 1]`.
  private let places: [UInt32]
  /// The stem of each word and the whole folded word, one after the other.
  private let bytes: [UInt8]
  /// The stem of word i ends at `ends[2 * i]`, the folded word, which follows it, at `ends[2 * i + 1]`.
  private let ends: [UInt32]

  /// - Parameter language: BCP 47; English where a text states none.
  init(_ text: String, language: String?) {
    let language = TextLanguage(tag: language ?? "en")
    let words = TextWord.words(of: text)
    var places: [UInt32] = []
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    places.reserveCapacity(2 * words.count)
    ends.reserveCapacity(2 * words.count)
    bytes.reserveCapacity(2 * text.utf8.count)
    for word in words {
      places.append(UInt32(truncatingIfNeeded: word.range.lowerBound))
      places.append(UInt32(truncatingIfNeeded: word.range.upperBound))
      bytes += language.stem(word.folded)
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
      bytes += word.folded
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }
    self.text = text
    self.places = places
    self.bytes = bytes
    self.ends = ends
  }

  /// How many words there are.
  var count: Int { places.count / 2 }

  /// Where a word stands, in UTF-8 offsets.
  func place(of word: Int) -> Range<Int> { Int(places[2 * word])..<Int(places[2 * word + 1]) }

  /// Calls `body` with a view of the words, valid for the call.
  func withWords<Result>(_ body: (Words) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { body(Words(bytes: bytes, ends: $0)) }
    }
  }

  /// About how much memory it takes, in bytes.
  var size: Int { text.utf8.count + 4 * places.count + bytes.count + 4 * ends.count + 120 }

  /// Stems and folded words, looked at in place.
  struct Words {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let ends: UnsafeBufferPointer<UInt32>

    var count: Int { ends.count / 2 }

    func stem(_ word: Int) -> UnsafeBufferPointer<UInt8> {
      slice(word == 0 ? 0 : ends[2 * word - 1], ends[2 * word])
    }

    func folded(_ word: Int) -> UnsafeBufferPointer<UInt8> {
      slice(ends[2 * word], ends[2 * word + 1])
    }

    private func slice(_ start: UInt32, _ end: UInt32) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  func equals(_ other: [UInt8]) -> Bool {
    count == other.count && begins(with: other)
  }

  func begins(with prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for index in prefix.indices where self[index] != prefix[index] { return false }
    return true
  }
}
