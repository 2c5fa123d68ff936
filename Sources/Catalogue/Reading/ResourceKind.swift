internal import RDF

/// The classes of nodes that a document's structure hangs on.
struct ResourceKind: OptionSet, Sendable {
  let rawValue: UInt8

  static let dataset = ResourceKind(rawValue: 1)
  static let series = ResourceKind(rawValue: 2)
  static let catalogue = ResourceKind(rawValue: 4)
  static let service = ResourceKind(rawValue: 8)
  static let distribution = ResourceKind(rawValue: 16)
  /// Typed as a dataset by a class that only looks like `dcat:Dataset`: `https` for `http`.
  static let nearDataset = ResourceKind(rawValue: 32)

  /// Nodes that are described on their own, and only named by others.
  static let standsAlone: ResourceKind = [.dataset, .series, .catalogue]

  /// What an instance of the class is; empty for a class that does not matter here.
  init(classIRI iri: String) {
    switch iri {
    case DCAT.Dataset: self = .dataset
    case DCAT.DatasetSeries: self = .series
    case DCAT.Catalog: self = .catalogue
    case DCAT.DataService: self = .service
    case DCAT.Distribution: self = .distribution
    default:
      guard let (namespace, local) = Namespaces.split(iri), namespace == DCAT.namespace else {
        self = []
        return
      }
      switch local {
      case "dataset": self = .nearDataset
      case "datasetseries": self = .series
      case "catalog", "catalogue": self = .catalogue
      case "dataservice": self = .service
      case "distribution": self = .distribution
      default: self = []
      }
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
