internal import GRDB

/// The tokenizer of the full-text tables, for our own use: it tells which texts hold words at all, and
/// where hits are to be marked.
struct SearchTokenizer {
  /// A word of a text, as the index holds it, and where it stands.
  struct Token {
    var stem: String
    /// UTF-8 offsets.
    var range: Range<Int>
  }

  private let tokenizer: any FTS5Tokenizer

  init(_ db: Database) throws {
    tokenizer = try db.makeTokenizer(
      FTS5TokenizerDescriptor(components: ["porter", "unicode61", "remove_diacritics", "2"]))
  }

  func tokens(of text: String) -> [Token] {
    final class Sink { var tokens: [Token] = [] }
    let sink = Sink()
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = tokenizer.tokenize(
          context: Unmanaged.passUnretained(sink).toOpaque(), tokenization: .document,
          pText: characters.baseAddress, nText: CInt(clamping: characters.count)
        ) { context, _, token, size, start, end in
          guard let context, let token else { return 0 }
          let bytes = UnsafeRawBufferPointer(start: token, count: Int(size))
          Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().tokens.append(
            Token(
              stem: String(decoding: bytes, as: UTF8.self), range: Int(start)..<Int(end)))
          return 0
        }
      }
    }
    return sink.tokens
  }

  func stems(of text: String) -> [String] {
    tokens(of: text).map(\.stem)
  }
}

/// What a term looks like in a text cut into tokens: words in a row, or the beginning of one.
struct TokenPattern: Hashable, Sendable {
  var stems: [String]
  /// Folded; the last word only has to begin with it. Empty where all words are whole.
  var prefix = ""
}
