internal import RDF

/// The form of the RDF Data Cube (`docs/statistics.md`): a `qb:Observation` a cell, with the names of the JSON
/// form as properties, or those of SDMX for sex, age, area, period and value. An observation without a value of
/// any dimension is the total.
extension StatisticsDocument {
  /// Reads observations as they stand, before any check.
  ///
  /// - Parameter dataset: What is meant where the cube does not name the dataset.
  init(cubeOf bytes: [UInt8], _ notation: Notation, dataset: String) throws(Refusal) {
    var limits = ReadingLimits()
    limits.triples = StatisticsReading.mostCells * 12
    let document = RDFReader.read(
      bytes, as: notation,
      options: ReadingOptions(base: dataset, tolerance: .tolerant, limits: limits))
    guard !document.issues.contains(where: { $0.severity == .error }) else {
      throw Refusal(kind: .statisticsMalformed)
    }
    var cube = CubeReading(document.graph)
    try cube.read()
    self = cube.document(dataset: dataset)
  }
}

/// Collects the observations of a graph.
private struct CubeReading {
  private let graph: Graph
  private var fields: [String: StatisticsDocument.Scalar] = [:]
  private var tables: [Key: StatisticsDocument.Table] = [:]
  private var order: [Key] = []
  private var total: StatisticsDocument.Scalar?
  private var cells = 0

  /// What makes cells those of one table.
  private struct Key: Hashable {
    var cube: TermID?
    var dimensions: [String]
  }

  init(_ graph: Graph) {
    self.graph = graph
  }

  mutating func read() throws(StatisticsDocument.Refusal) {
    let type = graph.id(iri: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    let kind = graph.id(iri: DataCube.Observation)
    var observations: [TermID] = []
    if let type, let kind { observations = graph.subjects(type, kind) }
    guard !observations.isEmpty else {
      throw StatisticsDocument.Refusal(kind: .statisticsMalformed)
    }
    let holds = graph.id(iri: DataCube.observation)
    var cubes: [TermID: TermID] = [:]
    if let holds {
      for ids in graph.tripleIDs where ids.predicate == holds { cubes[ids.object] = ids.subject }
    }
    for observation in observations { try read(observation, heldBy: cubes[observation]) }
  }

  private mutating func read(
    _ observation: TermID, heldBy holder: TermID?
  ) throws(StatisticsDocument.Refusal) {
    var cell = StatisticsDocument.Cell()
    var dimensions: [String: String] = [:]
    var cube = holder
    for ids in graph.tripleIDs(subject: observation) {
      guard let predicate = graph.iri(ids.predicate) else { continue }
      if predicate == DataCube.dataSet {
        cube = ids.object
      } else if let (name, value) = try dimension(predicate, ids.object) {
        if let value, dimensions.updateValue(value, forKey: name) != nil {
          throw StatisticsDocument.Refusal(kind: .statisticsMalformed)
        }
      } else {
        try take(predicate, ids.object, into: &cell)
      }
    }
    if let cube, cube != observation { try readFields(of: cube) }
    if dimensions.isEmpty {
      guard total == nil else { throw StatisticsDocument.Refusal(kind: .statisticsMalformed) }
      total = cell.fields["count"]
      return
    }
    if cell.fields["count"] == nil { cell.fields["suppressed"] = .flag(true) }
    for (name, value) in dimensions { cell.fields[name] = .text(value) }
    let names = StatisticsDimension.allCases.map(\.rawValue).filter { dimensions[$0] != nil }
    let key = Key(cube: cube, dimensions: names)
    if tables[key] == nil {
      order.append(key)
      tables[key] = StatisticsDocument.Table(dimensions: names, cells: [])
      for name in StatisticsColumn.ofTable.map(\.rawValue) {
        if let flag = cube.flatMap({ stated(name, of: $0) }) { tables[key]?.fields[name] = flag }
      }
    }
    tables[key]?.cells.append(cell)
    cells += 1
    guard cells <= StatisticsReading.mostCells else {
      throw StatisticsDocument.Refusal(
        kind: .statisticsTooManyCells, arguments: StatisticsReader.limits)
    }
  }

  /// A dimension and its value, nil inside where all values are meant; nil where the property is none.
  private func dimension(
    _ predicate: String, _ object: TermID
  ) throws(StatisticsDocument.Refusal) -> (name: String, value: String?)? {
    let text = graph.text(object)
    switch predicate {
    case SDMX.sex: return ("sex", CubeValue.sex(text))
    case SDMX.age: return ("ageGroup", CubeValue.ages(text))
    case SDMX.refArea: return ("place", CubeValue.isAll(text) ? nil : text)
    default:
      guard let name = Self.name(predicate), let dimension = StatisticsDimension(rawValue: name)
      else { return nil }
      switch dimension {
      case .sex: return (name, CubeValue.sex(text))
      case .ageGroup: return (name, CubeValue.ages(text))
      case .diagnosis, .phenotype:
        return (name, graph.isIRI(object) ? Code(iri: text)?.description ?? text : text)
      default: return (name, text)
      }
    }
  }

  private mutating func take(
    _ predicate: String, _ object: TermID, into cell: inout StatisticsDocument.Cell
  ) throws(StatisticsDocument.Refusal) {
    switch predicate {
    case SDMX.obsValue, Self.iri("count"): cell.fields["count"] = scalar(object)
    case SDMX.confStatus:
      if graph.text(object).hasSuffix("confStatus-C") { cell.fields["suppressed"] = .flag(true) }
    case Self.iri("suppressed"): cell.fields["suppressed"] = scalar(object)
    case SDMX.refPeriod: try set("referenceDate", .text(CubeValue.day(graph.text(object))))
    default:
      if let name = Self.name(predicate),
        StatisticsColumn.ofDocument.contains(where: { $0.rawValue == name })
      {
        try set(name, scalar(object))
      }
    }
  }

  /// What the cube says of the document.
  private mutating func readFields(of cube: TermID) throws(StatisticsDocument.Refusal) {
    for column in StatisticsColumn.ofDocument {
      guard let value = stated(column.rawValue, of: cube) else { continue }
      try set(column.rawValue, value)
    }
    if let period = graph.id(iri: SDMX.refPeriod).flatMap({ graph.objects(cube, $0).first }) {
      try set("referenceDate", .text(CubeValue.day(graph.text(period))))
    }
  }

  private func stated(_ name: String, of cube: TermID) -> StatisticsDocument.Scalar? {
    graph.id(iri: Self.iri(name)).flatMap { graph.objects(cube, $0).first }.map(scalar)
  }

  /// The same everywhere, or none.
  private mutating func set(
    _ name: String, _ value: StatisticsDocument.Scalar
  ) throws(StatisticsDocument.Refusal) {
    if let known = fields[name], known != value {
      throw StatisticsDocument.Refusal(kind: .statisticsSettingsMalformed)
    }
    fields[name] = value
  }

  func document(dataset: String) -> StatisticsDocument {
    var document = StatisticsDocument()
    document.tables = order.compactMap { tables[$0] }
    document.fields = fields
    document.fields["dataset"] = fields["dataset"] ?? .text(dataset)
    document.fields["unit"] = fields["unit"] ?? .text("individuals")
    document.fields["total"] = total
    return document
  }

  /// Numbers and flags where the literal has a datatype; a plain one is text.
  private func scalar(_ id: TermID) -> StatisticsDocument.Scalar {
    let text = graph.text(id)
    guard graph.datatype(id) != nil else { return .text(text) }
    if let whole = Int(text) { return .whole(whole) }
    return ["true": .flag(true), "false": .flag(false)][text] ?? .text(text)
  }

  private static func iri(_ name: String) -> String { PHDS.aggregateStatistics + "#" + name }

  private static func name(_ predicate: String) -> String? {
    let start = PHDS.aggregateStatistics + "#"
    return predicate.hasPrefix(start) ? String(predicate.dropFirst(start.count)) : nil
  }
}
