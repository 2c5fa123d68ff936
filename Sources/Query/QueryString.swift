/// Named values as the query string of an address carries them.
public enum QueryString {
  /// `name=value&…`, percent-encoded; empty for no items.
  public static func text(_ items: some Sequence<QueryItem>) -> String {
    items.map { PercentEncoding.component($0.name) + "=" + PercentEncoding.component($0.value) }
      .joined(separator: "&")
  }

  /// An address of this path with this query.
  public static func address(_ path: String, _ items: some Sequence<QueryItem>) -> String {
    let query = text(items)
    return query.isEmpty ? path : path + "?" + query
  }
}
