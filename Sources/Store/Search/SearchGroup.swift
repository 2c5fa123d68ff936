internal import Catalogue
internal import Query
internal import Vocabulary

/// What a part of a question asks for: words that must all be there, or a concept that they name.
struct SearchGroup {
  /// One word or phrase, in the forms that the index may hold it in.
  struct Unit {
    /// Alternatives, each a row of words.
    var rows: [[String]]
    /// The last word of each row only begins so.
    var isPrefix = false
    var pattern: TokenPattern
  }

  /// As typed.
  var terms: [TextTerm]
  var units: [Unit]
  /// For each concept its code with those that mean the same.
  var concepts: [[String]] = []
  /// Names of the concepts, for highlights.
  var patterns: [TokenPattern] = []
  var code: Code?

  /// A term on its own; nil where it holds no letter and no digit.
  ///
  /// - Parameter library: by which a code means what names it, too.
  init?(_ term: TextTerm, library: ConceptLibrary = .empty) {
    guard let unit = Self.unit(term) else { return nil }
    terms = [term]
    units = [unit]
    code = term.code
    if let code = code?.description { concepts = [[code] + library.equivalents(code, most: 8)] }
  }

  /// Terms that name concepts together.
  init?(_ terms: [TextTerm], codes: [String], library: ConceptLibrary) {
    units = terms.compactMap(Self.unit)
    if units.isEmpty { return nil }
    self.terms = terms
    concepts = codes.map { [$0] + library.equivalents($0, most: 8) }
    patterns = codes.flatMap { code in
      (library.concept(code)?.names ?? []).prefix(40).compactMap { name in
        name.kind == .related || name.kind == .machine ? nil : Self.pattern(name)
      }
    }
  }

  /// The concepts alone, whatever the words.
  init(wider codes: [String], instead group: SearchGroup, library: ConceptLibrary) {
    terms = group.terms
    units = []
    concepts = codes.map { [$0] + library.equivalents($0, most: 8) }
  }

  var text: String { terms.map(\.description).joined(separator: " ") }

  /// The one plain word that it is, if it is one.
  var singleWord: TextTerm? {
    guard let term = terms.first, terms.count == 1, term.form == .word, code == nil else {
      return nil
    }
    return term
  }

  /// Whether the words alone say nothing: stop words, «data», «children».
  var isEmptyTalk: Bool {
    concepts.isEmpty && code == nil
      && terms.allSatisfy { term in
        term.form == .word
          && TextWord.words(of: term.text).allSatisfy {
            StopWords.contains($0.folded) || StopWords.isGeneric($0.folded)
          }
      }
  }

  private static func unit(_ term: TextTerm) -> Unit? {
    let words = TextWord.words(of: term.text, limit: 40).map(\.folded)
    guard let last = words.last else { return nil }
    guard term.form == .prefix else {
      let forms = words.map { Set(SearchWords.forms(of: $0)) }
      var rows = SearchWords.rows(of: words)
      // «RNA-Seq» is written «RNAseq» as well.
      if words.count == 2, term.form == .word, term.code == nil {
        rows += SearchWords.forms(of: words[0] + words[1]).map { [$0] }
      }
      return Unit(rows: rows, pattern: TokenPattern(forms: forms))
    }
    let head = words.dropLast().map { Set(SearchWords.forms(of: $0)) }
    return Unit(
      rows: SearchWords.rows(of: words), isPrefix: true,
      pattern: TokenPattern(forms: head, prefix: String(decoding: last, as: UTF8.self)))
  }

  private static func pattern(_ name: ConceptLabel) -> TokenPattern? {
    let language = TextLanguage(tag: name.language)
    let words = TextWord.words(of: name.text).map { word in
      Set([String(decoding: language.stem(word.folded), as: UTF8.self)])
    }
    return words.isEmpty ? nil : TokenPattern(forms: words)
  }
}
