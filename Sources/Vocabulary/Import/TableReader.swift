/// Reads tables of tab-separated values with a header: one row a concept, a name, or an edge.
///
/// - **The code** is the first column of `code`, `orpha`, `hpo`, `doid`, `duo`, `eurovoc`, `concept`. Codes without a
///   prefix get that of their column (`orpha` → `ORPHA:`), or of the column `table`; a bare ICD-10 code gets
///   `ICD10:`.
/// - **Names**: `label_en` and two-letter columns are preferred labels; `synonym_en` is another name, lay where
///   `kind` says `layperson`, near where `scope` is not `EXACT`; `label` is a name in the language of `lang`, preferred
///   where `kind` is `label` or `prefLabel`, machine-made where `status` is `CANDIDATE`.
/// - **Edges**: `parent`, `parent_orpha`, `parent_doid`, `broader`; `source` and `code` beside `relation` `E` are the same
///   concept elsewhere.
/// - A table with a column `synonyms`, `acronyms` or `sameAs` is read as ``ConceptScheme/load(_:)`` does.
enum TableReader {
  private static let prefixes = [
    "orpha": "ORPHA", "hpo": "HP", "doid": "DOID", "duo": "DUO", "eurovoc": "eurovoc",
  ]

  static func read(
    _ bytes: [UInt8], file: String, into collector: inout ConceptCollector
  ) throws(VocabularyImport.Unreadable) {
    let tab = UInt8(ascii: "\t")
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .makeIterator()
    func fields(_ line: ArraySlice<UInt8>) -> [String] {
      let bare = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return bare.split(separator: tab, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    let columns = lines.next().map(fields) ?? []
    if ["synonyms", "acronyms", "sameAs"].contains(where: columns.contains) {
      return readScheme(bytes, file: file, into: &collector)
    }
    let codeColumn =
      ["orpha", "hpo", "doid", "duo", "eurovoc"].first(where: columns.contains)
      ?? ["code", "concept"].first(where: columns.contains)
    guard let codeColumn else {
      throw VocabularyImport.Unreadable(
        message: "The header of “\(file)” names no column of codes.",
        remedy: "Name it code; names of concepts are columns such as label_en, pl, synonyms.")
    }
    var number = 1
    while let line = lines.next() {
      number += 1
      if line.isEmpty { continue }
      let values = fields(line)
      guard values.count <= columns.count else {
        collector.tell(
          VocabularyImport.Issue(
            file: file, line: number,
            message: "\(values.count) fields under \(columns.count) columns",
            remedy: "Take tabs out of the texts, or name the columns."))
        continue
      }
      let row = Dictionary(zip(columns, values), uniquingKeysWith: { first, _ in first })
      add(row, codeColumn: codeColumn, &collector)
    }
  }

  private static func readScheme(
    _ bytes: [UInt8], file: String, into collector: inout ConceptCollector
  ) {
    var scheme = ConceptScheme()
    for issue in scheme.load(String(decoding: bytes, as: UTF8.self)) {
      collector.tell(
        VocabularyImport.Issue(
          file: file, line: issue.line, message: issue.message,
          remedy: "Give each row a code, and no more fields than the header has."))
    }
    for concept in scheme.concepts {
      collector.edit(concept.code) { if $0.kind.isEmpty { $0.kind = concept.kind } }
      for name in concept.names {
        collector.add(name.text, language: name.language, name.kind, to: concept.code)
      }
      for code in concept.broader { collector.add(broader: code, to: concept.code) }
      for code in concept.sameAs { collector.add(sameAs: code, to: concept.code) }
    }
  }

  private static func add(
    _ row: [String: String], codeColumn: String, _ collector: inout ConceptCollector
  ) {
    func curie(_ value: String, _ column: String) -> String {
      if value.isEmpty || value.contains(":") { return value }
      if let prefix = prefixes[column] { return "\(prefix):\(value)" }
      if let table = row["table"], !table.isEmpty {
        return "\(table):\(value.split(separator: "/").last ?? "")"
      }
      return "ICD10:\(value)"
    }
    let code = curie(row[codeColumn] ?? "", codeColumn)
    if code.isEmpty { return }
    if let type = row["type"] { collector.edit(code) { $0.kind = type.lowercased() } }
    if let label = row["label_en"] { collector.add(label, language: "en", .preferred, to: code) }
    for (column, value) in row where column.utf8.count == 2 {
      collector.add(value, language: column, .preferred, to: code)
    }
    if let synonym = row["synonym_en"] {
      let kind: ConceptLabel.Kind =
        ConceptCollector.looksLikeAcronym(synonym)
        ? .acronym
        : row["kind"] == "layperson"
          ? .lay : row["scope"].map { $0 == "EXACT" } ?? true ? .exact : .related
      collector.add(synonym, language: kind == .acronym ? "" : "en", kind, to: code)
    }
    if let label = row["label"], let language = row["lang"] {
      let isPreferred = ["label", "prefLabel"].contains(row["kind"] ?? "label")
      let kind: ConceptLabel.Kind =
        row["status"] == "CANDIDATE"
        ? .machine
        : isPreferred ? .preferred : ConceptCollector.looksLikeAcronym(label) ? .acronym : .exact
      collector.add(label, language: language, kind, to: code)
    }
    for column in ["parent", "parent_orpha", "parent_doid", "broader"] {
      if let parent = row[column] { collector.add(broader: curie(parent, codeColumn), to: code) }
    }
    if row["relation"] == "E", let source = row["source"], let other = row["code"],
      codeColumn != "code"
    {
      collector.add(sameAs: "\(source):\(other)", to: code)
    }
  }
}
