internal import Catalogue
internal import Foundation
internal import RDF

/// The metadata API of a PHEMS federated node (github.com/Aridhia-Open-Source/PHEMS_federated_node,
/// `webserver/app/datasets_api.py`): a list of datasets, and for each a catalogue entry and dictionaries. There is
/// no more to it than names, texts and variables, so what comes of it is a draft for the hospital's steward.
enum FederatedNode {
  /// The first page of the list: `url` is the node's address, or that of its list.
  static func first(_ url: String) -> DocumentReference? {
    guard let location = WebLocation(url) else { return nil }
    var text = location.text
    while text.hasSuffix("/") { text.removeLast() }
    let isList = location.path.contains("/datasets")
    return DocumentReference(page: isList ? text : text + "/datasets", .phems)
  }

  /// Whether a JSON answer is such a list: of objects with the fields that only a node's datasets have.
  static func isList(_ answer: JSONNode) -> Bool {
    let entries = entries(of: answer)
    return !entries.isEmpty
      && entries.allSatisfy { $0["name"].string != nil && $0["host"] != .null && $0["id"] != .null }
  }

  /// The list leads to its datasets, and to its next page where it is paged.
  static func list(_ document: LoadedDocument) throws(DocumentRefusal) -> ParsedDocument {
    let answer = try JSONNode.read(document)
    try check(answer)
    let base = listAddress(document.reference.location)
    var next: [DocumentReference] = []
    var unnamed = 0
    for entry in entries(of: answer) {
      guard let key = entry["id"].string ?? entry["name"].string else {
        unnamed += 1
        continue
      }
      next.append(DocumentReference(page: "\(base)/\(Statements.encoded(key))", .phemsDataset))
    }
    if let page = answer["page"].integer, let pages = answer["pages"].integer, page < pages {
      next.append(DocumentReference(page: "\(base)?page=\(page + 1)", .phems))
    }
    let findings =
      unnamed == 0
      ? [] : [Finding(.recordUnnamed, .warning, arguments: ["records": String(unnamed)])]
    return ParsedDocument(graph: Graph(), findings: findings, next: next)
  }

  /// The pages of a dataset that say what it is.
  static func parts(of location: String) -> [DocumentReference] {
    [
      DocumentReference(page: location + "/catalogue", .phemsDataset),
      DocumentReference(page: location + "/dictionaries", .phemsDataset),
    ]
  }

  /// The entry of a dataset. Where its data lie and with which account they are read is left out.
  static func dataset(_ document: LoadedDocument) throws(DocumentRefusal) -> ParsedDocument {
    let entry = try JSONNode.read(document)
    try check(entry)
    guard let name = entry["name"].string else {
      throw DocumentRefusal(.nodeAnswerUnknown)
    }
    let statements = Statements()
    let node = Term.iri(document.reference.location)
    statements.type(node, DCAT.Dataset)
    statements.text(node, DCTerms.identifier, name)
    // The title where the node has no catalogue entry for the dataset.
    statements.text(node, RDFSchema.label, name)
    statements.date(node, DCTerms.issued, date(entry["created_at"]))
    statements.date(node, DCTerms.modified, date(entry["updated_at"]))
    return ParsedDocument(
      graph: statements.builder.finish(), findings: [Finding(.draftOfNode, .information)], next: [])
  }

  /// What a part adds: the catalogue's title and text, or the dictionaries' variables.
  static func part(
    _ part: LoadedDocument, of document: LoadedDocument
  ) throws(DocumentRefusal) -> ParsedDocument {
    let answer = try JSONNode.read(part)
    let statements = Statements()
    let node = Term.iri(document.reference.location)
    if part.reference.location.hasSuffix("/catalogue") {
      try check(answer)
      statements.text(node, DCTerms.title, answer["title"].string)
      statements.text(node, DCTerms.description, answer["description"].string)
      statements.text(node, DCAT.version, answer["version"].string)
    } else {
      writeVariables(entries(of: answer), of: node, to: statements)
    }
    return ParsedDocument(graph: statements.builder.finish(), next: [])
  }

  private static func writeVariables(
    _ fields: [JSONNode], of node: Term, to statements: Statements
  ) {
    guard !fields.isEmpty else { return }
    let group = statements.node(node, HealthDCAT.hasVariables, CSVW.TableGroup)
    var tables: [String: Term] = [:]
    for field in fields {
      guard let name = field["field_name"].string else { continue }
      let title = field["table_name"].string ?? ""
      let table: Term
      if let known = tables[title] {
        table = known
      } else {
        table = statements.node(group, CSVW.table, CSVW.Table)
        statements.text(table, DCTerms.title, title)
        tables[title] = table
      }
      let column = statements.node(table, CSVW.column, CSVW.Column)
      statements.text(column, CSVW.name, name)
      statements.text(column, CSVW.title, field["label"].string)
      statements.text(column, DCTerms.description, field["description"].string)
    }
    statements.typed(node, HealthDCAT.hasStructuredData, "true", XSD.boolean)
  }

  /// Lists come bare, under a key, or as a page, by the node's version.
  private static func entries(of answer: JSONNode) -> [JSONNode] {
    switch answer {
    case .list(let entries): return entries
    case .object:
      for key in ["items", "datasets", "dictionaries"] {
        if case .list(let entries) = answer[key] { return entries }
      }
      return []
    default: return []
    }
  }

  /// - Throws: a refusal where the node reports an error, or answers in another form.
  private static func check(_ answer: JSONNode) throws(DocumentRefusal) {
    if let error = answer["error"].string {
      throw DocumentRefusal(
        .nodeError, ["reason": CountMask.mask(String(error.prefix(200)), threshold: 10)])
    }
    switch answer {
    case .object, .list: break
    default: throw DocumentRefusal(.nodeAnswerUnknown)
    }
  }

  private static func listAddress(_ location: String) -> String {
    var text = location
    if let query = text.firstIndex(of: "?") { text = String(text[..<query]) }
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }

  /// `2025-01-31T10:00:00…` and the node's own `2025-01-31 10:00:00` become a date; anything else says nothing.
  private static func date(_ value: JSONNode) -> String? {
    guard let text = value.string, text.utf8.count >= 10 else { return nil }
    let day = text.prefix(10)
    let isDate = day.utf8.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
    }
    return isDate ? String(day) : nil
  }
}
