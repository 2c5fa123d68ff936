/// Kinds of personal data of the Data Privacy Vocabulary (https://w3id.org/dpv/pd) that descriptions of health data
/// name, by words in use.
enum PersonalDataKinds {
  private static let namespace = "https://w3id.org/dpv/dpv-pd#"

  /// Name ¦ words in English, Spanish and Polish.
  private static let words: [(name: String, words: [String])] = [
    ("Age", ["age", "edad", "wiek"]),
    ("Gender", ["gender", "sex", "sexo", "género", "płeć"]),
    ("BirthDate", ["birth date", "date of birth", "fecha de nacimiento", "data urodzenia"]),
    (
      "Location", ["location", "place of residence", "lugar de residencia", "miejsce zamieszkania"]
    ),
    ("Ethnicity", ["ethnicity", "etnia", "pochodzenie etniczne"]),
    (
      "HealthRecord",
      [
        "health record", "health records", "medical records", "historia clínica",
        "dokumentacja medyczna",
      ]
    ),
    (
      "MedicalHealth",
      ["medical health", "health data", "datos de salud", "dane o zdrowiu", "dane zdrowotne"]
    ),
    ("Genetic", ["genetic", "genetic data", "datos genéticos", "dane genetyczne"]),
    ("Biometric", ["biometric", "biometric data", "datos biométricos", "dane biometryczne"]),
  ]

  /// Their names, to choose from.
  static let names = words.map(\.name)

  private static let byWord: [String: String] = {
    var found: [String: String] = [:]
    for (name, words) in words {
      for word in words + [name] { found[DictionaryField.folded(word)] = name }
    }
    return found
  }()

  /// The IRI of the kind that a word means; nil where the word is none of them.
  static func iri(_ word: String) -> String? {
    byWord[DictionaryField.folded(word)].map { namespace + $0 }
  }
}
