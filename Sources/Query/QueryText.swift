/// The grammar of what a person types into the search box.
///
///     cystic fibrosis        both words, anywhere
///     "cystic fibrosis"      the words in a row
///     neonat*                words that begin so
///     -asthma  -"hay fever"  without these
///     country:fi             a filter (see `FilterField`); values with spaces in quotes
///
/// There are no errors: a filter that does not exist or has an ill-formed value, a quote that is never
/// closed and every other sign is text.
public enum QueryText {
  /// The most terms, and the most filters, that are read; the rest is not looked for.
  public static let mostTerms = 30
  /// How many characters are read.
  public static let longestText = 4_000

  public static func parse(_ text: String) -> ParsedText {
    var scanner = TextScanner(text.prefix(longestText))
    var parsed = ParsedText(raw: text)
    parsed.isShortened = scanner.text.endIndex < text.endIndex
    while let piece = scanner.next() {
      parsed.add(piece)
    }
    return parsed
  }

  /// The words of a text with every sign read as text: what `parse` would give had the user meant no
  /// operator and no filter.
  public static func plainWords(of text: String) -> [TextTerm] {
    var words: [TextTerm] = []
    let parts = text.prefix(longestText).split { $0.isWhitespace || TextScanner.isQuote($0) }
    for part in parts where part.contains(where: \.isLetterOrNumber) {
      if words.count == mostTerms { break }
      var word = part
      while let first = word.first, !first.isLetterOrNumber { word.removeFirst() }
      while let last = word.last, !last.isLetterOrNumber { word.removeLast() }
      words.append(TextTerm(String(word)))
    }
    return words
  }
}

extension ParsedText {
  fileprivate mutating func add(_ piece: TextScanner.Piece) {
    if let field = piece.field, !piece.isExcluded, filters.count < QueryText.mostTerms,
      field.read(piece.text, into: &datasetFilters)
    {
      filters.append(
        TextFilter(
          text: String(piece.source), field: field, value: piece.text.trimmingWhitespace))
      return
    }
    // A filter that is none is read as the text that it is.
    let form = piece.field == nil ? piece.form : piece.isQuoted ? .phrase : .word
    let text = piece.field == nil ? String(piece.text) : String(piece.unquotedSource)
    guard text.contains(where: \.isLetterOrNumber) else { return }
    guard terms.count < QueryText.mostTerms else {
      isShortened = true
      return
    }
    terms.append(
      TextTerm(text.trimmingWhitespace, form: form, isExcluded: piece.isExcluded))
  }
}

extension Character {
  var isLetterOrNumber: Bool { isLetter || isNumber }
}
