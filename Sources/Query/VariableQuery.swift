/// What a person asks of the variables: words over names, labels, descriptions and concepts, and filters on
/// the datasets that hold them.
public struct VariableQuery: Hashable, Sendable {
  public var text: String = ""
  public var filters = DatasetFilters()
  /// Only variables of this dataset (id or IRI).
  public var dataset: String?
  /// 1…200.
  public var limit: Int = 20
  public var offset: Int = 0
  public var languages: [String] = []

  public init(text: String = "") {
    self.text = text
  }
}
