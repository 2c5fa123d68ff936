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

  func run() throws -> MatrixAnswer {
    let selection = VariableSelection(
      text: query.text, filters: query.filters, only: query.datasets, vocabulary: vocabulary,
      searching: searching, db: db, datasets: datasets, variables: variables)
    let found = try selection.find()
    let rows = found.kept.map { Int(found.search.matches.rows[$0]) }.sorted()
    let (cohorts, held, groups) = try query.wanted.isEmpty ? browsed(rows) : wanted(rows)
    let shown = Array(cohorts.prefix(query.cohorts))
    let page = Array(groups.dropFirst(query.offset).prefix(query.limit))
    let counts = try PublishedVariableCounts(of: shown.map { datasets.ids[$0] }, db)
    let labels = try MatrixLabels(
      of: page.compactMap { $0.representative.map { held[$0].id } }, db, query.languages)
    var topics: [MatrixAnswer.Topic] = []
    for group in page {
      let row = row(group, held, shown.count, counts, labels)
      if topics.last?.name != group.topic || topics.isEmpty {
        topics.append(MatrixAnswer.Topic(name: group.topic, rows: []))
      }
      topics[topics.count - 1].rows.append(row)
    }
    return MatrixAnswer(
      total: groups.count, cohortsTotal: cohorts.count, asOf: datasets.freshness.asOf,
      generation: datasets.freshness.generation, relaxed: found.search.isRelaxed,
      cohorts: try columns(shown, held, groups), topics: topics,
      coverage: query.wanted.isEmpty
        ? []
        : MatrixCoverage(held: held, groups: groups, hospitals: cohorts.map(hospital)).answer,
      nearest: try selection.nearest(found, languages: query.languages))
  }

  /// Cohorts as dataset rows, those to show first; variables name a cohort by its place there.
  private typealias Sheet = (cohorts: [Int], held: [HeldVariable], groups: [MatrixGroup])

  /// All variables of the cohorts that have the most of them.
  private func browsed(_ rows: [Int]) throws -> Sheet {
    var counts: [Int: Int] = [:]
    for row in rows { counts[Int(variables.dataset[row]), default: 0] += 1 }
    let cohorts = counts.keys.sorted {
      (counts[$1] ?? 0, datasets.orders.title[$0]) < (counts[$0] ?? 0, datasets.orders.title[$1])
    }
    let places = places(cohorts.prefix(query.cohorts))
    let shown = rows.filter { places[Int(variables.dataset[$0])] != nil }
    let held = try HeldVariable.load(shown.map { variables.ids[$0] }, db) { index in
      places[Int(variables.dataset[shown[index]])] ?? 0
    }
    return (cohorts, held, groups(of: held))
  }

  /// What is wanted, in its order; the cohorts that have the most of it first.
  private func wanted(_ rows: [Int]) throws -> Sheet {
    var isFound = Array(repeating: false, count: variables.count)
    for row in rows { isFound[row] = true }
    let unsorted = Array(Set(rows.map { Int(variables.dataset[$0]) }))
    let places = places(unsorted)
    var (held, groups) = try WantedVariables(db: db, variables: variables, isFound: isFound)
      .find(query.wanted) { places[Int(variables.dataset[$0])] ?? 0 }
    var met = Array(repeating: (has: 0, similar: 0), count: unsorted.count)
    for group in groups {
      let (having, similar) = group.cohorts(held)
      for cohort in having { met[cohort].has += 1 }
      for cohort in similar { met[cohort].similar += 1 }
    }
    let order = unsorted.indices.sorted {
      (met[$1].has, met[$1].similar, datasets.orders.title[unsorted[$0]])
        < (met[$0].has, met[$0].similar, datasets.orders.title[unsorted[$1]])
    }
    let newPlaces = self.places(order)
    for index in held.indices { held[index].cohort = newPlaces[held[index].cohort] ?? 0 }
    for index in groups.indices {
      groups[index].sort(held)
      groups[index].topic = ""
    }
    return (order.map { unsorted[$0] }, held, groups)
  }

  private func places(_ rows: some Collection<Int>) -> [Int: Int] {
    Dictionary(zip(rows, 0...), uniquingKeysWith: { first, _ in first })
  }

  private func hospital(_ dataset: Int) -> DatasetColumns.SourceColumn {
    let source = Int(datasets.source[dataset])
    return datasets.sources.indices.contains(source)
      ? datasets.sources[source]
      : .init(name: "", hospital: "", country: nil, threshold: SourceSettings().threshold)
  }

  /// By topic, then what the most cohorts have.
  private func groups(of held: [HeldVariable]) -> [MatrixGroup] {
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
    _ group: MatrixGroup, _ held: [HeldVariable], _ columns: Int, _ counts: PublishedVariableCounts,
    _ labels: MatrixLabels
  ) -> MatrixAnswer.Row {
    var cells: [MatrixAnswer.Cell] = []
    for member in group.members where held[member].cohort < columns {
      let variable = held[member]
      let state = group.state(of: member, held)
      if cells.last?.cohort != variable.cohort {
        cells.append(MatrixAnswer.Cell(cohort: variable.cohort, state: state, variables: []))
      }
      if state == .has { cells[cells.count - 1].state = .has }
      cells[cells.count - 1].variables.append(counts.held(variable))
    }
    let speaker = group.representative.map { held[$0] }
    let (having, similar) = group.cohorts(held)
    let concept = speaker?.concept
    let label =
      group.wanted ?? speaker.flatMap { labels.label(of: $0.id) }
      ?? concept.flatMap { Code(curie: $0) }.flatMap { vocabulary.label($0, query.languages) }
      ?? speaker?.name ?? ""
    return MatrixAnswer.Row(
      label: label, name: speaker?.name ?? "", concept: concept, unit: group.unit,
      datatype: group.datatype, has: having.count, similar: similar.count, cells: cells)
  }

  private func columns(
    _ cohorts: [Int], _ held: [HeldVariable], _ groups: [MatrixGroup]
  ) throws -> [MatrixAnswer.Cohort] {
    var counts = Array(repeating: 0, count: cohorts.count)
    for member in Set(groups.lazy.flatMap(\.members)) where held[member].cohort < cohorts.count {
      counts[held[member].cohort] += 1
    }
    let ids = cohorts.map { datasets.ids[$0] }
    let hits = Dictionary(
      try HitReader(
        db: db, columns: datasets, languages: query.languages, searching: searching
      ).hits(ids).map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
    return ids.enumerated().map { place, id in
      let hit = hits[id]
      return MatrixAnswer.Cohort(
        id: hit?.id ?? "", iri: hit?.iri ?? "", title: hit?.title ?? "",
        hospital: hit?.hospital ?? "", hospitalName: hit?.hospitalName ?? "",
        variables: counts[place])
    }
  }
}
