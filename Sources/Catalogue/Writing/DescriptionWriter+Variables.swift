internal import RDF

/// Variables as tables of columns (HealthDCAT-AP R8, `healthdcatap:hasVariables`), with the PHDS extension
/// for units, allowed values and times of measurement.
extension DescriptionWriter {
  func addVariables(_ dataset: Dataset, _ node: Term) {
    if dataset.variables.isEmpty { return }
    let group = self.node(nil, CSVW.TableGroup)
    builder.add(node, HealthDCAT.hasVariables, group)
    texts(group, DCTerms.title, dataset.title)
    addTables(dataset.variables, to: group)
  }

  /// The tables of a group, each with its columns.
  func addTables(_ variables: [Variable], to group: Term) {
    var tables: [String: Term] = [:]
    for variable in variables {
      let table: Term
      if let known = tables[variable.table] {
        table = known
      } else {
        table = self.node(nil, CSVW.Table)
        tables[variable.table] = table
        builder.add(group, CSVW.table, table)
        if !variable.table.isEmpty { text(table, DCTerms.title, variable.table) }
      }
      builder.add(table, CSVW.column, column(variable))
    }
  }

  private func column(_ variable: Variable) -> Term {
    let node = node(nil, CSVW.Column)
    text(node, CSVW.name, variable.name)
    texts(node, CSVW.title, variable.label)
    texts(node, DCTerms.description, variable.description)
    text(node, CSVW.datatype, variable.datatype)
    if let concept = variable.concept { self.concept(node, CSVW.propertyUrl, concept) }
    text(node, PHDS.unit, variable.unit)
    text(node, PHDS.allowedValues, variable.allowedValues)
    if let measurement = variable.measurement {
      text(node, PHDS.measured, measurement.pattern.rawValue)
      text(node, PHDS.measuredUnit, measurement.unit?.rawValue)
      typed(node, PHDS.measuredFrom, measurement.from.map(String.init), XSD.integer)
      typed(node, PHDS.measuredTo, measurement.to.map(String.init), XSD.integer)
    }
    if let mapping = variable.mapping {
      text(node, PHDS.mappingMatch, mapping.match.rawValue)
      text(node, PHDS.mappingTarget, mapping.target)
      text(node, PHDS.mappedFrom, mapping.from)
    }
    return node
  }
}
