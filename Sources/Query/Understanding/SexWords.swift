internal import Vocabulary

/// Words that name children of one sex, in nine languages.
///
/// Words for children of either sex that are also words for boys (`niños`, `bambini`, `ragazzi`) name no sex;
/// beside the word for girls they name both.
enum SexWords {
  /// The sexes that the words at an index name, and how many words these are.
  static func named(_ words: [QuestionWord], at index: Int) -> (count: Int, sexes: [String])? {
    for count in [3, 2] where index + count <= words.count {
      let span = words[index..<(index + count)].map(\.folded)
      if let first = span.first, let last = span.last,
        couples[first] == last || couples[last] == first,
        count == 2 || joining.contains(span[1])
      {
        return (count, ["female", "male"])
      }
    }
    let word = words[index].folded
    if female.contains(word) { return (1, ["female"]) }
    guard male.contains(word) else { return nil }
    // «jungen Kindern»: an adjective.
    if word == "jungen", index + 1 < words.count,
      StopWords.isGeneric(words[index + 1].word.folded)
    {
      return nil
    }
    return (1, ["male"])
  }

  private static let couples = [
    "ninos": "ninas", "nino": "nina", "chicos": "chicas", "bambini": "bambine",
    "ragazzi": "ragazze",
  ]
  private static let joining: Set<String> = ["y", "e", "o", "u", "and", "or"]

  private static let female = Set(
    """
    girl girls female females dziewczynka dziewczynki dziewczynek dziewczynkom dziewczynkami dziewczynkach
    dziewczyna dziewczyny dziewczeta dziewczat zenska zenskiej zenski nina ninas chica chicas mujeres femenino
    femenina bambina bambine ragazza ragazze femmina femmine femminile tytto tytot tyttoja tyttojen tytoilla
    tytoille tytoista naispuolinen meisje meisjes vrouwelijk vrouwelijke meitene meitenes meitenem meitenu
    meitenei sieviesu madchen weiblich weibliche weiblichen fille filles feminin feminine
    """.split(whereSeparator: \.isWhitespace).map { String($0) })

  private static let male = Set(
    """
    boy boys male males chlopiec chlopca chlopcy chlopcow chlopcom chlopcami chlopcach chlopak chlopaki
    chlopakow meska meskiej meski varon varones masculino masculina maschio maschi maschile maschietti
    poika pojat poikia poikien pojilla pojille pojista miespuolinen jongen jongens mannelijk mannelijke
    zens zeni zenu zenus zeniem viriesu jungen jungs knaben buben mannlich mannliche mannlichen garcon garcons
    masculin
    """.split(whereSeparator: \.isWhitespace).map { String($0) })
}
