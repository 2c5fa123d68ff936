import Testing

@testable import Catalogue

@Suite("Variables") struct VariableReadingTests {
  static let table = """
    a csvw:Table ; dct:title "Visits"@en ; csvw:column [ csvw:name "age" ; csvw:title "Age"@en ;
      dct:description "Age at visit"@en ; csvw:datatype "integer" ; phds:unit "months" ;
      csvw:propertyUrl <http://purl.obolibrary.org/obo/HP_0001250> ; phds:allowedValues "0..216" ;
      phds:measured "repeated" ; phds:measuredUnit "month" ; phds:measuredFrom 0 ; phds:measuredTo 24 ]
    """

  @Test(
    "are found wherever the table hangs",
    arguments: [
      "h:hasVariables [ a csvw:TableGroup ; dct:title \"G\" ; csvw:table [ \(table) ] ]",
      "adms:sample [ a dcat:Distribution ; h:hasVariables [ csvw:table [ \(table) ] ] ]",
      "dcat:distribution [ csvw:table [ \(table) ] ]",
      "h:hasVariables [ \(table) ]",
      "h:hasVariables [ csvw:table [ dct:title \"Visits\" ; csvw:tableSchema [ csvw:column ( [ "
        + table.split(separator: "[")[1].replacing("]", with: "") + " ] ) ] ] ]",
      table.replacing("csvw:title \"", with: "csvw:titles \"")
        .replacing("a csvw:Table", with: "h:hasVariables [ csvw:table [ a csvw:Table") + " ] ]",
    ])
  func places(_ stated: String) throws {
    let variable = try #require(try described(stated).dataset.variables.first)
    #expect(variable.table == "Visits" && variable.name == "age")
    #expect(
      variable.label.best()?.text == "Age" && variable.description.best()?.text == "Age at visit")
    #expect(
      variable.datatype == "integer" && variable.unit == "months"
        && variable.allowedValues == "0..216")
    #expect(variable.concept?.code?.description == "HP:0001250")
    #expect(variable.measurement == .init(pattern: .repeated, unit: .month, from: 0, to: 24))
  }

  @Test("keep the order of the document, and of a list")
  func order() throws {
    let described = try described(
      "h:hasVariables [ csvw:table [ dct:title \"B\" ; csvw:column [ csvw:name \"z\" ], [ csvw:name \"y\" ] ], "
        + "[ dct:title \"A\" ; csvw:column ( [ csvw:name \"x\" ] [ csvw:name \"w\" ] ) ] ]")
    #expect(
      described.dataset.variables.map { "\($0.table).\($0.name)" } == ["B.z", "B.y", "A.x", "A.w"])
  }

  @Test("that share a name, have none, or are measured oddly become findings")
  func faults() throws {
    let faulty = try described(
      "h:hasStructuredData true ; h:hasVariables [ csvw:table [ csvw:column [ csvw:name \"a\" ], "
        + "[ csvw:name \"a\" ; csvw:title \"again\" ], [ csvw:title \"Only a title\" ], [ csvw:datatype \"x\" ], "
        + "[ csvw:name \"b\" ; phds:measured \"often\" ] ] ]")
    #expect(faulty.dataset.variables.map(\.name) == ["a", "Only a title", "b"])
    let ids = Set(faulty.findings.map(\.id))
    #expect(
      ids.isSuperset(of: [
        "variable-duplicate", "variable-nameless", "variable-unlabelled", "measurement-unread",
      ]))
    #expect(try described("h:hasStructuredData true").finding("variables-missing") != nil)
  }

  @Test("of tables with one title are kept apart")
  func sameTitles() throws {
    let described = try described(
      "h:hasVariables [ csvw:table [ dct:title \"T\" ; csvw:column [ csvw:name \"a\" ] ], "
        + "[ dct:title \"T\" ; csvw:column [ csvw:name \"a\" ] ] ]")
    #expect(described.dataset.variables.map(\.table) == ["T", "T (2)"])
  }
}
