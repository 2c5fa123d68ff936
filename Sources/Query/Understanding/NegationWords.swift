/// Words after which stands what children must not have, and words that end this, in nine languages.
enum NegationWords {
  /// How many words at an index say that what follows is not wanted; 0 where none do.
  static func count(_ words: [QuestionWord], at index: Int) -> Int {
    for count in [3, 2] where index + count <= words.count {
      if phrases.contains(words[index..<(index + count)].map(\.folded).joined(separator: " ")) {
        return count
      }
    }
    guard negating.contains(words[index].folded) else { return 0 }
    // «no 3 līdz 5 gadiem»: from three to five.
    if words[index].folded == "no", index + 1 < words.count,
      words[index + 1].folded.first?.isNumber == true
    {
      return 0
    }
    return 1
  }

  private static let phrases: Set<String> = [
    "other than", "apart from", "but not", "except for", "free of", "free from", "z wyjatkiem",
    "con excepcion de", "a excepcion de", "ad eccezione di", "a eccezione di", "lukuun ottamatta",
    "met uitzondering van", "mit ausnahme von", "a l exception", "a l exclusion", "par izslegsanu",
  ]

  private static let negating = Set(
    """
    without excluding exclude excludes except excluded not no non never bez oprocz procz wykluczajac nie sin
    excepto salvo excluyendo senza tranne eccetto escluso esclusi esclusa escluse escludendo ilman paitsi ei
    eivat zonder behalve exclusief uitgezonderd geen niet iznemot nav neskaitot ohne ausser ausgenommen kein
    keine keinen keiner nicht sans sauf excepte hors
    """.split(whereSeparator: \.isWhitespace).map { String($0) })

  /// What follows is wanted again.
  static let ending = Set(
    """
    with having who but z ze con pero ma joilla kanssa mutta met maar ar bet mit aber avec mais ale
    """.split(whereSeparator: \.isWhitespace).map { String($0) })

  /// A list such as «A, B or C» goes on to the end.
  static let joining = Set(
    """
    and or nor i lub albo ani y o ni e ed oppure ne ja tai eika en of noch un vai oder und et ou
    """.split(whereSeparator: \.isWhitespace).map { String($0) })
}
