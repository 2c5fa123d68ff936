internal import Tables
internal import Vocabulary

/// A sheet of counts as a person keeps it: a row a cell, a column a dimension, headings in English, Spanish or
/// Polish, ages as `1-4` or `0–11 meses`, and nothing, `*` or `<10` where a count is withheld.
struct FormCounts: Sendable {
  private struct Row: Sendable {
    var values: [StatisticsDimension: String]
    var count: String
  }

  private var rows: [Row] = []

  var isEmpty: Bool { rows.isEmpty }

  private static let headings: [StatisticsDimension: [String]] = [
    .ageGroup: [
      "ageGroup", "age", "ages", "age group", "edad", "grupo de edad", "wiek", "grupa wiekowa",
    ],
    .sex: ["sex", "sexo", "płeć"],
    .diagnosis: ["diagnosis", "diagnóstico", "rozpoznanie", "diagnoza"],
    .phenotype: ["phenotype", "sign", "fenotipo", "signo", "fenotyp", "objaw"],
    .birthYear: ["birthYear", "year of birth", "año de nacimiento", "rok urodzenia"],
    .firstVisitYear: [
      "firstVisitYear", "year of first visit", "año de la primera visita", "rok pierwszej wizyty",
    ],
    .variable: ["variable", "zmienna"],
    .place: ["place", "region", "lugar", "región", "miejsce"],
  ]
  private static let countHeadings = [
    "count", "number", "n", "children", "number of children", "recuento", "número", "niños",
    "número de niños", "pacientes", "liczba", "liczba dzieci", "liczebność", "liczba pacjentów",
  ]

  private static let byHeading: [String: StatisticsDimension] = {
    var dimensions: [String: StatisticsDimension] = [:]
    for (dimension, names) in headings {
      for name in names { dimensions[DictionaryField.folded(name)] = dimension }
    }
    return dimensions
  }()
  private static let countNames = Set(countHeadings.map(DictionaryField.folded))

  /// Whether cells head a sheet of counts: a column of counts, and one of a dimension at least.
  static func isHeader(_ texts: [String]) -> Bool {
    let folded = texts.map(DictionaryField.folded)
    return folded.contains(where: countNames.contains) && folded.contains { byHeading[$0] != nil }
  }

  /// Adds the rows of one sheet.
  mutating func add(_ reader: TableReader) throws(TableError) {
    var row = TableRow()
    var columns: [(StatisticsDimension, Int)] = []
    var counts: Int?
    while try reader.next(&row) {
      guard let column = counts else {
        let folded = row.texts.map(DictionaryField.folded)
        guard Self.isHeader(row.texts) else { continue }
        counts = folded.firstIndex(where: Self.countNames.contains)
        columns = folded.indices.compactMap { index in
          Self.byHeading[folded[index]].map { ($0, index) }
        }
        continue
      }
      guard rows.count <= StatisticsReading.mostCells else { return }
      var values: [StatisticsDimension: String] = [:]
      for (dimension, index) in columns {
        let text = DatasetForm.trimmed(row[index])
        if !Self.isAll(text) { values[dimension] = text }
      }
      rows.append(Row(values: values, count: DatasetForm.trimmed(row[column])))
    }
  }

  /// The counts as an aggregate statistics document, checked as on arrival in a catalogue.
  func reading(of dataset: String, threshold: Int, date: String?) -> StatisticsReading {
    let used = StatisticsDimension.allCases.filter { dimension in
      rows.contains { $0.values[dimension] != nil }
    }
    let document = ["dataset", "threshold", "referenceDate"]
    var text = Self.line(document + used.map(\.rawValue) + ["count"])
    let menAreH = rows.contains {
      ["h", "v"].contains(TextFolding.fold($0.values[.sex] ?? ""))
    }
    for row in rows {
      let values = used.map { dimension in
        row.values[dimension].map { Self.value($0, dimension, menAreH) } ?? ""
      }
      text += Self.line(
        [dataset, String(threshold), date ?? ""] + values + [Self.count(row.count)])
    }
    return AggregateStatistics.read(Array(text.utf8), threshold: threshold, datasetIRI: dataset)
  }

  private static func isAll(_ text: String) -> Bool {
    [
      "", "all", "total", "todos", "todas", "ambos", "wszyscy", "wszystkie", "razem", "ogolem",
      "suma",
    ].contains(TextFolding.fold(text))
  }

  /// Digits, or nothing for a count that is withheld; what is no number stays, so that the check refuses it.
  private static func count(_ text: String) -> String {
    if text.hasPrefix("<") || ["", "*", "-", "–", "x"].contains(text.lowercased()) { return "" }
    return FormValues.whole(text).map(String.init) ?? text
  }

  private static func value(
    _ text: String, _ dimension: StatisticsDimension, _ menAreH: Bool
  ) -> String {
    switch dimension {
    case .sex: sex(text, menAreH) ?? text
    case .ageGroup: FormValues.ages(text)?.description ?? text
    case .diagnosis, .phenotype:
      (Code(curie: text) ?? Code(iri: text) ?? Code(bare: text))?.description ?? text
    case .birthYear, .firstVisitYear: FormValues.whole(text).map(String.init) ?? text
    case .variable, .place: text
    }
  }

  private static func sex(_ text: String, _ menAreH: Bool) -> String? {
    switch TextFolding.fold(text) {
    // M is mujer where H or V stand for men, else male, as in Polish.
    case "m": menAreH ? "female" : "male"
    case "f", "female", "girl", "girls", "mujer", "mujeres", "nina", "ninas", "femenino", "k",
      "kobieta", "kobiety", "dziewczynka", "dziewczynki", "dziewczeta", "zenska", "z":
      "female"
    case "male", "boy", "boys", "h", "v", "hombre", "hombres", "varon", "varones", "nino", "ninos",
      "masculino", "mezczyzna", "chlopiec", "chlopcy", "meska":
      "male"
    case "other", "otro", "otros", "inna", "inne": "other"
    case "unknown", "desconocido", "desconocida", "nieznana", "nieznane": "unknown"
    default: nil
    }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
  }
}
