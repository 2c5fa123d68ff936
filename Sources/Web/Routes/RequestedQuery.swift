internal import Query

/// Reads a query string as a query value, with a problem that names the first parameter that cannot be read.
enum RequestedQuery {
  static func datasets(_ items: QueryItems, languages: [String]) throws -> DatasetQuery {
    var query = try whole(DatasetQuery.read(items.items))
    if query.languages.isEmpty { query.languages = languages }
    return query
  }

  static func variables(_ items: QueryItems, languages: [String]) throws -> VariableQuery {
    var query = try whole(VariableQuery.read(items.items))
    if query.languages.isEmpty { query.languages = languages }
    return query
  }

  static func matrix(_ items: QueryItems, languages: [String]) throws -> MatrixQuery {
    var query = try whole(MatrixQuery.read(items.items))
    if query.languages.isEmpty { query.languages = languages }
    return query
  }

  private static func whole<Query>(_ reading: QueryReading<Query>) throws -> Query {
    if let problem = reading.problems.first {
      throw Problem.badParameter(
        problem.name, "\(problem.name)=\(problem.value) cannot be read.", remedy: problem.remedy)
    }
    return reading.query
  }
}
