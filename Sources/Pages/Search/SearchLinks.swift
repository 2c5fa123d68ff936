internal import Query

/// Addresses of the search page that change one thing and keep the rest.
struct SearchLinks {
  let request: PageRequest
  let query: DatasetQuery
  let tray: [String]
  /// All that the address holds, the page too.
  private let held: [QueryItem]
  /// Of the first page, with all that the address holds.
  private let address: String
  /// The same without the tray, of this page.
  private let withoutTray: String

  /// Datasets that can be put aside at once.
  static let mostInTray = 6

  init(_ request: PageRequest, query: DatasetQuery, tray: [String]) {
    self.request = request
    self.query = query
    self.tray = tray
    held = Self.held(request, query, tray)
    address = QueryString.address("/", held.filter { $0.name != "offset" })
    withoutTray = QueryString.address("/", held.filter { $0.name != "tray" })
  }

  private static func held(
    _ request: PageRequest, _ query: DatasetQuery, _ tray: [String]
  ) -> [QueryItem] {
    var query = query
    query.cursor = nil
    query.languages = []
    query.text = String(query.text.prefix(QueryText.longestText))
    var items = query.queryItems
    if query.filters.ageWithin, query.filters.ageMin == nil, query.filters.ageMax == nil {
      items.removeAll { $0.name == "age" }
    }
    items.removeAll { $0.name == "facets" }
    items += tray.map { QueryItem(name: "tray", value: $0) }
    items += request.value("lang").map { [QueryItem(name: "lang", value: $0)] } ?? []
    return items
  }

  /// All that the address holds, except parameters of these names; pages begin anew unless `keepsPage`.
  func items(without names: Set<String> = [], keepsPage: Bool = false) -> [QueryItem] {
    held.filter { !names.contains($0.name) && (keepsPage || $0.name != "offset") }
  }

  /// With other values of some parameters; nil removes one.
  func href(replacing values: [String: String?], keepsPage: Bool = false) -> String {
    var items = items(keepsPage: keepsPage)
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      let place = items.firstIndex { $0.name == name } ?? items.endIndex
      items.removeAll { $0.name == name }
      if let value { items.insert(QueryItem(name: name, value: value), at: place) }
    }
    return QueryString.address("/", items)
  }

  func href(adding name: String, _ value: String) -> String {
    Self.extended(address, [QueryItem(name: name, value: value)])
  }

  private static func extended(_ address: String, _ items: [QueryItem]) -> String {
    items.isEmpty
      ? address
      : address + (address.utf8.contains(UInt8(ascii: "?")) ? "&" : "?")
        + QueryString.text(items)
  }

  func href(removing name: String, _ value: String) -> String {
    QueryString.address("/", items().filter { !($0.name == name && $0.value == value) })
  }

  /// Without a filter that stands in the text itself.
  func href(removingFromText text: String) -> String {
    var words = query.text
    if let place = words.firstRange(of: text) { words.removeSubrange(place) }
    words = words.split(separator: " ").joined(separator: " ")
    return href(replacing: ["q": words.isEmpty ? nil : words])
  }

  /// With words taken literally that were read as something else.
  func href(quoting text: String) -> String {
    var words = query.text
    if let place = words.firstRange(of: text) { words.replaceSubrange(place, with: "\"\(text)\"") }
    return href(replacing: ["q": words])
  }

  /// Puts a dataset aside for comparing, or takes it back; the page stays.
  func href(tray id: String, isIn: Bool) -> String {
    let ids = isIn ? tray.filter { $0 != id } : tray + [id]
    return Self.extended(withoutTray, ids.map { QueryItem(name: "tray", value: $0) })
  }
}
