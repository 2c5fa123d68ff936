/// Words for sex in hospitals' tables. Letters mean different things in different languages (M is male in
/// most, woman in Spanish; V is female in Dutch, male in Spanish), so all texts of a table are read together.
struct SexWords {
  /// Canonical values of the dimension, in the order of numbers.
  static let values = ["female", "male", "other", "unknown"]

  /// What the user said a text means: text in lower case → number of the value.
  var stated: [String: Int] = [:]

  private static let words: [String: Int] = {
    let lists = [
      "female f fem w weiblich frau mädchen femme féminin fille mujer femenino niña femmina femminile "
        + "vrouw vrouwelijk meisje kobieta k żeńska dziewczynka nainen n tyttö sieviete s meitene "
        + "feminino menina kvinna flicka girl woman 2 8532",
      "male mal m männlich mann junge homme masculin garçon hombre masculino varón varon niño maschio "
        + "maschile man mannelijk jongen mężczyzna męska chłopiec mies poika vīrietis zēns menino pojke "
        + "boy 1 8507",
      "other o d divers diverse x intersex autre otro altro anders inna inny muu cits outro annan 3 8521",
      "unknown u unk unbekannt inconnu desconocido sconosciuto onbekend nieznana tuntematon nezināms "
        + "desconhecido okänt 0 9 8551",
    ]
    var words: [String: Int] = [:]
    for (value, list) in lists.enumerated() {
      for word in list.split(separator: " ") { words[String(word)] = value }
    }
    return words
  }()

  /// The value of each text, nil where it is not understood.
  func values(of texts: [String]) -> [Int?] {
    let folded = texts.map { $0.lowercased() }
    let all = Set(folded)
    return folded.map { text in
      stated[text] ?? Self.letters(all)[text] ?? Self.words[text]
    }
  }

  /// Letters whose meaning hangs on the others in the table.
  private static func letters(_ all: Set<String>) -> [String: Int] {
    // Hombre and mujer; homme and femme.
    if all.contains("h") { return all.contains("f") ? ["h": 1] : ["h": 1, "m": 0] }
    // Vrouw and man; vīrietis and sieviete; varón and mujer cannot be told from the first.
    if all.contains("v") {
      return all.contains("s") ? ["v": 1] : all.contains("f") ? ["v": 1] : [:]
    }
    return [:]
  }
}
