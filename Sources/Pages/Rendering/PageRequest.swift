public import Query

/// What was asked for, as a page sees it: no HTTP in it.
public struct PageRequest: Sendable {
  /// Such as `/datasets/ID`, encoded as it came.
  public var path: String
  /// The whole query string.
  public var items: [QueryItem]
  public var reader: Reader
  /// Where the catalogue is reached from outside, without a slash at the end.
  public var publicURL: String

  public init(path: String, items: [QueryItem], reader: Reader, publicURL: String) {
    self.path = path
    self.items = items
    self.reader = reader
    self.publicURL = publicURL
  }

  /// The value of a parameter; the last where it stands several times.
  func value(_ name: String) -> String? { items.last { $0.name == name }?.value }

  func values(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

  /// The address of a dataset's page.
  func dataset(_ id: String) -> String { link("/datasets/" + PercentEncoding.component(id)) }

  /// An address of this catalogue that keeps the language chosen.
  func link(_ path: String, _ items: [QueryItem] = []) -> String {
    let chosen = value("lang").map { [QueryItem(name: "lang", value: $0)] } ?? []
    return QueryString.address(path, items + (items.contains { $0.name == "lang" } ? [] : chosen))
  }
}
