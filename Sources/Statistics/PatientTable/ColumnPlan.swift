/// The roles of the columns of one table: stated, else guessed from their names.
struct ColumnPlan: Sendable {
  /// The names in the first row.
  let headers: [String]
  /// A role a column; nil where the name says nothing and nobody stated one.
  private(set) var roles: [ColumnRole?]

  /// - Parameters:
  ///   - stated: Roles by header; the name as in the file, case and accents aside.
  ///   - countsAll: Whether columns without a role are variables.
  init(headers: [String], stated: [(header: String, role: ColumnRole)], countsAll: Bool) {
    self.headers = headers
    roles = headers.map { header in
      let folded = HeaderWords.fold(header)
      let own = stated.last { $0.header == header || HeaderWords.fold($0.header) == folded }
      if let own {
        if case .variable(let name) = own.role, name == own.header { return .variable(header) }
        return own.role
      }
      return HeaderWords.role(of: header)
    }
    keepFirst(.id)
    keepFirst(.sex)
    keepFirst(.place)
    if countsAll {
      for index in roles.indices where roles[index] == nil && !headers[index].isEmpty {
        roles[index] = .variable(headers[index])
      }
    }
  }

  /// A second column of the same meaning is not looked at.
  private mutating func keepFirst(_ role: ColumnRole) {
    for index in roles.indices.filter({ roles[$0] == role }).dropFirst() { roles[index] = nil }
  }

  func columns(of role: ColumnRole) -> [Int] { roles.indices.filter { roles[$0] == role } }

  /// Columns that are counted as variables, with their names.
  var variables: [(column: Int, name: String)] {
    roles.indices.compactMap { index in
      if case .variable(let name) = roles[index] { (index, name) } else { nil }
    }
  }

  /// Names of columns without a role.
  var unused: [String] { roles.indices.filter { roles[$0] == nil }.map { headers[$0] } }
}
