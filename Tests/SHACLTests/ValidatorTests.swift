import RDF
import Testing

@testable import SHACL

/// What a validator says, and about what.
@Suite struct ValidatorTests {
  private func iri(_ name: String) -> Term { .iri("http://example.org/" + name) }

  private let shapes = """
    :S a sh:NodeShape ; sh:targetClass :Dataset ;
      sh:property [ sh:path :theme ; sh:class skos:Concept ] ,
        [ sh:path ( :theme skos:inScheme ) ; sh:hasValue :themes ] .
    """

  @Test func backgroundAndDataAreOneGraph() {
    let background = graph(
      ":heal a skos:Concept ; skos:inScheme :themes . :theme rdfs:label \"x\" .")
    let validator = Validator(shapes: graph(shapes), background: background)
    #expect(validator.validate(graph(":d a :Dataset ; :theme :heal .")).conforms)
    let other = validator.validate(graph(":d a :Dataset ; :theme :other ."))
    #expect(other.results.map(\.value) == [iri("other"), nil])
    let both = validator.validate(
      graph(":d a :Dataset ; :theme :own . :own a skos:Concept ; skos:inScheme :themes ."))
    #expect(both.conforms)
    // The scheme from the background, the type from the data.
    let split = Validator(shapes: graph(shapes), background: graph(":heal skos:inScheme :themes ."))
      .validate(graph(":d a :Dataset ; :theme :heal . :heal a skos:Concept ."))
    #expect(split.conforms)
  }

  @Test func whatTheBackgroundDescribesIsNotValidated() {
    let validator = Validator(
      shapes: graph(shapes),
      background: graph(":old a :Dataset ; :theme :none . :Cohort rdfs:subClassOf :Dataset ."))
    #expect(validator.validate(graph(":d a :Other .")).conforms)
    // But a class of the background is one of the data's.
    let report = validator.validate(graph(":d a :Cohort ; :theme :none ."))
    #expect(report.results.map(\.focusNode) == [iri("d"), iri("d")])
  }

  @Test func blankNodesOfThreeGraphsAreNeverTheSame() {
    let validator = Validator(
      shapes: graph(
        ":S a sh:NodeShape ; sh:targetClass :C ; sh:property [ sh:path :p ; sh:in ( _:x ) ] ."),
      background: graph("_:x a :C ; :p 1 ."))
    let report = validator.validate(graph("_:x a :C ; :p _:x ."))
    #expect(report.results.count == 1)
    #expect(report.results.first?.value == report.results.first?.focusNode)
  }

  @Test func statementsOfBothCountOnce() {
    let validator = Validator(
      shapes: graph(
        ":S a sh:NodeShape ; sh:targetNode :a ; sh:closed true ; sh:property [ sh:path :p ; sh:maxCount 2 ] , [ sh:path [ sh:inversePath :q ] ; sh:maxCount 1 ] ."
      ),
      background: graph(":a :p 1 , 2 ; :r 9 . :b :q :a ."))
    #expect(validator.validate(graph(":a :p 1 , 2 . :b :q :a .")).results.count == 1)
    #expect(validator.validate(graph(":a :p 1 , 3 . :b :q :a .")).results.count == 2)
    #expect(validator.validate(graph(":a :r 9 . :c :q :a .")).results.count == 2)
  }

  @Test func onlyChosenNodesAreChecked() {
    let validator = Validator(shapes: graph(shapes))
    let data = graph(":a a :Dataset ; :theme 1 . :b a :Dataset ; :theme 2 . :c :theme 3 .")
    let report = validator.validate(data, focusNodes: [iri("b"), iri("c"), iri("nowhere")])
    #expect(Set(report.results.map(\.focusNode)) == [iri("b")])
    #expect(validator.validate(data, focusNodes: []).conforms)
  }

  @Test func oneValidatorServesManyTasks() async {
    let validator = Validator(shapes: graph(shapes))
    let counts = await withTaskGroup(of: Int.self) { group in
      for number in 0..<50 {
        group.addTask {
          let themes = (0..<number).map { "\($0)" }.joined(separator: ", ")
          let data = graph(number == 0 ? ":a a :Other ." : ":a a :Dataset ; :theme \(themes) .")
          return validator.validate(data).results.count
        }
      }
      return await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(counts.sorted() == [0] + (2...50).map { $0 })
  }

  @Test func aResultSaysWhatWasAsked() throws {
    let validator = Validator(
      shapes: graph(
        """
        :S a sh:NodeShape ; sh:targetNode :a ; sh:property :P , :Q .
        :P sh:path :p ; sh:maxCount 1 ; sh:severity sh:Warning ; sh:message "Eins"@de , "One"@en .
        :Q sh:path [ sh:alternativePath ( [ sh:inversePath :q ] ( :r [ sh:zeroOrMorePath :s ] ) ) ] ;
          sh:datatype xsd:date .
        """))
    let results = validator.validate(graph(":a :p 1 , 2 ; :r 7 .")).results
    #expect(results.count == 2)
    let first = try #require(results.first)
    #expect(first.path?.node == iri("p"))
    #expect(first.path?.triples == [])
    #expect(first.path?.text == "<http://example.org/p>")
    #expect(first.value == nil)
    #expect(first.severity == SHACLVocabulary.warning)
    #expect(first.component == SHACLVocabulary.namespace + "MaxCountConstraintComponent")
    #expect(first.sourceShape == iri("P"))
    #expect(first.parameter == .literal(Literal("1", datatype: XSD.integer)))
    #expect(Set(first.messages.map(\.lexicalForm)) == ["Eins", "One"])
    #expect(first.hasOwnMessages)
    let second = try #require(results.last)
    #expect(
      second.path?.text
        == "(^<http://example.org/q>)|(<http://example.org/r>/(<http://example.org/s>*))")
    #expect(second.path?.triples.count == 11)
    #expect(second.value == .literal(Literal("7", datatype: XSD.integer)))
    #expect(second.parameter == .iri(XSD.date))
    #expect(
      second.messages == [
        Literal(
          "The value is not a well-formed literal of the datatype <\(XSD.date)>.", language: "en")
      ])
    #expect(!second.hasOwnMessages)
  }

  /// A sentence for each component.
  @Test(arguments: [
    ("sh:class :C", "The value is not known to be an instance of <http://example.org/C>."),
    ("sh:nodeKind sh:BlankNodeOrIRI", "The value must be an IRI or a blank node, not a literal."),
    ("sh:minCount 3", "There must be at least 3 values."),
    ("sh:maxCount 0", "There must be no more than 0 values."),
    ("sh:minExclusive 1", "The value must be greater than 1."),
    ("sh:maxInclusive 0", "The value must be at most 0."),
    ("sh:minLength 2", "The value must have at least 2 characters."),
    ("sh:pattern \"^x\"", "The value does not match the pattern “^x”."),
    ("sh:languageIn ( \"en\" \"pl\" )", "The value must be text in one of the languages en, pl."),
    ("sh:equals :r", "The values must be those of <http://example.org/r>."),
    ("sh:disjoint :p", "The value must not be one of <http://example.org/p> too."),
    (
      "sh:lessThanOrEquals :zero",
      "The value must be less than or equal to that of <http://example.org/zero>."
    ),
    (
      "sh:not [ sh:nodeKind sh:Literal ]",
      "The value conforms to a shape that it must not conform to."
    ),
    ("sh:or ( [ sh:class :C ] )", "The value conforms to none of the shapes that are allowed."),
    (
      "sh:node :N . :N sh:class :C",
      "The value does not conform to the shape <http://example.org/N>."
    ),
    (
      "sh:qualifiedValueShape [ sh:class :C ] ; sh:qualifiedMinCount 1",
      "At least 1 values must conform to the qualified shape."
    ),
    ("sh:hasValue 7", "The value 7 is missing."),
    ("sh:in ( 7 )", "The value is not in the list of allowed values."),
  ])
  func sentences(constraint: String, sentence: String) {
    let shapes = graph(
      ":S a sh:NodeShape ; sh:targetNode :a ; sh:property :P . :P sh:path :p ; \(constraint) .")
    let report = Validator(shapes: shapes).validate(graph(":a :p 1 ; :zero 0 ."))
    #expect(report.results.map { $0.messages.map(\.lexicalForm) } == [[sentence]])
  }

  @Test func theReportIsAGraphOfItsOwn() {
    let report = Validator(
      shapes: graph(
        ":S a sh:NodeShape ; sh:targetClass :C ; sh:property [ sh:path [ sh:inversePath :p ] ; sh:nodeKind sh:IRI ; sh:minCount \"x\" ] ."
      )
    ).validate(graph("_:b0 a :C . _:b1 :p _:b0 ."))
    let written = report.graph()
    let sh = SHACLVocabulary.namespace
    #expect(written.subjects(with: RDFVocabulary.type, .iri(sh + "ValidationReport")).count == 1)
    let result = written.subjects(with: RDFVocabulary.type, .iri(sh + "ValidationResult"))
    #expect(result.count == 1)
    let nodes = ["focusNode", "value", "sourceShape", "resultPath"].flatMap { name in
      result.flatMap { written.objects(of: $0, sh + name) }
    }
    #expect(Set(nodes).count == 4)
    #expect(
      written.triples.filter { $0.predicate == .iri(sh + "shapesGraphWellFormed") }.map(\.object)
        == [
          .literal(Literal("false", datatype: XSD.boolean))
        ])
  }
}
