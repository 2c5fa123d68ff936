/// What was odd about the columns of one dataset, in numbers rather than a finding a column.
struct VariableLog {
  var nameless = 0
  var duplicates = 0
  var unlabelled = 0
  var unreadMeasurements = 0
  private(set) var firstDuplicate: String?
  private var names: Set<Name> = []

  private struct Name: Hashable {
    var table: String
    var name: String
  }

  /// The variable if it is to be kept.
  mutating func accept(_ variable: Variable) -> Variable? {
    var variable = variable
    if variable.name.isEmpty {
      nameless += 1
      guard let label = variable.label.best()?.text else { return nil }
      variable.name = label
    }
    guard names.insert(Name(table: variable.table, name: variable.name)).inserted else {
      duplicates += 1
      firstDuplicate = firstDuplicate ?? variable.name
      return nil
    }
    if variable.label.isEmpty, variable.description.isEmpty { unlabelled += 1 }
    return variable
  }
}
