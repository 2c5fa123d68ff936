public import Tables

/// A table of mappings, as MOLGENIS EMX2 keeps it (`Variable mappings`): from which of its own variables a cohort
/// makes a network's common ones, completely or in part.
public struct VariableMappings: Hashable, Sendable {
  /// The common variables, one for each that can be made, in the order of the file.
  public var variables: [Variable]

  private static let mostVariables = 50_000
  /// A title may stand above the header.
  private static let mostAbove = 10

  private enum Column: String, CaseIterable {
    case source, target, match
    case sourceTable = "sourcetable"
    case sourceVariables = "sourcevariables"
    case otherVariables = "sourcevariablesothertablesname"
    case targetTable = "targettable"
    case targetVariable = "targetvariable"
  }

  /// Reads the mappings of one source; rows whose match is neither complete nor partial say that there is none.
  ///
  /// - Parameter source: The cohort, as the table names it, case aside; of a table of one source all are read.
  /// - Throws: `TableError` where the file cannot be read, has no such columns, or has several sources and none so
  ///   named.
  public static func read(_ file: TableFile, source: String) throws(TableError) -> VariableMappings
  {
    let reader = try file.rows()
    var row = TableRow()
    var columns: [Column: Int] = [:]
    var above = 0
    while try reader.next(&row) {
      columns = header(row.texts)
      if columns[.targetVariable] != nil, columns[.match] != nil { break }
      above += 1
      if above > mostAbove { break }
    }
    guard columns[.targetVariable] != nil, columns[.match] != nil else {
      throw TableError(
        .notATable, "It has no columns “target variable” and “match”.",
        remedy: "Export MOLGENIS's table “Variable mappings”.")
    }
    var bySource: [String: [Variable]] = [:]
    while try reader.next(&row), bySource.values.reduce(0, { $0 + $1.count }) < mostVariables {
      func text(_ column: Column) -> String {
        columns[column].map { String(row[$0].trimmingASCIISpace) } ?? ""
      }
      guard let match = Variable.Mapping.Match(rawValue: text(.match).lowercased()),
        !text(.targetVariable).isEmpty
      else { continue }
      let from = [text(.sourceVariables), text(.otherVariables)].filter { !$0.isEmpty }
      let table = [text(.target), text(.targetTable)].filter { !$0.isEmpty }.joined(separator: " ")
      var variable = Variable(table: table, name: text(.targetVariable))
      variable.label = LocalisedText(variable.name)
      variable.mapping = Variable.Mapping(
        match: match, target: text(.target), from: from.isEmpty ? nil : from.joined(separator: ", ")
      )
      bySource[text(.source).lowercased(), default: []].append(variable)
    }
    if let own = bySource[source.lowercased()] { return VariableMappings(variables: own) }
    guard bySource.count <= 1 else {
      throw TableError(
        .notATable, "It maps several sources, and none of them is called “\(source)”.",
        remedy: "Give each cohort a file of its own, named after the cohort.")
    }
    return VariableMappings(variables: bySource.values.first ?? [])
  }

  private static func header(_ texts: [String]) -> [Column: Int] {
    var columns: [Column: Int] = [:]
    for (index, text) in texts.enumerated() {
      if let column = Column(rawValue: DictionaryField.folded(text)), columns[column] == nil {
        columns[column] = index
      }
    }
    return columns
  }
}
