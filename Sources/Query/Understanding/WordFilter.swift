/// A filter that words of a question were read as.
public struct WordFilter: Hashable, Sendable {
  /// Indexes of the terms that it was read from.
  public var terms: Range<Int>
  /// As typed.
  public var text: String
  /// What it filters by: one value, or the two ends of ages or of gestation.
  public var items: [Item]

  public struct Item: Hashable, Sendable {
    public var field: FilterField
    public var value: String

    public init(_ field: FilterField, _ value: String) {
      self.field = field
      self.value = value
    }
  }

  public init(terms: Range<Int>, text: String, items: [Item]) {
    self.terms = terms
    self.text = text
    self.items = items
  }

  /// As filters.
  public var filters: DatasetFilters {
    var filters = DatasetFilters()
    for item in items { item.field.read(item.value, into: &filters) }
    return filters
  }
}

/// A filter over words, before it is known which terms these are.
struct SpanFilter {
  var words: Range<Int>
  var items: [WordFilter.Item]
}
