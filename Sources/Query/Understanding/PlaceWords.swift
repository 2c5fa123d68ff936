internal import Vocabulary

/// Countries, hospitals and access rights by the words that name them.
struct PlaceWords {
  /// Distinct words of hospitals' names, folded, and the source that each means.
  private var hospitals: [String: String] = [:]

  /// - Parameter hospitals: the name of each source and its hospital's.
  init(hospitals: [(name: String, hospital: String)]) {
    var owners: [String: Set<String>] = [:]
    for (name, hospital) in hospitals {
      for word in TextWord.words(of: name + " " + hospital) {
        owners[String(decoding: word.folded, as: UTF8.self), default: []].insert(name)
      }
    }
    for (word, names) in owners {
      guard names.count == 1, let name = names.first,
        word.utf8.count >= 4 || word == name.lowercased(),
        !StopWords.contains(Array(word.utf8)), !StopWords.isGeneric(Array(word.utf8)),
        !Self.common.contains(word)
      else { continue }
      self.hospitals[word] = name
    }
  }

  /// Words of hospitals' names that tell none apart.
  private static let common: Set<String> = [
    "sample", "university", "clinic", "centre", "center", "general", "medical", "institute",
    "health",
    "care", "registry", "register", "rare", "disease", "diseases", "national", "sources", "test",
    "demo",
    "pediatrics", "paediatrics", "academic", "research", "foundation", "trust",
  ]

  func filters(_ words: [QuestionWord]) -> [SpanFilter] {
    var filters: [SpanFilter] = []
    var index = 0
    while index < words.count {
      if let found = filter(words, at: index) {
        filters.append(found)
        index = found.words.upperBound
      } else {
        index += 1
      }
    }
    return filters
  }

  private func filter(_ words: [QuestionWord], at index: Int) -> SpanFilter? {
    for count in stride(from: min(3, words.count - index), through: 1, by: -1) {
      let span = index..<(index + count)
      let text = words[span].map(\.folded).joined(separator: " ")
      if let access = Self.access[text] {
        return SpanFilter(words: span, items: [.init(.access, access)])
      }
      if let country = Self.countries[text] {
        return SpanFilter(words: span, items: [.init(.country, country)])
      }
    }
    if let name = hospitals[words[index].folded] {
      return SpanFilter(words: index..<(index + 1), items: [.init(.hospital, name)])
    }
    let word = words[index].word.folded
    if word.count >= 5, let country = Self.inflected(word) {
      return SpanFilter(words: index..<(index + 1), items: [.init(.country, country)])
    }
    return nil
  }

  /// Names of all countries in nine languages, and what their people are called.
  private static let countries: [String: String] = {
    var names: [String: String] = [:]
    for code in Countries.codes {
      for language in [""] + TextLanguage.stemmed.map(\.tag) {
        guard let label = Countries.label(code, languages: [language]) else { continue }
        let folded = TextFolding.fold(label)
        if folded.utf8.count >= 4 { names[folded] = names[folded] ?? code }
      }
    }
    let others = """
      uk=gb england=gb britain=gb scotland=gb wales=gb british=gb english=gb scottish=gb holland=nl
      netherlands=nl dutch=nl finnish=fi italian=it spanish=es latvian=lv polish=pl german=de french=fr
      swedish=se norwegian=no danish=dk estonian=ee lithuanian=lt czech=cz austrian=at swiss=ch belgian=be
      irish=ie portuguese=pt greek=gr hungarian=hu romanian=ro bulgarian=bg croatian=hr slovenian=si
      slovak=sk polsce=pl polskie=pl polskich=pl finlandii=fi niemczech=de hiszpanii=es lotwie=lv wloszech=it
      holandii=nl latvija=lv somija=fi polija=pl suomessa=fi puolassa=pl puolan=pl suomen=fi italiaanse=it
      polnische=pl deutsche=de deutschen=de finnische=fi spaanse=es polacco=pl polacchi=pl italiani=it
      italiano=it italiana=it espanol=es espanola=es espanoles=es polaco=pl polaca=pl finlandes=fi
      latviesu=lv somijas=fi polijas=pl finlandais=fi polonais=pl italien=it espagnol=es letton=lv
      """
    for pair in others.split(whereSeparator: \.isWhitespace) {
      let parts = pair.split(separator: "=").map { String($0) }
      names[parts[0]] = parts[1]
    }
    // Words of common speech.
    for word in ["turkey", "china"] { names[word] = nil }
    return names
  }()

  /// Countries of Europe by the stems of their names: «w Polsce», «Suomessa», «Latvijā».
  private static let stems: [TextLanguage: [[UInt8]: String]] = {
    let european = """
      at be bg ch cz de dk ee es fi fr gb gr hr hu ie it lt lv nl no pl pt ro se si sk
      """
    var stems: [TextLanguage: [[UInt8]: String]] = [:]
    for code in european.split(whereSeparator: \.isWhitespace) {
      for language in TextLanguage.stemmed where language != .english {
        guard let label = Countries.label(String(code), languages: [language.tag]) else { continue }
        let folded = TextFolding.fold(label)
        if folded.contains(" ") { continue }
        let stem = language.stem(Array(folded.utf8))
        if stem.count >= 4 { stems[language, default: [:]][stem] = String(code) }
      }
    }
    return stems
  }()

  private static func inflected(_ word: [UInt8]) -> String? {
    for (language, stems) in stems {
      if let code = stems[language.stem(word)] { return code }
    }
    return nil
  }

  /// «open» alone is no access right: there is open heart surgery.
  private static let access: [String: String] = {
    var access: [String: String] = [:]
    let phrases = [
      (
        "PUBLIC",
        """
        open data|open access|openly available|publicly available|public data|freely available|open dataset|open
        datasets|otwarte dane|dostep otwarty|datos abiertos|acceso abierto|dati aperti|accesso aperto|avoin data|avoimet
        tiedot|avoin aineisto|open gegevens|vrij toegankelijk|atvertie dati|offene daten|frei zuganglich|donnees
        ouvertes|acces libre|public access
        """
      ),
      (
        "RESTRICTED",
        """
        restricted access|restricted data|on request|upon request|with permission|controlled access|dostep
        ograniczony|acceso restringido|accesso limitato|rajoitettu kaytto|beperkte toegang|ierobezota
        piekluve|eingeschrankter zugang|acces restreint
        """
      ),
      ("NON_PUBLIC", "non public|not public|closed access|niepubliczne|no publico|non pubblico"),
    ]
    for (value, list) in phrases {
      for phrase in list.split(separator: "|") {
        let words = phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        access[words] = value
      }
    }
    return access
  }()
}
