import RDF
import Tables
import Testing

@testable import Catalogue

/// From what a steward filled in to a description.
@Suite struct DatasetFormTests {
  static let iri = "https://hospital-sample.example/dataset/asma"

  private func form(_ files: [String]) throws -> DatasetForm {
    var form = DatasetForm()
    for text in files { try form.add(TableFile(bytes: Array(text.utf8)), name: "form.csv") }
    return form
  }

  private static let description = """
    Campo;Valor
    # Qué es;
    Dirección;\(iri)
    Título;Asma infantil
    Título (en);Childhood asthma
    Palabras clave;asma; espirometría
    Edad mínima;6 meses
    Edad máxima;17 años
    Número de niños;1.850
    País;España
    Acceso;no público
    Dirección de los recuentos;https://hospital-sample.example/counts.json
    """.replacing("asma; espirometría", with: "\"asma; espirometría\"")

  @Test func fieldsInSpanish() throws {
    let described = try form([Self.description]).described(threshold: 10)
    #expect(described.findings == [])
    let read = try #require(
      DescriptionReader.read(described.graph, location: "form", threshold: 10).datasets.first)
    let dataset = read.dataset
    #expect(dataset.iri == Self.iri)
    #expect(
      dataset.title.variants == [
        .init("Childhood asthma", language: "en"), .init("Asma infantil", language: "es"),
      ])
    #expect(dataset.keywords.map(\.text).sorted() == ["asma", "espirometría"])
    #expect(dataset.ages == AgeRange(from: Age(6, .month), to: Age(18, .year)))
    #expect(dataset.individuals == 1850)
    #expect(dataset.countries == ["es"])
    #expect(dataset.access.level == .nonPublic)
    #expect(
      dataset.analytics.first?.downloadURLs == ["https://hospital-sample.example/counts.json"])
  }

  @Test func variablesAndCountsBesideIt() throws {
    let described = try form([
      Self.description, "nombre de la variable;tipo;unidad\nfev1;decimal;L\nsexo;texto;\n",
      "edad;sexo;recuento\n;;1.850\n0-11 meses;niñas;400\n0-11 meses;niños;450\n1-17;niñas;*\n1-17;niños;<10\n",
    ]).described(threshold: 10)
    let dataset = try #require(
      DescriptionReader.read(described.graph, location: "form", threshold: 10).datasets.first
    ).dataset
    #expect(dataset.variables.map(\.name).sorted() == ["fev1", "sexo"])
    #expect(dataset.hasStructuredData == true)
    let statistics = try #require(described.statistics)
    #expect(statistics.total == 1850)
    #expect(statistics.dataset == Self.iri)
    let table = try #require(statistics.tables.first)
    #expect(table.dimensions == ["ageGroup", "sex"])
    #expect(
      table.cells.map {
        "\($0.values["ageGroup"] ?? "") \($0.values["sex"] ?? "") \($0.count ?? -1)"
      }
        == ["P0M/P12M female 400", "P0M/P12M male 450", "P1Y/P18Y female -1", "P1Y/P18Y male -1"])
  }

  /// Neither the description nor the counts give away that there are seven.
  @Test func smallCountsAreCutAndTablesWithThemRefused() throws {
    let few = Self.description.replacing("1.850", with: "7")
    let described = try form([few, "sexo;recuento\nniñas;7\nniños;400\n"]).described(threshold: 10)
    #expect(
      !String(decoding: try RDFWriter.write(described.graph, as: .ntriples), as: UTF8.self)
        .contains("\"7\""))
    #expect(described.statistics?.tables.isEmpty ?? true)
    #expect(described.findings.contains { $0.severity == .violation })
    #expect(described.findings.allSatisfy { !$0.message.contains("7") && $0.value != "7" })
  }

  /// The line that is odd, the finding, and what the finding names.
  @Test(
    arguments: [
      ("Sala;5", "form-field-unknown", "Sala"),
      ("Conservación hasta;siempre", "form-value-unread", "siempre"),
      ("Idioma;klingon", "form-value-unread", "klingon"),
      ("Diagnósticos;cough", "form-value-unread", "cough"),
      ("Número de registros;muchos", "form-value-unread", nil),
      ("Fecha de publicación;pronto", "form-value-unread", "pronto"),
      ("Página web;hospital", "form-value-unread", "hospital"),
    ] as [(String, String, String?)])
  func oddValues(_ line: String, _ id: String, _ value: String?) throws {
    let described = try form([Self.description + "\n" + line + "\n"]).described(threshold: 10)
    let finding = try #require(described.findings.first)
    #expect(described.findings.count == 1)
    #expect(finding.id == id)
    #expect(finding.value == value)
    #expect(finding.message != finding.id && finding.remedy != nil)
  }

  @Test func whatIsNoFormIsRefused() throws {
    #expect(throws: FormRefusal.empty) { try DatasetForm().described(threshold: 10) }
    #expect(throws: FormRefusal.noAddress(stated: nil)) {
      try form(["Field;Value\ntitle;Asthma\nidentifier;1\n"]).described(threshold: 10)
    }
    #expect(throws: FormRefusal.noAddress(stated: "asthma")) {
      try form(["Field;Value\ntitle;Asthma\niri;asthma\n"]).described(threshold: 10)
    }
    #expect(throws: FormRefusal.empty) {
      try form(["sex;count\n;1850\n"]).described(threshold: 10)
    }
  }

  /// The examples of the template, filled in, lack nothing that the profile demands but what has no example.
  @Test func theTemplatesExamplesAreRead() throws {
    var form = DatasetForm()
    for row in FormFieldTable.rows { form.set(row.field.rawValue, to: [row.example], at: "row 1") }
    let described = try form.described(threshold: 10)
    #expect(described.findings == [])
  }

  @Test func findingsNameTheField() {
    let finding = Finding(.countUnreadable, .violation, path: "healthdcatap:numberOfRecords")
    #expect(finding.onForm.path == "records (healthdcatap:numberOfRecords)")
    #expect(Finding(.textEmpty, .warning, path: "dct:unknown").onForm.path == "dct:unknown")
  }
}
