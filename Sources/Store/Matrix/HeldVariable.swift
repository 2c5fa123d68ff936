internal import Catalogue
internal import GRDB

/// A variable of one cohort, as far as a matrix needs it. Its labels stay in the database until they are shown.
struct HeldVariable {
  var id: Int64
  /// Index into the matrix's cohorts.
  var cohort: Int
  var name: String
  var table: String
  /// A code as a CURIE, else the concept's IRI.
  var concept: String?
  var unit: String?
  var datatype: String?
  var measurement: Variable.Measurement?
  /// Where it is made from others to fit a common variable.
  var mapping: Variable.Mapping?

  /// Variables of one key are one row: by concept, else by name.
  var key: String { concept ?? "\u{1F}" + name.lowercased() }

  /// The variables of ascending ids.
  ///
  /// - Parameter cohort: of a variable's id; nil leaves it out.
  static func load(
    _ ids: [Int64], _ db: Database, cohort: (_ index: Int) -> Int
  ) throws -> [HeldVariable] {
    var held: [HeldVariable] = []
    held.reserveCapacity(ids.count)
    var measurements: [[UInt8]: Variable.Measurement] = [:]
    var index = 0
    try VariableReader(db: db).each(ids) { id, json in
      while ids[index] < id { index += 1 }
      var variable = HeldVariable(id: id, cohort: cohort(index), name: "", table: "")
      variable.read(json, &measurements)
      held.append(variable)
    }
    return held
  }

  /// - Parameter measurements: those read before, by their JSON: a dictionary has few.
  private mutating func read(
    _ json: JSONMembers.Bytes, _ measurements: inout [[UInt8]: Variable.Measurement]
  ) {
    JSONMembers(bytes: json).each { member, value in
      if member.isEqual(to: "name") {
        name = JSONMembers.text(value) ?? ""
      } else if member.isEqual(to: "table") {
        table = JSONMembers.text(value) ?? ""
      } else if member.isEqual(to: "unit") {
        unit = JSONMembers.text(value)
      } else if member.isEqual(to: "datatype") {
        datatype = JSONMembers.text(value)
      } else if member.isEqual(to: "concept") {
        concept = Self.concept(value)
      } else if member.isEqual(to: "mapping") {
        mapping = JSONMembers.decoded(Variable.Mapping.self, value)
      } else if member.isEqual(to: "measurement") {
        let key = Array(value)
        measurement =
          measurements[key] ?? JSONMembers.decoded(Variable.Measurement.self, value)
        measurements[key] = measurement
      }
    }
  }

  /// Its code, else its IRI.
  private static func concept(_ json: JSONMembers.Bytes) -> String? {
    var code: String?
    var iri: String?
    JSONMembers(bytes: json).each { member, value in
      if member.isEqual(to: "code") {
        code = JSONMembers.text(value)
      } else if member.isEqual(to: "iri") {
        iri = JSONMembers.text(value)
      }
    }
    return code ?? iri
  }
}
