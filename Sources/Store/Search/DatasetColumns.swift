/// What filters, facets and orders need of every shown dataset, as arrays: one row a dataset, in the order
/// of the datasets' database ids. Made once a generation and shared by all searches.
struct DatasetColumns: Sendable {
  /// A hospital, as far as a search needs it.
  struct SourceColumn: Sendable {
    var name: String
    /// Its name for people.
    var hospital: String
    var country: String?
    /// The smallest count of persons that it publishes.
    var threshold: Int
  }

  /// Of the state that they were read from.
  var freshness = Freshness(asOf: "", generation: 0)
  /// `dataset.id`, ascending.
  var ids: [Int64] = []
  var sources: [SourceColumn] = []
  /// Index into `sources`.
  var source: [Int32] = []
  /// All fields with values of their own; `hospital`, `country`, `access` and `hasVariables` among them.
  var facets = FacetColumns()
  /// Days after birth; infinite where open, not a number where unstated.
  var ageFrom: [Double] = []
  var ageTo: [Double] = []
  /// Completed weeks; -1 and `Int32.max` where open, both -1 where unstated.
  var gestationFrom: [Int32] = []
  var gestationTo: [Int32] = []
  /// -1 where unstated.
  var individuals: [Int64] = []
  var variableCount: [Int32] = []
  /// Each row's place in the orders.
  var orders = DatasetOrders()
  /// How much a row's size dampens the score of a word in it.
  var dampings: [Float] = []
  var index = RowIndex()
  let companions = ColumnCompanions()

  var generation: Int { freshness.generation }
  var count: Int { ids.count }

  /// The row of a dataset.
  func row(of id: Int64) -> Int? { index[id].map(Int.init) }
}

/// The columns of fields that are counted or filtered by value.
struct FacetColumns: Sendable {
  enum Field: Int, CaseIterable {
    case hospital, country, access, category, theme, kind, ageGroup, language, hasVariables, year,
      sex, quality

    /// Fields that `datasetFacet` holds.
    static let stored: [Field] = [
      .category, .theme, .kind, .ageGroup, .language, .year, .sex, .country, .quality,
    ]
  }

  private var columns = Array(repeating: FacetColumn(), count: Field.allCases.count)

  subscript(field: Field) -> FacetColumn {
    get { columns[field.rawValue] }
    _modify { yield &columns[field.rawValue] }
  }

  /// No more datasets are added to any column.
  mutating func finish(count: Int) {
    for index in columns.indices { columns[index].finish(count: count) }
  }

  /// Ends the datasets before `row` in some columns.
  mutating func close(_ fields: [Field], before row: Int) {
    for field in fields { columns[field.rawValue].close(before: row) }
  }
}

/// Where each row stands when all datasets are sorted; ties are broken by title, then IRI.
struct DatasetOrders: Sendable {
  /// By title, then IRI.
  var title: [UInt32] = []
  /// The most lately modified first.
  var modified: [UInt32] = []
  /// The most children first.
  var individuals: [UInt32] = []
  /// The best described first, of those the most lately modified.
  var standing: [UInt32] = []
}
