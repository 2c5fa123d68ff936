import RDF
import Tables
import TestSupport
import Testing

@testable import Catalogue

@Suite struct DataDictionaryTests {
  static func read(
    _ text: String, name: String = "dictionary", columns: [DictionaryField: String] = [:],
    resource: Set<String> = []
  ) throws -> DataDictionary {
    try DataDictionary.read(
      TableFile(bytes: Array(text.utf8)), name: name, columns: columns, resource: resource)
  }

  /// Fields in the form of REDCap's Data Dictionary Codebook.
  @Test func redcap() throws {
    let dictionary = try Self.read(
      """
      "Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note","Text Validation Type OR Show Slider Number","Text Validation Min","Text Validation Max"
      birth,baseline,,text,"Date of <b>birth</b>",,,date_dmy,,
      sex,baseline,,radio,Sex,"0, Female | 1, Male",at birth,,,
      intro,baseline,,descriptive,"Please fill in",,,,,
      bmi,visit,,calc,BMI,"round([weight]/([height]^2),1)",,,,
      ga,baseline,,text,Gestational age,,weeks,integer,22,44
      """)
    #expect(dictionary.format == .redcap)
    #expect(dictionary.variables.map(\.name) == ["birth", "sex", "bmi", "ga"])
    #expect(dictionary.variables.map(\.datatype) == ["date", "string", "decimal", "integer"])
    #expect(
      dictionary.variables.map(\.allowedValues) == [nil, "0=Female|1=Male", nil, "22–44"])
    #expect(dictionary.variables[0].label.best()?.text == "Date of birth")
    #expect(dictionary.variables[1].description.best()?.text == "at birth")
    #expect(dictionary.variables.map(\.table) == ["baseline", "baseline", "visit", "baseline"])
  }

  @Test func molgenisOfSeveralCohorts() throws {
    let text = """
      resource,table,name,label,description,format,unit,ontology term URI,repeat unit,repeat min,repeat max
      A,core,height_,Height,,continuous,cm,https://loinc.org/8302-2,Year,0,21
      B,core,weight_,Weight,,continuous,kg,,,,
      """
    #expect(try Self.read(text).variables.count == 2)
    let own = try Self.read(text, resource: ["A"])
    #expect(own.format == .molgenis)
    #expect(own.variables.map(\.name) == ["height_"])
    #expect(
      own.variables[0].measurement
        == Variable.Measurement(pattern: .repeated, unit: .year, from: 0, to: 21))
    #expect(own.variables[0].concept?.iri == "https://loinc.org/8302-2")
  }

  /// A title above the header, semicolons, words of the hospital's own language, a stated header.
  @Test func plainTables() throws {
    let polish = try Self.read(
      "Rejestr wcześniaków;;\n\nNazwa zmiennej;Etykieta;Typ danych\nmasa;Masa urodzeniowa;liczba\n")
    #expect(polish.format == .plain)
    #expect(polish.variables.map(\.label.variants.first?.text) == ["Masa urodzeniowa"])
    #expect(polish.variables.map(\.datatype) == ["decimal"])
    let own = try Self.read(
      "Kürzel,Was,Label\nfev1,Volumen,x\n", columns: [.name: "kürzel", .label: "Was"])
    #expect(own.variables.map(\.name) == ["fev1"])
    #expect(own.variables[0].label.best()?.text == "Volumen")
  }

  @Test func whatIsNoDictionaryIsSaid() throws {
    let none = try Self.read("a,b\n1,2\n")
    #expect(none.variables.isEmpty)
    #expect(none.findings.map(\.id) == ["dictionary-unread"])
    let nameless = try Self.read("name,label\n,Height\nw,Weight\nw,Again\n")
    #expect(nameless.variables.map(\.name) == ["w"])
    #expect(nameless.findings.map(\.id) == ["variable-nameless"])
  }

  @Test func asAGraphAndBack() throws {
    let dictionary = try Self.read("name,label,unit\nfev1,Volume,L\nfvc,Capacity,L\n")
    let graph = dictionary.graph(group: "https://hospital.example/d.csv", title: "d")
    let builder = GraphOf("https://hospital.example/d.csv", graph)
    #expect(builder.variables.map(\.name).sorted() == ["fev1", "fvc"])
  }

  /// Real dictionaries: file, format, variables.
  @Test(
    .enabled(if: Shared.folder != nil, "../shared is not there"),
    arguments: [
      ("hypotheses__redcap_data_dictionary/genomics_thailand_general.csv", "redcap", 0),
      ("OHDSI__CommonDataModel/inst/csv/OMOP_CDMv5.4_Field_Level.csv", "omop", 432),
      ("lifecycle-project__ds-dictionaries/dictionaries/core/2_7/2_7_non_rep.xlsx", "opal", 332),
      ("lifecycle-project__ds-dictionaries/dictionaries/core/2_7/2_7_yearly_rep.xlsx", "opal", 119),
      ("lifecycle-project__ds-dictionaries/dictionaries/core/2_7/2_7_monthly_rep.xlsx", "opal", 8),
      (
        "lifecycle-project__ds-dictionaries/dictionaries/core/2_7/2_7_trimester_rep.Variables.csv",
        "opal", 92
      ),
      (
        "molgenis__molgenis-emx2/data/_demodata/applications/datacatalogue/Variables.csv",
        "molgenis", 0
      ),
    ])
  func realDictionaries(_ file: String, _ format: String, _ count: Int) throws {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let dictionary = try DataDictionary.read(
      TableFile(bytes: Shared.bytes("corpus/dictionaries/" + file)), name: name)
    #expect(dictionary.format.rawValue == format)
    #expect(dictionary.findings.isEmpty)
    if count > 0 {
      #expect(dictionary.variables.count == count)
    } else {
      #expect(dictionary.variables.count > 50)
    }
    if name.contains("yearly_rep") {
      #expect(dictionary.variables.allSatisfy { $0.measurement?.unit == .year })
    }
    if name.hasSuffix("non_rep.xlsx") {
      #expect(dictionary.variables.contains { $0.allowedValues?.contains("101=genr") == true })
    }
  }
}

/// The variables of a dataset that points at a table group.
private struct GraphOf {
  var variables: [Variable] = []

  init(_ group: String, _ graph: Graph) {
    let builder = GraphBuilder()
    builder.add(contentsOf: graph)
    let dataset = Term.iri("https://hospital.example/1")
    builder.add(dataset, RDFVocabulary.type, .iri(DCAT.Dataset))
    builder.add(dataset, HealthDCAT.hasVariables, .iri(group))
    let reading = DescriptionReader.read(builder.finish(), location: "t", threshold: 10)
    variables = reading.datasets.first?.dataset.variables ?? []
  }
}
