import Catalogue
import Foundation
import RDF
import TestSupport
import Testing

@testable import paedcat

/// `paedcat describe`, and from there into a catalogue.
@Suite struct DescribeTests {
  private static let yaml = """
    # A form.
    formLanguage: en
    iri: https://hospital-sample.example/dataset/asthma
    identifier: ASTHMA-1
    title:
      en: Children with asthma
      pl: Dzieci z astmą
    keywords: [asthma, spirometry]
    minimumAge: 0 days
    maximumAge: 17
    individuals: 7
    access: non-public
    theme: HEAL
    notes:
    """

  @Test func yamlBecomesTurtleWithFindings() throws {
    let folder = try Folder()
    let form = try folder.write("form.yaml", Self.yaml)
    let outcome = try Program.run(["describe", form])
    #expect(outcome.status == 1)
    let graph = RDFReader.read(
      Array(outcome.output.utf8), as: .turtle, options: ReadingOptions()
    ).graph
    let read = DescriptionReader.read(graph, location: "form", threshold: 10)
    let dataset = try #require(read.datasets.first).dataset
    #expect(dataset.identifiers == ["ASTHMA-1"])
    #expect(dataset.title.variants.map(\.language) == ["en", "pl"])
    #expect(dataset.keywords.map(\.text).sorted() == ["asthma", "spirometry"])
    // A count of few is cut, and said without its number.
    #expect(dataset.individuals == nil)
    #expect(outcome.errors.contains("individuals (healthdcatap:numberOfUniqueIndividuals)"))
    #expect(!outcome.errors.contains("“7”"))
    // What is missing is told by the field's name.
    #expect(outcome.errors.contains("description (dct:description)"))
  }

  @Test func templatesAreForms() throws {
    let folder = try Folder()
    for (template, name) in [("yaml", "form.yaml"), ("csv", "form.csv")] {
      let printed = try Program.run(["describe", "--template", template])
      #expect(printed.status == 0)
      let empty = try folder.write(name, printed.output)
      let outcome = try Program.run(["describe", empty])
      #expect(outcome.status == 3)
      #expect(outcome.errors.hasPrefix("paedcat: There is no filled-in form"), "\(outcome.errors)")
    }
  }

  /// The arguments, and how the one sentence begins.
  @Test(arguments: [
    (["describe", "none.yaml"], "paedcat: There is no file “none.yaml”."),
    (["describe", "none.xlsx"], "paedcat: none.xlsx: "),
    (["describe", "{broken}"], "paedcat: {broken}: It cannot be read as YAML"),
    (["describe", "{list}"], "paedcat: {list}: It holds no fields."),
    (["describe", "{nameless}"], "paedcat: The form does not say the address of the dataset."),
    (
      ["describe", "{form}", "--counts-file", "x.json"], "paedcat: There are no counts for x.json."
    ),
  ])
  func failuresAreOneSentence(_ arguments: [String], _ start: String) throws {
    let folder = try Folder()
    let files = [
      "{broken}": try folder.write("broken.yaml", "title: [a"),
      "{list}": try folder.write("list.yaml", "- a\n- b\n"),
      "{nameless}": try folder.write("nameless.yaml", "title: Asthma\n"),
      "{form}": try folder.write("form.yml", Self.yaml),
    ]
    func named(_ text: String) -> String {
      files.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }
    let outcome = try Program.run(arguments.map(named))
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix(named(start)), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  /// What openpyxl writes as the Excel of a country saves it, and the CSV that its “Save as” makes of the sheets.
  private static let script = """
    import csv, datetime, sys
    from openpyxl import Workbook
    folder, language = sys.argv[1], sys.argv[2]
    when = datetime.date(2026, 1, 15)
    if language == "es":
        sheets = {
            "Descripción": [["Campo", "Valor"],
                ["Dirección", "https://hospital-sample.example/dataset/asma"], ["Identificador", "ASMA-1"],
                ["Título", "Niños con asma grave"], ["Descripción", "Consultas y función pulmonar de niños con asma."],
                ["Palabras clave", "asma; espirometría"], ["Editor", "Hospital Infantil de Muestra"],
                ["Edad mínima", "6 meses"], ["Edad máxima", "17 años"], ["Número de pacientes", 1850],
                ["Número de registros", "12.400"], ["Diagnósticos", "ICD10:J45"], ["País", "España"],
                ["Idioma de los datos", "español"], ["Acceso", "no público"], ["Frecuencia", "anual"],
                ["Fecha de publicación", when], ["Datos desde", datetime.date(2012, 3, 1)],
                ["Datos estructurados", "sí"],
                ["Dirección de los recuentos", "https://hospital-sample.example/recuentos.json"],
                ["Fecha de los recuentos", when]],
            "Variables": [["Nombre de la variable", "Etiqueta", "Descripción", "Tipo de dato", "Unidad", "Valores permitidos"],
                ["fev1", "Volumen espiratorio", "Volumen espiratorio forzado en el primer segundo", "numérico", "L", "0,2–7,5"],
                ["tos", "Tos nocturna", "Tos que despierta al niño", "booleano", None, None]],
            "Recuentos": [["Edad", "Sexo", "Recuento"], [None, None, 1850], ["6–11 meses", "M", 150],
                ["6–11 meses", "H", 200], ["1-17 años", "M", 700], ["1-17 años", "H", 800]]}
        encoding = "cp1252"
    else:
        sheets = {
            "Opis": [["Pole", "Wartość"],
                ["Adres", "https://hospital-sample.example/dataset/astma"], ["Identyfikator", "ASTMA-1"],
                ["Tytuł", "Dzieci z ciężką astmą"], ["Opis", "Wizyty i czynność płuc dzieci z astmą."],
                ["Słowa kluczowe", "astma; spirometria"], ["Wydawca", "Przykładowy Szpital Dziecięcy"],
                ["Minimalny wiek", "6 miesięcy"], ["Maksymalny wiek", "17 lat"], ["Liczba pacjentów", 1850],
                ["Liczba rekordów", "12 400"], ["Rozpoznania", "ICD10:J45"], ["Kraj", "Polska"],
                ["Język danych", "polski"], ["Dostęp", "niepubliczny"], ["Częstotliwość", "roczny"],
                ["Data publikacji", when], ["Dane od", datetime.date(2012, 3, 1)],
                ["Dane ustrukturyzowane", "tak"],
                ["Adres liczebności", "https://hospital-sample.example/liczebnosci.json"],
                ["Data zestawienia", when]],
            "Zmienne": [["Nazwa zmiennej", "Etykieta", "Opis", "Typ danych", "Jednostka", "Dozwolone wartości"],
                ["fev1", "Natężona objętość", "Natężona objętość wydechowa pierwszosekundowa", "liczba", "L", "0,2–7,5"],
                ["kaszel", "Kaszel nocny", "Kaszel, który budzi dziecko", "logiczny", None, None]],
            "Liczebności": [["Wiek", "Płeć", "Liczba"], [None, None, 1850], ["6–11 miesięcy", "K", 150],
                ["6–11 miesięcy", "M", 200], ["1-17 lat", "K", 700], ["1-17 lat", "M", 800]]}
        encoding = "cp1250"
    book = Workbook()
    book.remove(book.active)
    form = "DD/MM/YYYY" if language == "es" else "DD.MM.YYYY"
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, datetime.date):
                    cell.number_format = form
    book.save(folder + "/book.xlsx")
    def shown(value):
        if value is None: return ""
        if isinstance(value, datetime.date):
            return value.strftime("%d/%m/%Y" if language == "es" else "%d.%m.%Y")
        return str(value)
    for number, rows in enumerate(sheets.values(), 1):
        with open(f"{folder}/sheet{number}.csv", "w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=";", lineterminator="\\r\\n").writerows([[shown(v) for v in row] for row in rows])
    """

  /// Fills in the template of a workbook as a person does: the examples, and what has none.
  private static let filling = """
    import datetime, sys
    from openpyxl import load_workbook
    book = load_workbook(sys.argv[1])
    assert book.sheetnames == ["Description", "Variables", "Counts", "Help"], book.sheetnames
    more = {
        "health theme": "NONCOMMUNICABLE_DISEASES", "page of the publisher": "https://hospital-sample.example/contact",
        "page of the contact": "https://hospital-sample.example/contact", "health data access body": "Sample Access Body",
        "type of access body": "national-authority", "email of the access body": "access@access-sample.example",
        "page of the access body": "https://access-sample.example/contact", "legal basis": "Public interest in research",
        "purpose": "Care of children", "kept from": datetime.date(2012, 1, 1), "kept until": datetime.date(2045, 12, 31),
        "licence": "https://hospital-sample.example/terms", "number of children": 1200, "data from": datetime.date(2012, 1, 1),
        "address of the counts": "https://hospital-sample.example/counts.json"}
    sheet = book["Description"]
    told = {str(v.sqref): v for v in sheet.data_validations.dataValidation}
    for row in sheet.iter_rows(min_row=2):
        if str(row[0].value).startswith("#"):
            continue
        assert told[row[1].coordinate].promptTitle == row[0].value, row[0].value
        value = more.get(row[0].value, row[3].value)
        if value is not None:
            row[1].value = value
    assert told[[row[1].coordinate for row in sheet if row[0].value == "access"][0]].formula1 == '"public,restricted,non-public"'
    book["Variables"].append(["fev1", "FEV1", "Forced expiratory volume in one second", "decimal", "L", None])
    for row in [[None, None, 1200], ["0-11 months", "female", 110], ["0-11 months", "male", 130]]:
        book["Counts"].append(row)
    assert sheet.freeze_panes == "A2" and book["Counts"].column_dimensions["A"].width == 18
    book.save(sys.argv[2])
    """

  @Test(
    "A workbook's template is filled in, described and published",
    .enabled(if: Python.interpreter != nil))
  func template() throws {
    let folder = try Folder()
    let (empty, filled, turtle) =
      (folder.file("template.xlsx"), folder.file("asthma.xlsx"), folder.file("asthma.ttl"))
    #expect(try Program.run(["describe", "--template", "xlsx", "-o", empty]).status == 0)
    #expect(try Program.run(["describe", empty]).status == 3)
    let filling = try Python.run(Self.filling, [empty, filled])
    #expect(filling.status == 0, "\(filling)")
    let counts = folder.file("counts.json")
    let described = try Program.run(["describe", filled, "-o", turtle, "--counts-file", counts])
    #expect(described.status == 0, "\(described.errors)")
    #expect(
      try Program.run(["validate", turtle, "--profile", "healthdcat-ap-r8"]).status == 0)
    let database = ["--database", folder.file("c.sqlite")]
    let source = ["source", "add", "sample", "https://hospital-sample.example/", "--kind", "file"]
    #expect(try Program.run(source + database).status == 0)
    let published = try Program.run(
      ["publish", turtle, "--source", "sample", "--statistics", counts] + database)
    #expect(published.status == 0, "\(published.output)")
    // What docs/publishing.md shows is what is printed.
    let page = try String(
      contentsOf: Shared.package.appendingPathComponent("docs/publishing.md"), encoding: .utf8)
    let told = described.errors.replacing(filled, with: "asthma.xlsx")
    for line in told.split(separator: "\n").prefix(5) {
      #expect(page.contains("\n\(line)\n"), "\(line)")
    }
    #expect(page.contains(published.output.prefix { $0 != "\n" }))
    let found = try Program.run(["search", "FEV1", "--json"] + database)
    #expect(found.output.contains("https://hospital-sample.example/dataset/asthma"))
  }

  /// One workbook, or its sheets as CSV, becomes a published dataset that is found by what it says.
  @Test(
    "A workbook becomes a searchable dataset", .enabled(if: Python.interpreter != nil),
    arguments: [("es", "asma grave"), ("pl", "ciężką astmą")], [true, false])
  func workbook(_ sample: (language: String, words: String), _ isWorkbook: Bool) throws {
    let folder = try Folder()
    #expect(try Python.run(Self.script, [folder.path, sample.language]).status == 0)
    let files =
      isWorkbook ? ["book.xlsx"] : ["sheet1.csv", "sheet2.csv", "sheet3.csv"]
    let (turtle, counts) = (folder.file("d.ttl"), folder.file("counts.json"))
    let database = ["--database", folder.file("c.sqlite")]
    let described = try Program.run(
      ["describe"] + files.map(folder.file) + ["-o", turtle, "--counts-file", counts, "--json"])
    // Nothing of the form was left unread: what remains is what the hospital did not state.
    #expect(described.status == 1)
    #expect(!described.output.contains("\"form-"), "\(described.output)")
    #expect(!described.output.contains("\"statistics-"))

    #expect(
      try Program.run(
        ["source", "add", "muestra", "https://hospital-sample.example/", "--kind", "file"]
          + database
      ).status == 0)
    let published = try Program.run(
      ["publish", turtle, "--source", "muestra", "--statistics", counts, "--json"] + database)
    #expect(published.status == 1, "\(published.errors)")
    #expect(published.output.contains("\"created\""))

    let found = try Program.run(["search", sample.words, "--json"] + database)
    #expect(found.output.contains("https://hospital-sample.example/dataset/"))
    let filtered = try Program.run(
      ["search", "--age-min", "P6M", "--age-max", "P11M", "--country", sample.language, "--json"]
        + database)
    #expect(filtered.output.contains("\"total\" : 1"), "\(filtered.output)")
    let variables = try Program.run(["variables", "fev1", "--json"] + database)
    #expect(variables.output.contains("\"fev1\""))
    let feasible = try Program.run(
      ["feasibility", "--sex", "female", "--age", "P1Y/P18Y", "--json"] + database)
    #expect(feasible.output.contains("700"), "\(feasible.output)")
    let shown = try Program.run(
      [
        "show",
        "https://hospital-sample.example/dataset/" + (sample.language == "es" ? "asma" : "astma"),
        "--format", "turtle",
      ] + database)
    #expect(shown.output.contains("2026-01-15") && shown.output.contains("2012-03-01"))
    #expect(shown.output.contains("\"12400\"") || shown.output.contains("12400"))
  }
}
