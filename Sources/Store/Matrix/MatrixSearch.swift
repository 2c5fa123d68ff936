internal import Catalogue
internal import GRDB
internal import Query
internal import Vocabulary

/// One matrix query, answered from one state of the database.
struct MatrixSearch {
  let query: MatrixQuery
  let vocabulary: SearchVocabulary
  let searching: SearchState
  let db: Database
  let datasets: DatasetColumns
  let variables: VariableColumns
  let freshness: Freshness

  func run() throws -> MatrixAnswer {
    let found = try VariableSelection(
      text: query.text, filters: query.filters, only: query.datasets, vocabulary: vocabulary,
      searching: searching, db: db, datasets: datasets, variables: variables
    ).find()
    let rows = found.kept.map { Int(found.search.matches.rows[$0]) }.sorted()
    let (cohorts, cohortsTotal) = cohortRows(rows)
    let places = Dictionary(
      zip(cohorts, cohorts.indices), uniquingKeysWith: { first, _ in first })
    let shown = rows.filter { places[Int(variables.dataset[$0])] != nil }
    let held = try HeldVariable.load(shown.map { variables.ids[$0] }, db) { index in
      places[Int(variables.dataset[shown[index]])] ?? 0
    }
    let groups = try groups(of: held)
    let page = Array(groups.dropFirst(query.offset).prefix(query.limit))
    let counts = try PublishedVariableCounts(of: cohorts.map { datasets.ids[$0] }, db)
    let labels = try MatrixLabels(
      of: page.compactMap { $0.representative.map { held[$0].id } }, db, query.languages)
    var topics: [MatrixAnswer.Topic] = []
    for group in page {
      let row = row(group, held, counts, labels)
      if topics.last?.name != group.topic || topics.isEmpty {
        topics.append(MatrixAnswer.Topic(name: group.topic, rows: []))
      }
      topics[topics.count - 1].rows.append(row)
    }
    let columns = try columns(cohorts, held)
    return MatrixAnswer(
      total: groups.count, cohortsTotal: cohortsTotal, asOf: freshness.asOf,
      generation: freshness.generation, relaxed: found.search.isRelaxed, cohorts: columns,
      topics: topics, coverage: query.wanted.isEmpty ? [] : coverage(groups, held, columns))
  }

  /// The dataset rows of cohorts with the most of the variables, and how many have any.
  private func cohortRows(_ rows: [Int]) -> (shown: [Int], total: Int) {
    var counts: [Int: Int] = [:]
    for row in rows { counts[Int(variables.dataset[row]), default: 0] += 1 }
    let ordered = counts.sorted { one, other in
      one.value == other.value
        ? datasets.orders.title[one.key] < datasets.orders.title[other.key]
        : one.value > other.value
    }
    return (ordered.prefix(query.cohorts).map(\.key), counts.count)
  }

  /// By topic, then what the most cohorts have; a user's own list keeps its order.
  private func groups(of held: [HeldVariable]) throws -> [MatrixGroup] {
    if !query.wanted.isEmpty {
      let wanted = WantedVariables(db: db, held: held)
      return try query.wanted.map { words in
        var group = try wanted.group(words)
        group.topic = ""
        return group
      }
    }
    let byKey = Dictionary(grouping: held.indices) { held[$0].key }
    let shared = Self.sharedTables(held)
    let named = byKey.map { key, members in
      var group = MatrixGroup(members, of: held, isTopic: shared.contains)
      if group.topic.isEmpty, let concept = group.representative.flatMap({ held[$0].concept }) {
        group.topic = topic(of: concept)
      }
      let name = group.representative.map { held[$0].name.lowercased() } ?? ""
      return (order: name + "\u{1F}" + key, group: group)
    }
    return named.sorted {
      ($0.group.topic, -$0.group.cohorts, $0.order)
        < ($1.group.topic, -$1.group.cohorts, $1.order)
    }.map(\.group)
  }

  /// Tables of one name in several cohorts are a topic; a table of one cohort alone is that cohort's own affair.
  private static func sharedTables(_ held: [HeldVariable]) -> Set<String> {
    var cohorts: [String: Int] = [:]
    var shared: Set<String> = []
    for variable in held where !variable.table.isEmpty {
      if cohorts[variable.table, default: variable.cohort] != variable.cohort {
        shared.insert(variable.table)
      }
      cohorts[variable.table] = variable.cohort
    }
    if Set(held.map(\.cohort)).count == 1 { shared.formUnion(cohorts.keys) }
    return shared
  }

  /// The widest concept above a row's, where the vocabularies know one.
  private func topic(of concept: String) -> String {
    let library = searching.concepts
    var widest = concept
    for _ in 0..<12 {
      guard let wider = library.parents(widest).first else { break }
      widest = wider
    }
    return widest == concept ? "" : library.label(widest, languages: query.languages) ?? ""
  }

  private func row(
    _ group: MatrixGroup, _ held: [HeldVariable], _ counts: PublishedVariableCounts,
    _ labels: MatrixLabels
  ) -> MatrixAnswer.Row {
    var cells: [MatrixAnswer.Cell] = []
    for member in group.members {
      let variable = held[member]
      let state = group.state(of: member, held)
      if cells.last?.cohort != variable.cohort {
        cells.append(MatrixAnswer.Cell(cohort: variable.cohort, state: state, variables: []))
      }
      if state == .has { cells[cells.count - 1].state = .has }
      cells[cells.count - 1].variables.append(counts.held(variable))
    }
    let speaker = group.representative.map { held[$0] }
    let has = cells.count { $0.state == .has }
    let concept = speaker?.concept
    let label =
      group.wanted ?? speaker.flatMap { labels.label(of: $0.id) }
      ?? concept.flatMap { Code(curie: $0) }.flatMap { vocabulary.label($0, query.languages) }
      ?? speaker?.name ?? ""
    return MatrixAnswer.Row(
      label: label, name: speaker?.name ?? "", concept: concept, unit: group.unit,
      datatype: group.datatype, has: has, similar: cells.count - has, cells: cells)
  }

  private func columns(
    _ cohorts: [Int], _ held: [HeldVariable]
  ) throws -> [MatrixAnswer.Cohort] {
    var counts = Array(repeating: 0, count: cohorts.count)
    for variable in held { counts[variable.cohort] += 1 }
    let ids = cohorts.map { datasets.ids[$0] }
    let hits = Dictionary(
      try HitReader(
        db: db, columns: datasets, languages: query.languages, highlighter: nil
      ).hits(ids).map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
    return ids.enumerated().map { place, id in
      let hit = hits[id]
      return MatrixAnswer.Cohort(
        id: hit?.id ?? "", iri: hit?.iri ?? "", title: hit?.title ?? "",
        hospital: hit?.hospital ?? "", hospitalName: hit?.hospitalName ?? "",
        variables: counts[place])
    }
  }

  private func coverage(
    _ groups: [MatrixGroup], _ held: [HeldVariable], _ cohorts: [MatrixAnswer.Cohort]
  ) -> [MatrixAnswer.Coverage] {
    var byHospital: [String: MatrixAnswer.Coverage] = [:]
    for cohort in cohorts {
      byHospital[
        cohort.hospital,
        default: MatrixAnswer.Coverage(
          hospital: cohort.hospital, hospitalName: cohort.hospitalName, cohorts: 0, has: 0,
          similar: 0, missing: [])
      ].cohorts += 1
    }
    for group in groups {
      var states: [String: MatrixAnswer.State] = [:]
      for member in group.members {
        let hospital = cohorts[held[member].cohort].hospital
        if states[hospital] != .has { states[hospital] = group.state(of: member, held) }
      }
      for hospital in byHospital.keys {
        switch states[hospital] {
        case .has: byHospital[hospital]?.has += 1
        case .similar: byHospital[hospital]?.similar += 1
        case nil: byHospital[hospital]?.missing.append(group.wanted ?? "")
        }
      }
    }
    return byHospital.values.sorted {
      (-$0.has, -$0.similar, $0.hospital) < (-$1.has, -$1.similar, $1.hospital)
    }
  }
}
