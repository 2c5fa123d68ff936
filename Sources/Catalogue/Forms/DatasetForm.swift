public import Tables

/// What a data steward filled in: a description, a dictionary of variables and counts, from YAML or tables.
///
///     var form = DatasetForm()
///     try form.add(TableFile(path: "asthma.xlsx"), name: "asthma.xlsx")
///     let described = try form.described(threshold: 10)
public struct DatasetForm: Sendable {
  /// One value of one field.
  struct Entry: Hashable, Sendable {
    var field: FormField
    /// A BCP 47 tag, where the heading states one.
    var language: String?
    var value: String
  }

  var entries: [Entry] = []
  var variables: [Variable] = []
  var counts: FormCounts?
  /// What could not be read.
  var findings: [Finding] = []
  /// The language of the headings, by how many of them are of it.
  private var headings: [String: Int] = [:]

  public init() {}

  /// Values of one description; a form that repeats a field more often is cut.
  static let mostEntries = 2_000

  /// States a field by a key or heading, as in `title`, `title (es)`, `Título`.
  ///
  /// - Parameter place: Where it stands, for a finding: `row 7`.
  public mutating func set(_ heading: String, to values: [String], at place: String) {
    let values = values.map(Self.trimmed).filter { !$0.isEmpty }
    guard !values.isEmpty else { return }
    guard let (field, language) = FormField.read(heading) else {
      findings.append(
        Finding(
          .formFieldUnknown, .warning, value: String(heading.prefix(80)),
          arguments: ["place": place]))
      return
    }
    note(heading)
    for value in values where entries.count < Self.mostEntries {
      let parts =
        field.isList
        ? value.split { $0 == ";" || $0.isNewline }.map { Self.trimmed(String($0)) } : [value]
      entries += parts.filter { !$0.isEmpty }
        .map { Entry(field: field, language: language, value: $0) }
    }
  }

  /// Takes every table of a file for what it is: a description, variables, or counts.
  ///
  /// - Throws: `TableError` where the file cannot be read.
  public mutating func add(_ file: TableFile, name: String) throws(TableError) {
    let sheets: [String?] = file.sheets.isEmpty ? [nil] : file.sheets
    for sheet in sheets {
      let head = try FormTableHead(file.rows(sheet: sheet))
      switch head.kind {
      case .description:
        try addDescription(file.rows(sheet: sheet), sheet)
      case .variables:
        let dictionary = try DataDictionary.read(file, name: name, sheet: sheet)
        variables += dictionary.variables
        findings += dictionary.findings
      case .counts:
        var read = counts ?? FormCounts()
        try read.add(file.rows(sheet: sheet))
        // A head alone is a template's sheet that was left as it is.
        if !read.isEmpty { counts = read }
      case .empty: break
      case .unknown:
        findings.append(
          Finding(.formTableUnread, .warning, value: sheet ?? name, arguments: [:]))
      }
    }
  }

  private mutating func addDescription(
    _ reader: TableReader, _ sheet: String?
  ) throws(TableError) {
    var row = TableRow()
    let place = sheet.map { "sheet “\($0)”, " } ?? ""
    var isFirst = true
    while try reader.next(&row) {
      let heading = Self.trimmed(row[0])
      // Titles of groups and explanations.
      guard !heading.isEmpty, !heading.hasPrefix("#") else { continue }
      defer { isFirst = false }
      // The row that heads the columns.
      if isFirst, FormField.read(heading) == nil { continue }
      set(heading, to: [row[1]], at: place + "row \(row.number)")
    }
  }

  private mutating func note(_ heading: String) {
    let folded = DictionaryField.folded(heading)
    for language in ["en", "es", "pl"] {
      let isOwn = FormFieldTable.rows.contains { row in
        row.headings[language]?.contains { DictionaryField.folded($0) == folded } ?? false
      }
      if isOwn { headings[language, default: 0] += 1 }
    }
  }

  /// The language of most headings: that of texts for which none is stated.
  var headingLanguage: String {
    headings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
  }

  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// What kind of table it is, by its first rows.
struct FormTableHead {
  enum Kind { case description, variables, counts, empty, unknown }

  var kind = Kind.empty
  private static let mostRows = 1_000

  init(_ reader: TableReader) throws(TableError) {
    var row = TableRow()
    var fields = 0
    var rows = 0
    while rows < 30, row.number < Self.mostRows, try reader.next(&row) {
      let texts = row.texts
      // Titles of groups and explanations.
      if texts.first?.hasPrefix("#") == true { continue }
      rows += 1
      if rows <= 10 {
        if FormCounts.isHeader(texts) {
          kind = .counts
          return
        }
        let columns = Set(texts.compactMap { DictionaryField(header: $0) })
        if columns.contains(.name), columns.count > 1, !Self.headsForm(texts) {
          kind = .variables
          return
        }
      }
      if let first = texts.first, FormField.read(first) != nil { fields += 1 }
    }
    kind = rows == 0 ? .empty : fields >= min(2, rows) ? .description : .unknown
  }

  /// `Campo | Valor | Descripción` heads a form, though its words head dictionaries, too.
  private static func headsForm(_ texts: [String]) -> Bool {
    guard texts.count > 1 else { return false }
    return ["value", "valor", "wartosc"].contains(DictionaryField.folded(texts[1]))
  }
}
