internal import RDF

/// Variables: the columns of every table that hangs on a dataset, wherever it hangs.
extension DatasetReader {
  mutating func variables(in triples: [TripleIDs], of description: Description) -> [Variable] {
    var columns: [(table: TermID, column: TermID)] = []
    var schemas: [TermID: TermID] = [:]
    for ids in triples {
      switch index.property(ids.predicate) {
      case .column: columns += members(ids.object).map { (ids.subject, $0) }
      case .tableSchema: schemas[ids.object] = ids.subject
      case .hasVariables:
        // Columns that hang on the dataset without a table.
        for object in members(ids.object) where Description(index, object).has(.columnName) {
          columns.append((ids.subject, object))
        }
      default: break
      }
    }
    if columns.isEmpty { return [] }
    var tables: [TermID] = []
    var byTable: [TermID: [TermID]] = [:]
    for (parent, column) in columns {
      let table = schemas[parent] ?? parent
      if byTable[table] == nil { tables.append(table) }
      byTable[table, default: []].append(column)
    }
    tables.sort()
    let names = tableNames(tables, dataset: description.node)
    var log = VariableLog()
    var variables: [Variable] = []
    variables.reserveCapacity(columns.count)
    for (table, name) in zip(tables, names) {
      for column in byTable[table] ?? [] where !graph.isLiteral(column) {
        if let variable = variable(column, name, &log) { variables.append(variable) }
      }
    }
    note(log)
    return variables
  }

  /// The members of an RDF list, or the node itself where it is none.
  private func members(_ node: TermID) -> [TermID] {
    guard Description(index, node).has(.first) else { return [node] }
    var members: [TermID] = []
    var visited: Set<TermID> = []
    var rest: TermID? = node
    while let cell = rest, visited.insert(cell).inserted {
      let description = Description(index, cell)
      members += description[.first]
      rest = description[.rest].first
    }
    return members
  }

  /// The titles of tables; where two have the same, a number keeps them apart.
  private func tableNames(_ tables: [TermID], dataset: TermID) -> [String] {
    var used: [String: Int] = [:]
    return tables.map { table in
      var name = ""
      if table != dataset {
        let inner = Description(index, table)
        let label = label(of: table).best()?.text
        name =
          inner[.columnTitle].compactMap { graph.literal($0)?.lexicalForm }.min() ?? label
          ?? inner[.tableURL].first.map { String(Namespaces.localName(graph.text($0))) } ?? ""
        if let title = inner[.title].isEmpty ? nil : label { name = title }
      }
      let count = used[name, default: 0] + 1
      used[name] = count
      if count == 1 { return name }
      return name.isEmpty ? "table \(count)" : "\(name) (\(count))"
    }
  }

  private mutating func variable(
    _ column: TermID, _ table: String, _ log: inout VariableLog
  ) -> Variable? {
    var variable = Variable(table: table, name: "")
    var measurement = MeasurementParts()
    var match: Variable.Mapping.Match?
    var target: String?
    var from: String?
    var labels: [LocalisedText.Variant] = []
    var descriptions: [LocalisedText.Variant] = []
    for ids in graph.tripleIDs(subject: column) where !index.isCut(ids) {
      let property = index.property(ids.predicate)
      switch property {
      case .columnName: if variable.name.isEmpty { variable.name = plain(ids.object) ?? "" }
      case .columnTitle, .title, .label, .prefLabel:
        if let text = text(ids.object, property) { labels.append(text) }
      case .description, .comment:
        if let text = text(ids.object, property) { descriptions.append(text) }
      case .datatype: variable.datatype = datatype(ids.object)
      case .propertyURL: variable.concept = reference(ids.object, property)
      case .unit: variable.unit = plain(ids.object)
      case .allowedValues: variable.allowedValues = plain(ids.object)
      case .measured: measurement.pattern = plain(ids.object)
      case .measuredUnit: measurement.unit = plain(ids.object)
      case .measuredFrom: measurement.from = plain(ids.object)
      case .measuredTo: measurement.to = plain(ids.object)
      case .mappingMatch: match = plain(ids.object).flatMap(Variable.Mapping.Match.init)
      case .mappingTarget: target = plain(ids.object)
      case .mappedFrom: from = plain(ids.object)
      default: break
      }
    }
    variable.label = Self.ordered(labels)
    variable.description = Self.ordered(descriptions)
    if let match {
      variable.mapping = Variable.Mapping(match: match, target: target ?? "", from: from)
    }
    if measurement.isStated {
      variable.measurement = measurement.read()
      if variable.measurement == nil { log.unreadMeasurements += 1 }
    }
    return log.accept(variable)
  }

  /// A literal's text, or the local name of an IRI.
  private func plain(_ object: TermID) -> String? {
    if graph.isBlank(object) { return label(of: object).best()?.text }
    let text = String(graph.text(object).trimmingASCIISpace)
    if text.isEmpty { return nil }
    return graph.isIRI(object) ? String(Namespaces.localName(text)) : text
  }

  /// `"string"`, `xsd:string` as an IRI, or a node with a base.
  private func datatype(_ object: TermID) -> String? {
    if !graph.isBlank(object) { return plain(object) }
    for ids in graph.tripleIDs(subject: object) where !graph.isBlank(ids.object) {
      if Namespaces.localName(graph.text(ids.predicate)) == "base" { return plain(ids.object) }
    }
    return plain(object)
  }

  private mutating func note(_ log: VariableLog) {
    if log.nameless > 0 {
      findings.add(.variableNameless, .warning, "csvw:name", ["columns": String(log.nameless)])
    }
    if log.duplicates > 0 {
      findings.add(
        .variableDuplicate, .warning, "csvw:name", value: log.firstDuplicate,
        ["columns": String(log.duplicates)])
    }
    if log.unlabelled > 0 {
      findings.add(
        .variableUnlabelled, .information, "csvw:title", ["columns": String(log.unlabelled)])
    }
    if log.unreadMeasurements > 0 {
      findings.add(
        .measurementUnread, .information, "phds:measured",
        ["columns": String(log.unreadMeasurements)])
    }
  }
}
