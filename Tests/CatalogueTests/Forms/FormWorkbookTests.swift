import RDF
import Tables
import TestSupport
import Testing

@testable import Catalogue

/// The workbook to be filled in, filled in.
@Suite struct FormWorkbookTests {
  /// The rows of a sheet of the template as they can be written again.
  private static func sheet(_ english: String, _ language: String) throws -> WorkbookSheet {
    let name = FormHelp.text(english, in: language)
    let reader = try TableFile(bytes: FormTemplate.xlsx.bytes(in: language)).rows(sheet: name)
    var sheet = WorkbookSheet(name)
    var row = TableRow()
    while try reader.next(&row) { sheet.rows.append(row.texts.map { .init($0) }) }
    return sheet
  }

  /// What the examples leave out and the profile asks for.
  private static let more: [FormField: String] = [
    .healthTheme: "NONCOMMUNICABLE_DISEASES",
    .publisherPage: "https://hospital-sample.example/contact",
    .contactPage: "https://hospital-sample.example/contact", .accessBody: "Sample Access Body",
    .accessBodyIRI: "https://access-sample.example/", .accessBodyType: "national-authority",
    .accessBodyEmail: "access@access-sample.example",
    .accessBodyPage: "https://access-sample.example/contact",
    .legalBasis: "Public interest in health research", .purpose: "Care of children",
    .personalData: "wiek; Health records; HealthRecord",
    .retentionStart: "2012-01-01", .retentionEnd: "2045-12-31",
    .dataLicence: "https://hospital-sample.example/terms",
    .modified: "2026-02-01",
  ]

  private static func filled(_ language: String) throws -> [WorkbookSheet] {
    var description = try sheet("Description", language)
    for (index, cells) in description.rows.enumerated() {
      guard let heading = cells.first?.text, let field = FormField(heading: heading),
        let value = more[field] ?? [FormFieldTable.row(field).example].first(where: { !$0.isEmpty })
      else { continue }
      description.rows[index][1...] = [.init(value)]
    }
    var (variables, counts) = (try sheet("Variables", language), try sheet("Counts", language))
    variables.rows += FormExample.variables.dropFirst().map { $0.map { .init($0) } }
    counts.rows += FormExample.counts.dropFirst().map { $0.map { .init($0) } }
    return [description, variables, counts, try sheet("Help", language)]
  }

  @Test(arguments: FormTemplate.languages)
  func emptyItIsNoForm(language: String) throws {
    var form = DatasetForm()
    try form.add(TableFile(bytes: FormTemplate.xlsx.bytes(in: language)), name: "form.xlsx")
    #expect(form.findings == [])
    #expect(form.variables == [] && form.counts == nil)
    #expect(throws: FormRefusal.empty) { try form.described(threshold: 10) }
  }

  /// Filled in, it becomes a description that holds to release 8, whatever language its headings are in.
  @Test(arguments: FormTemplate.languages)
  func filledInItHoldsToTheProfile(language: String) throws {
    var sheets = try Self.filled(language)
    let row = sheets[0].rows.count
    sheets[0].rows.append([
      .init("address of the counts"), .init("https://hospital-sample.example/counts.json"),
    ])
    #expect(row > 60)
    var form = DatasetForm()
    try form.add(TableFile(bytes: WorkbookWriter.write(sheets)), name: "form.xlsx")
    let described = try form.described(threshold: 10)
    #expect(described.findings == [])
    #expect(described.statistics?.total == 1200)
    let bytes = try RDFWriter.write(described.graph, as: .turtle)
    let report = try ProfileReport(
      RDFReader.read(bytes, as: .turtle, options: ReadingOptions()), bytes: bytes,
      lines: TripleLines(), name: "form", validator: try ProfileValidator.shared(.healthdcatApR8))
    #expect(report.findings.filter { $0.severity == .violation }.map(\.id) == [])
    let read = DescriptionReader.read(described.graph, location: "form", threshold: 10)
    let dataset = try #require(read.datasets.first).dataset
    #expect(dataset.title.variants == [.init("Children with asthma", language: "en")])
    #expect(dataset.variables.map(\.name).sorted() == ["fev1", "sex"])
    #expect(dataset.individuals == 1200)
  }

  /// Nothing is left in English in the others' templates, names and codes aside.
  @Test(arguments: FormTemplate.languages.filter { $0 != "en" })
  func everythingIsSaidInItsLanguage(language: String) throws {
    for row in FormFieldTable.rows {
      if !row.help.isEmpty { #expect(FormHelp.text(row, in: language) != row.help, "\(row.field)") }
      #expect(FormField(heading: row.heading(in: language)) == row.field)
      if let group = row.group { #expect(FormHelp.text(group, in: language) != group) }
    }
    let english = try TableFile(bytes: FormTemplate.xlsx.bytes).sheets
    let sheets = try TableFile(bytes: FormTemplate.xlsx.bytes(in: language)).sheets
    #expect(sheets.count == english.count && sheets[0] != english[0])
  }

  /// Every place to fill in says what belongs there, and every list that is offered is understood.
  @Test func promptsAndChoicesAreOfTheFields() throws {
    for row in FormFieldTable.rows {
      #expect(row.heading.utf16.count <= 32, "\(row.heading)")
      for choice in row.field.choices {
        var form = DatasetForm()
        form.set("iri", to: ["https://x.example/1"], at: "row 1")
        form.set(row.heading, to: [choice], at: "row 2")
        #expect(try form.described(threshold: 10).findings == [], "\(row.heading): \(choice)")
      }
    }
  }

  /// What is written between the rows, and sheets of explanations, are passed over.
  @Test func rowsWithANumberSignAreForPeople() throws {
    var form = DatasetForm()
    try form.add(TableFile(bytes: Array("# age;sex;count\n# 1;female;20\n".utf8)), name: "a.csv")
    try form.add(
      TableFile(
        bytes: Array("# title;name\nField;Value\ntitle;Asthma\niri;https://x.example/1\n".utf8)),
      name: "b.csv")
    #expect(form.findings == [] && form.counts == nil)
    #expect(try form.described(threshold: 10).iri == "https://x.example/1")
  }
}
