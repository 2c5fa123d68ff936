public import RDF

extension VariableMappings {
  /// The common variables as a table group, as ``DataDictionary/graph(group:title:)`` makes it.
  public func graph(group: String, title: String) -> Graph {
    DataDictionary(format: .molgenis, variables: variables, findings: [])
      .graph(group: group, title: title)
  }
}

extension DataDictionary {
  /// The variables as HealthDCAT-AP R8 has them (`csvw:TableGroup`), with the PHDS extension.
  ///
  /// - Parameters:
  ///   - group: The IRI of the table group: the address of the dictionary, to which a dataset's
  ///     `healthdcatap:hasVariables` points.
  ///   - title: What the group is called.
  public func graph(group: String, title: String) -> Graph {
    let writer = DescriptionWriter()
    let node = writer.node(group, CSVW.TableGroup)
    writer.text(node, DCTerms.title, title)
    writer.addTables(variables, to: node)
    return writer.builder.finish()
  }
}
