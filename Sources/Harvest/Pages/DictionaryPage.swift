internal import Catalogue
internal import Foundation
internal import RDF
internal import Store
internal import Tables

/// Data dictionaries: parts of a description, or a source of their own.
enum DictionaryPage {
  static let extensions: Set<String> = ["csv", "tsv", "xlsx", "xlsm"]

  /// The dictionaries that a description points at: objects of `healthdcatap:hasVariables` that are files and are
  /// not described themselves.
  static func links(in graph: Graph) -> [DocumentReference] {
    guard let predicate = graph.id(iri: HealthDCAT.hasVariables) else { return [] }
    var found: Set<String> = []
    for ids in graph.tripleIDs where ids.predicate == predicate {
      guard let iri = graph.iri(ids.object), graph.tripleIDs(subject: ids.object).isEmpty,
        isFile(iri)
      else { continue }
      found.insert(iri)
    }
    return found.sorted().map { DocumentReference(page: $0, .dictionary) }
  }

  /// What tables beside a description are called after it: a dictionary, or MOLGENIS's mappings of variables.
  private static let kinds = ["dictionary", "mappings"]

  /// The tables that lie beside a file and have its name: `cohort.dictionary.xlsx` and `cohort.mappings.csv`
  /// beside `cohort.ttl`.
  static func beside(_ document: LoadedDocument) -> [DocumentReference] {
    guard case .file(let path) = document.reference.place,
      let dot = path.lastIndex(of: "."), !path[dot...].contains("/")
    else { return [] }
    let names = kinds.flatMap { kind in extensions.sorted().map { "\(kind).\($0)" } }
    return names.map { "\(path[..<dot]).\($0)" }
      .filter { FileKind($0) == .file }
      .map {
        let url = FilePath.url($0)
        return DocumentReference(location: url, place: .file($0), form: .dictionary)
      }
  }

  /// Links a dictionary that lay beside a description to its dataset, where there is one alone.
  static func link(_ dictionary: String, in graph: Graph, to builder: GraphBuilder) {
    guard graph.id(iri: dictionary) == nil, let type = graph.id(iri: RDFVocabulary.type),
      let kind = graph.id(iri: DCAT.Dataset)
    else { return }
    let datasets = graph.subjects(type, kind)
    guard datasets.count == 1, let dataset = datasets.first else { return }
    builder.add(graph.term(dataset), HealthDCAT.hasVariables, .iri(dictionary))
  }

  /// Whether a name or address ends like a table.
  static func isFile(_ location: String) -> Bool {
    let path = WebLocation(location)?.path ?? location
    guard let dot = path.lastIndex(of: ".") else { return false }
    return extensions.contains(path[path.index(after: dot)...].lowercased())
  }

  /// Whether a file's name says that it holds mappings: `cohort.mappings.csv`.
  static func isMappings(_ location: String) -> Bool {
    isFile(location) && name(of: location).lowercased().hasSuffix(".mappings")
  }

  /// The variables of a dictionary as a table group under the dictionary's own address.
  static func read(
    _ document: LoadedDocument, _ settings: SourceSettings
  ) throws(DocumentRefusal) -> ParsedDocument {
    let location = document.reference.location
    if isMappings(location) {
      let mappings = try mappings(document)
      return ParsedDocument(
        graph: mappings.graph(group: location, title: name(of: location)), findings: [], next: [])
    }
    let dictionary = try dictionary(document, settings)
    return ParsedDocument(
      graph: dictionary.graph(group: location, title: name(of: location)),
      findings: dictionary.findings, next: [])
  }

  /// A dictionary without a description, as the draft of one: a dataset of the file's name with these variables.
  static func draft(
    _ document: LoadedDocument, _ settings: SourceSettings
  ) throws(DocumentRefusal) -> ParsedDocument {
    let dictionary = try dictionary(document, settings)
    let address =
      switch document.reference.place {
      case .web(let url): url
      case .file(let path): FilePath.url(path)
      }
    let title = name(of: document.reference.location)
    let statements = Statements()
    let node = Term.iri(address + "#dataset")
    statements.type(node, DCAT.Dataset)
    statements.text(node, DCTerms.title, title)
    statements.text(node, DCTerms.identifier, title)
    statements.typed(node, HealthDCAT.hasStructuredData, "true", XSD.boolean)
    statements.resource(node, HealthDCAT.hasVariables, address)
    statements.builder.add(contentsOf: dictionary.graph(group: address, title: title))
    return ParsedDocument(
      graph: statements.builder.finish(),
      findings: dictionary.findings + [Finding(.draftOfDictionary, .information)], next: [])
  }

  private static func mappings(
    _ document: LoadedDocument
  ) throws(DocumentRefusal) -> VariableMappings {
    let name = name(of: document.reference.location)
    do throws(TableError) {
      return try VariableMappings.read(
        try table(document), source: String(name.dropLast(".mappings".count)))
    } catch {
      throw DocumentRefusal(.dictionaryUnreadable, ["reason": error.description])
    }
  }

  private static func table(_ document: LoadedDocument) throws(TableError) -> TableFile {
    guard case .file(let path) = document.reference.place else {
      return try TableFile(bytes: bytes(of: document))
    }
    return try TableFile(path: path)
  }

  private static func dictionary(
    _ document: LoadedDocument, _ settings: SourceSettings
  ) throws(DocumentRefusal) -> DataDictionary {
    let location = document.reference.location
    do throws(TableError) {
      return try DataDictionary.read(
        try table(document), name: name(of: location), columns: settings.dictionaryFields)
    } catch {
      throw DocumentRefusal(.dictionaryUnreadable, ["reason": error.description])
    }
  }

  private static func bytes(of document: LoadedDocument) throws(TableError) -> [UInt8] {
    do throws(DocumentRefusal) {
      return try document.whole()
    } catch {
      throw TableError(.limit, error.reason.message, remedy: "Publish it in parts.")
    }
  }

  /// The file's name without its extension.
  private static func name(of location: String) -> String {
    let path = WebLocation(location)?.path ?? location
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }
}

extension SourceSettings {
  /// ``columns`` by the fields that there are.
  fileprivate var dictionaryFields: [DictionaryField: String] {
    var fields: [DictionaryField: String] = [:]
    for (name, header) in columns {
      if let field = DictionaryField(rawValue: name) { fields[field] = header }
    }
    return fields
  }
}
